using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>Inputs and outputs of a splitter.</summary>
public sealed record SplitterRatio
{
    /// <summary>Inputs.</summary>
    public int? Input { get; init; }

    /// <summary>Outputs.</summary>
    public int? Output { get; init; }

    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
