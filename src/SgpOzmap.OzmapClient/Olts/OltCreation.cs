using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Olts;

/// <summary>An OLT to be made. What is null is left out. What its device is logged in to with is not modelled: give it in OZmap, or in <see cref="Extra"/>.</summary>
public sealed record OltCreation
{
    /// <summary>The id of the POP or box it is in.</summary>
    [JsonPropertyName("parent")]
    public required string ParentId { get; init; }

    /// <summary>The project's id.</summary>
    [JsonPropertyName("project")]
    public required string ProjectId { get; init; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("oltType")]
    public required string OltTypeId { get; init; }

    /// <summary>The shelf's id.</summary>
    [JsonPropertyName("shelf")]
    public required string ShelfId { get; init; }

    /// <summary>Installed. Always sent.</summary>
    [JsonPropertyName("implanted")]
    public bool Implanted { get; init; }

    /// <summary>The address of its device.</summary>
    [JsonPropertyName("ip")]
    public string? Ip { get; init; }

    /// <summary>The port of its device.</summary>
    [JsonPropertyName("port")]
    public int? Port { get; init; }

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
