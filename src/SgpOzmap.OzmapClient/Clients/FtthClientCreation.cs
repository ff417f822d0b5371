using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Clients;

/// <summary>A client to be made inside a property. What is null is left out.</summary>
public sealed record FtthClientCreation
{
    /// <summary>The ERP's code.</summary>
    [JsonPropertyName("code")]
    public required string Code { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Installed, or a reservation.</summary>
    [JsonPropertyName("implanted")]
    public bool Implanted { get; init; }

    /// <summary>The status.</summary>
    [JsonPropertyName("status")]
    public OzmapClientStatus Status { get; init; }

    /// <summary>The ONU.</summary>
    [JsonPropertyName("onu")]
    public OzmapOnu? Onu { get; init; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; init; }

    /// <summary>The ids of its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>The caller's own id.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; init; }

    /// <summary>Passed a certification.</summary>
    [JsonPropertyName("certified")]
    public bool? Certified { get; init; }

    /// <summary>The CPE. Its shape is not documented.</summary>
    [JsonPropertyName("cpe")]
    public JsonElement? Cpe { get; init; }

    /// <summary>Further fields to send, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
