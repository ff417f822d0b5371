using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Clients;

/// <summary>The fields of a client to change; null ones are left out of the request.</summary>
public sealed record FtthClientUpdate
{
    /// <summary>The code.</summary>
    [JsonPropertyName("code")]
    public string? Code { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; init; }

    /// <summary>The status.</summary>
    [JsonPropertyName("status")]
    public OzmapClientStatus? Status { get; init; }

    /// <summary>Installed.</summary>
    [JsonPropertyName("implanted")]
    public bool? Implanted { get; init; }

    /// <summary>Passed a certification.</summary>
    [JsonPropertyName("certified")]
    public bool? Certified { get; init; }

    /// <summary>The ONU, all three values.</summary>
    [JsonPropertyName("onu")]
    public OzmapOnu? Onu { get; init; }

    /// <summary>The ids of all its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>The CPE. Its shape is not documented.</summary>
    [JsonPropertyName("cpe")]
    public JsonElement? Cpe { get; init; }

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
