using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Ids or nulls in their order, sent as such or as records; the keys of an object of records by id. Anything else is an error.</summary>
internal sealed class IdListConverter : JsonConverter<IReadOnlyList<string?>>
{
    public override IReadOnlyList<string?>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ids = new List<string?>();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    ids.Add(IdConverter.Read(ref reader));
                return ids;
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    ids.Add(reader.GetString());
                    reader.Read();
                    reader.TrySkip();
                }

                return ids;
            default:
                throw new JsonException($"A list of ids is of kind {reader.TokenType}.");
        }
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string?> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var id in value)
            writer.WriteStringValue(id);
        writer.WriteEndArray();
    }
}
