using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Numbers in their places, null where there is none; null for anything but a list.</summary>
internal sealed class LenientNumbers : JsonConverter<IReadOnlyList<double?>>
{
    public override IReadOnlyList<double?>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.TrySkip();
            return null;
        }

        var numbers = new List<double?>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            numbers.Add(Lenient.Number(ref reader));
        return numbers;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<double?> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var number in value)
        {
            if (number is { } known)
                writer.WriteNumberValue(known);
            else
                writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }
}
