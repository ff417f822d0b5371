using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Prospects;

/// <summary>A prospect to be made. What is null is left out.</summary>
public sealed record ProspectCreation
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Its place.</summary>
    [JsonPropertyName("coords")]
    public OzmapCoordinates? Coordinates { get; init; }

    /// <summary>The telephone number.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; init; }

    /// <summary>The ERP's code.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; init; }

    /// <summary>The address.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>Whether the network reaches it; null while unknown.</summary>
    [JsonPropertyName("viable")]
    public bool? Viable { get; init; }

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
