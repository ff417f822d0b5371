using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Prospects;

/// <summary>The fields of a prospect to change; null ones are left out of the request.</summary>
public sealed record ProspectUpdate
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

    /// <summary>The ids of all its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
