using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.Integration.Storage;

/// <summary>A pre-image whose records are kept by the client that knows them.</summary>
internal sealed class PreImageConverter : JsonConverter<PreImage>
{
    public override PreImage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var image = new PreImage();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            image = name switch
            {
                "client" => image with { Client = OzmapRecordJson.Read<FtthClient>(ref reader) },
                "property" => image with { Property = OzmapRecordJson.Read<Property>(ref reader) },
                "drop" => image with { Drop = OzmapRecordJson.Read<Cable>(ref reader) },
                _ => throw new JsonException($"A pre-image has no '{name}'."),
            };
        }

        return image;
    }

    public override void Write(Utf8JsonWriter writer, PreImage value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        Write(writer, "client", value.Client);
        Write(writer, "property", value.Property);
        Write(writer, "drop", value.Drop);
        writer.WriteEndObject();
    }

    private static void Write<T>(Utf8JsonWriter writer, string name, T? record)
        where T : OzmapRecord
    {
        if (record is null)
            return;
        writer.WritePropertyName(name);
        OzmapRecordJson.Write(writer, record);
    }
}
