using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SgpOzmap.OzmapClient.Connectors;
using SgpOzmap.OzmapClient.Splitters;

namespace SgpOzmap.OzmapClient.Json;

/// <summary>What something is plugged into: one list, or inputs and outputs. Anything else is an error.</summary>
internal sealed class ConnectorEndsConverter : JsonConverter<ConnectorEnds>
{
    private static readonly IdListConverter Ids = new();

    public override ConnectorEnds? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
            return new ConnectorEnds { All = Ids.Read(ref reader, typeof(IReadOnlyList<string?>), options)! };
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"What something is plugged into is of kind {reader.TokenType}.");

        var sides = JsonSerializer.Deserialize(ref reader, Sides(options))!;
        return new ConnectorEnds { Input = sides.Input, Output = sides.Output, HasSides = true };
    }

    public override void Write(Utf8JsonWriter writer, ConnectorEnds value, JsonSerializerOptions options)
    {
        if (value.HasSides)
            JsonSerializer.Serialize(writer, new SplitterConnectables { Input = value.Input, Output = value.Output }, Sides(options));
        else
            Ids.Write(writer, value.All, options);
    }

    private static JsonTypeInfo<SplitterConnectables> Sides(JsonSerializerOptions options)
        => (JsonTypeInfo<SplitterConnectables>)options.GetTypeInfo(typeof(SplitterConnectables));
}
