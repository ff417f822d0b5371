using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Json;

/// <summary>A whole number, also as text (<c>"1"</c>, <c>"1.0"</c>); null for <c>""</c>, <c>"None"</c> and anything else that is none.</summary>
internal sealed class LenientInteger : JsonConverter<long?>
{
    public override long? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value))
            return value;

        return reader.TokenType is JsonTokenType.Number or JsonTokenType.String
            ? SgpNumbers.Integer(LenientText.Read(ref reader))
            : Nothing(ref reader);
    }

    public override void Write(Utf8JsonWriter writer, long? value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static long? Nothing(ref Utf8JsonReader reader)
    {
        reader.Skip();
        return null;
    }
}
