using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Json;

/// <summary>A list of port numbers, which SGP sends as texts; elements that are none are left out. Null for anything else in its place.</summary>
internal sealed class LenientPorts : JsonConverter<List<int>>
{
    public override List<int>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return null;
        }

        var ports = new List<int>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (SgpNumbers.Port(SgpNumbers.Integer(LenientText.Read(ref reader))) is { } port)
                ports.Add(port);
        }

        return ports;
    }

    public override void Write(Utf8JsonWriter writer, List<int> value, JsonSerializerOptions options) => throw new NotSupportedException();
}
