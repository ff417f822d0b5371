using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>Numbers by name; null for anything but an object.</summary>
internal sealed class LevelMapConverter : JsonConverter<IReadOnlyDictionary<string, int?>>
{
    public override IReadOnlyDictionary<string, int?>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.TrySkip();
            return null;
        }

        var levels = new Dictionary<string, int?>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            levels[name] = Lenient.Integer(ref reader);
        }

        return levels;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, int?> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, level) in value)
        {
            if (level is { } number)
                writer.WriteNumber(name, number);
            else
                writer.WriteNull(name);
        }

        writer.WriteEndObject();
    }
}
