using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>A reference: an id, a record, or nothing. Anything else is an error.</summary>
internal sealed class RefConverter<T> : JsonConverter<OzmapRef<T>>
    where T : OzmapRecord
{
    public override OzmapRef<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject || !HoldsMoreThanAnId(reader))
            return IdConverter.Read(ref reader) is { } id ? new OzmapRef<T>(id) : null;

        var record = Nested.Read<T>(ref reader, options);
        return record.Id.Length > 0 ? new OzmapRef<T>(record.Id, record) : throw new JsonException("A record has neither id nor _id.");
    }

    public override void Write(Utf8JsonWriter writer, OzmapRef<T> value, JsonSerializerOptions options)
    {
        if (value.Value is { } record)
            Nested.Write(writer, record, options);
        else
            writer.WriteStringValue(value.Id);
    }

    private static bool HoldsMoreThanAnId(Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueTextEquals("id"u8) && !reader.ValueTextEquals("_id"u8))
                return true;

            reader.Read();
            reader.TrySkip();
        }

        return false;
    }
}
