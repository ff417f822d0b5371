using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Olts;

/// <summary>A PON to be made. What is null is left out.</summary>
public sealed record PonCreation
{
    /// <summary>The slot's id.</summary>
    [JsonPropertyName("slot")]
    public required string SlotId { get; init; }

    /// <summary>The id of the POP or box it is in. The official SDK requires it.</summary>
    [JsonPropertyName("parent")]
    public string? ParentId { get; init; }

    /// <summary>The project's id. The official SDK requires it.</summary>
    [JsonPropertyName("project")]
    public string? ProjectId { get; init; }

    /// <summary>The power it sends, in dBm.</summary>
    [JsonPropertyName("potency")]
    public double? PowerDbm { get; init; }

    /// <summary>The shelf's id.</summary>
    [JsonPropertyName("shelf")]
    public string? ShelfId { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The label on it.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; init; }

    /// <summary>Its place among its like.</summary>
    [JsonPropertyName("index")]
    public int? Index { get; init; }

    /// <summary>The loss at each port, in dB.</summary>
    [JsonPropertyName("attenuation")]
    public IReadOnlyList<double?>? AttenuationDb { get; init; }

    /// <summary>Its size, in units of the rack (our reading).</summary>
    [JsonPropertyName("size")]
    public double? Size { get; init; }

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
