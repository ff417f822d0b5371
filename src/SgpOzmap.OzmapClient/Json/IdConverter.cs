using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>An id: text, a number, or a record with an id; null for nothing. Anything else is an error.</summary>
internal sealed class IdConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    internal static string? Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.String when reader.GetString() is var text:
                return string.IsNullOrWhiteSpace(text) ? null : text;
            case JsonTokenType.Number:
                return Lenient.RawText(ref reader);
            case JsonTokenType.StartObject:
                return OfRecord(ref reader) ?? throw new JsonException("A record has neither id nor _id.");
            default:
                throw new JsonException($"An id is of kind {reader.TokenType}.");
        }
    }

    /// <summary>The id of the record at which <paramref name="reader"/> stands, which it leaves behind.</summary>
    private static string? OfRecord(ref Utf8JsonReader reader)
    {
        string? id = null;
        string? underscoreId = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            var isUnderscoreId = !isId && reader.ValueTextEquals("_id"u8);
            reader.Read();
            if (isId)
                id = Read(ref reader);
            else if (isUnderscoreId)
                underscoreId = Read(ref reader);
            else
                reader.TrySkip();
        }

        return id ?? underscoreId;
    }
}
