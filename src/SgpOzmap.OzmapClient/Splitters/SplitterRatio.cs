using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>Inputs and outputs of a splitter.</summary>
public sealed record SplitterRatio
{
    /// <summary>Inputs.</summary>
    [JsonPropertyName("input")]
    public int? Input { get; set; }

    /// <summary>Outputs.</summary>
    [JsonPropertyName("output")]
    public int? Output { get; set; }

    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
