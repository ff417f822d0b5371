using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Olts;

/// <summary>The fields of a PON to change; null ones are left out of the request.</summary>
public sealed record PonUpdate
{
    /// <summary>The id of the POP or box it is in.</summary>
    [JsonPropertyName("parent")]
    public string? ParentId { get; init; }

    /// <summary>Installed.</summary>
    [JsonPropertyName("implanted")]
    public bool? Implanted { get; init; }

    /// <summary>The most clients it takes.</summary>
    [JsonPropertyName("maximumClients")]
    public int? MaximumClients { get; init; }

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

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
