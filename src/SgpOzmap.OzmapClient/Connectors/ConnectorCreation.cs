using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Connectors;

/// <summary>A connector to be made. What is null is left out.</summary>
public sealed record ConnectorCreation
{
    /// <summary>The box's id.</summary>
    [JsonPropertyName("parent")]
    public required string ParentId { get; init; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("connectorType")]
    public required string ConnectorTypeId { get; init; }

    /// <summary>Installed. Always sent.</summary>
    [JsonPropertyName("implanted")]
    public bool Implanted { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The label on it.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; init; }

    /// <summary>Its place among its like.</summary>
    [JsonPropertyName("index")]
    public int? Index { get; init; }

    /// <summary>The loss, in dB.</summary>
    [JsonPropertyName("attenuation")]
    public IReadOnlyList<double?>? AttenuationDb { get; init; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; init; }

    /// <summary>The ids of its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>The caller's own id.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; init; }

    /// <summary>Further fields to send, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
