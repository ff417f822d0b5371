using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>What a splitter's inputs and outputs are plugged into: ids of fibres or cords, or null.</summary>
public sealed record SplitterConnectables : OzmapPart
{
    /// <summary>The inputs.</summary>
    [JsonPropertyName("input")]
    [JsonConverter(typeof(IdListConverter))]
    public IReadOnlyList<string?> Input
    {
        get => field ?? [];
        set;
    }

    /// <summary>The outputs; index i is port i + 1.</summary>
    [JsonPropertyName("output")]
    [JsonConverter(typeof(IdListConverter))]
    public IReadOnlyList<string?> Output
    {
        get => field ?? [];
        set;
    }
}
