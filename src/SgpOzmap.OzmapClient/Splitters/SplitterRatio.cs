using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>Inputs and outputs of a splitter.</summary>
public sealed record SplitterRatio : OzmapPart
{
    /// <summary>Inputs.</summary>
    [JsonPropertyName("input")]
    public int? Input { get; set; }

    /// <summary>Outputs.</summary>
    [JsonPropertyName("output")]
    public int? Output { get; set; }
}
