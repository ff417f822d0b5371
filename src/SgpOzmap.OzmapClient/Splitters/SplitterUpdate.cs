using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>The fields of a splitter to change; null ones are left out of the request.</summary>
public sealed record SplitterUpdate
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The box's id.</summary>
    [JsonPropertyName("parent")]
    public string? ParentId { get; init; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("splitterType")]
    public string? SplitterTypeId { get; init; }

    /// <summary>Installed.</summary>
    [JsonPropertyName("implanted")]
    public bool? Implanted { get; init; }

    /// <summary>It serves customers.</summary>
    [JsonPropertyName("isDrop")]
    public bool? IsDrop { get; init; }

    /// <summary>All its output ports in their order: whether the server merges or replaces is not documented.</summary>
    [JsonPropertyName("ports")]
    public IReadOnlyList<SplitterPortUpdate>? Ports { get; init; }

    /// <summary>The power measured last at each output, in dBm. That this call writes it is our reading.</summary>
    [JsonPropertyName("currentPower")]
    public IReadOnlyList<double?>? CurrentPowerDbm { get; init; }

    /// <summary>The label on it.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; init; }

    /// <summary>Its place among the splitters of the box.</summary>
    [JsonPropertyName("index")]
    public int? Index { get; init; }

    /// <summary>The loss at each output, in dB.</summary>
    [JsonPropertyName("attenuation")]
    public IReadOnlyList<double?>? AttenuationDb { get; init; }

    /// <summary>The id of the shelf that it is in.</summary>
    [JsonPropertyName("shelf")]
    public string? ShelfId { get; init; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; init; }

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
