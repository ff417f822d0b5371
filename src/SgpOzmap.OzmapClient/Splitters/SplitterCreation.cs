using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>A splitter to be made. What is null is left out.</summary>
public sealed record SplitterCreation
{
    /// <summary>The box's id.</summary>
    [JsonPropertyName("parent")]
    public required string ParentId { get; init; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("splitterType")]
    public required string SplitterTypeId { get; init; }

    /// <summary>Installed. Always sent.</summary>
    [JsonPropertyName("implanted")]
    public bool Implanted { get; init; }

    /// <summary>It is to serve customers. Always sent.</summary>
    [JsonPropertyName("isDrop")]
    public bool IsDrop { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The project's id. OZmap's exercise sends it, the official SDK does not.</summary>
    [JsonPropertyName("project")]
    public string? ProjectId { get; init; }

    /// <summary>Inputs and outputs. OZmap's exercise sends them, the official SDK does not.</summary>
    [JsonPropertyName("ratio")]
    public SplitterRatio? Ratio { get; init; }

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

    /// <summary>The caller's own id.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; init; }

    /// <summary>Further fields to send, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
