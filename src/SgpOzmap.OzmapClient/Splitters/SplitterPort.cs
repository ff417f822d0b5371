using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>An output port of a splitter.</summary>
public sealed record SplitterPort
{
    /// <summary>The id.</summary>
    public string? Id { get; init; }

    /// <summary>Its index, where sent; the order of the list counts.</summary>
    public int? Index { get; init; }

    /// <summary>Blocked for use.</summary>
    public bool Blocked { get; init; }

    /// <summary>The observation.</summary>
    public string? Observation { get; init; }

    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
