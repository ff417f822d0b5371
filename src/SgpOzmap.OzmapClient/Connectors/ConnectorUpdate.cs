using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Connectors;

/// <summary>The fields of a connector to change; null ones are left out of the request.</summary>
public sealed record ConnectorUpdate
{
    /// <summary>The box's id.</summary>
    [JsonPropertyName("parent")]
    public string? ParentId { get; init; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("connectorType")]
    public string? ConnectorTypeId { get; init; }

    /// <summary>Installed.</summary>
    [JsonPropertyName("implanted")]
    public bool? Implanted { get; init; }

    /// <summary>It serves customers.</summary>
    [JsonPropertyName("isDrop")]
    public bool? IsDrop { get; init; }

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

    /// <summary>The ids of all its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
