using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Ids of lesser weight, sent as such or as records: what is not understood is left out, and anything but a list is none.</summary>
internal sealed class LenientIds : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.TrySkip();
            return null;
        }

        var ids = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = reader;
            try
            {
                if (IdConverter.Read(ref reader) is { } id)
                    ids.Add(id);
            }
            catch (JsonException)
            {
                reader = start;
                reader.TrySkip();
            }
        }

        return ids;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var id in value)
            writer.WriteStringValue(id);
        writer.WriteEndArray();
    }
}
