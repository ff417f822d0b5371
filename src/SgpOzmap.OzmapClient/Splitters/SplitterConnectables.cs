using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>What a splitter's inputs and outputs are plugged into: ids of fibres or cords, or null.</summary>
public sealed record SplitterConnectables
{
    /// <summary>The inputs.</summary>
    public IReadOnlyList<string?> Input { get; init; } = [];

    /// <summary>The outputs; index i is port i + 1.</summary>
    public IReadOnlyList<string?> Output { get; init; } = [];

    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
