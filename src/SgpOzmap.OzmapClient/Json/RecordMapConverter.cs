using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Records by id; a list of records with ids is taken as well. Anything else but null is an error.</summary>
internal sealed class RecordMapConverter<T> : JsonConverter<IReadOnlyDictionary<string, T>>
    where T : OzmapRecord
{
    public override bool HandleNull => true;

    public override IReadOnlyDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                break;
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var key = reader.GetString()!;
                    reader.Read();
                    var record = Record(ref reader, options);
                    if (record.Id.Length == 0)
                        record.Id = key;
                    map[key] = record;
                }

                break;
            case JsonTokenType.StartArray:
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    var record = Record(ref reader, options);
                    map[record.Id.Length > 0 ? record.Id : throw new JsonException("A record has neither id nor _id.")] = record;
                }

                break;
            default:
                throw new JsonException($"Records by id are of kind {reader.TokenType}.");
        }

        return map;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (key, record) in value)
        {
            writer.WritePropertyName(key);
            Nested.Write(writer, record, options);
        }

        writer.WriteEndObject();
    }

    private static T Record(ref Utf8JsonReader reader, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.StartObject
            ? Nested.Read<T>(ref reader, options)
            : throw new JsonException($"A record is of kind {reader.TokenType}.");
}
