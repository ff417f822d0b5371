using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>A port's number is its place in the list: an entry that says nothing must not move the others.</summary>
internal sealed class SplitterPortsConverter : JsonConverter<IReadOnlyList<SplitterPort>>
{
    public override IReadOnlyList<SplitterPort>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"The ports of a splitter are of kind {reader.TokenType}.");

        var ports = new List<SplitterPort>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            ports.Add(Lenient.Object<SplitterPort>(ref reader, options) ?? new SplitterPort());
        return ports;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<SplitterPort> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var port in value)
            Nested.Write(writer, port, options);
        writer.WriteEndArray();
    }
}
