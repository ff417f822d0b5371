using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>
/// References of lesser weight, such as tags: what is not understood is left out, and anything but a list is none. Nothing that tells whether a
/// port is free may be read so.
/// </summary>
internal sealed class RefListConverter<T> : JsonConverter<IReadOnlyList<OzmapRef<T>>>
    where T : OzmapRecord
{
    private static readonly RefConverter<T> One = new();

    public override IReadOnlyList<OzmapRef<T>>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.TrySkip();
            return null;
        }

        var references = new List<OzmapRef<T>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = reader;
            try
            {
                if (One.Read(ref reader, typeof(OzmapRef<T>), options) is { } reference)
                    references.Add(reference);
            }
            catch (JsonException)
            {
                reader = start;
                reader.TrySkip();
            }
        }

        return references;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<OzmapRef<T>> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var reference in value)
            One.Write(writer, reference, options);
        writer.WriteEndArray();
    }
}
