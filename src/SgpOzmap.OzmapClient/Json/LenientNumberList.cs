using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Numbers in their places, null for what is none; null for anything else in the list's place.</summary>
internal sealed class LenientNumberList : JsonConverter<IReadOnlyList<double?>>
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
            if (number is { } set)
                writer.WriteNumberValue(set);
            else
                writer.WriteNullValue();
        }

        writer.WriteEndArray();
    }
}
