using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>
/// A property to be made, with its client and its connection. What is null is left out. <c>force</c> is not offered: what it overrides is
/// not documented.
/// </summary>
public sealed record PropertyCreation
{
    /// <summary>The project's id. The official SDK requires it; OZmap's older exercises leave it out.</summary>
    [JsonPropertyName("project")]
    public string? ProjectId { get; init; }

    /// <summary>The serving box's id.</summary>
    [JsonPropertyName("box")]
    public string? BoxId { get; init; }

    /// <summary>The splitter's (or other connector's) id to plug into; null for unconnected or with <see cref="AutoConnect"/>.</summary>
    [JsonPropertyName("connector")]
    public string? ConnectorId { get; init; }

    /// <summary>The output port of <see cref="ConnectorId"/>, from 1.</summary>
    [JsonPropertyName("port")]
    public int? Port { get; init; }

    /// <summary>Take the first free service port of the box. Always sent, false as a rule.</summary>
    [JsonPropertyName("auto_connect")]
    public bool AutoConnect { get; init; }

    /// <summary>Its place.</summary>
    [JsonPropertyName("coords")]
    public OzmapCoordinates? Coordinates { get; init; }

    /// <summary>The address.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>The measured power in dBm.</summary>
    [JsonPropertyName("potencyRead")]
    public double? PotencyRead { get; init; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; init; }

    /// <summary>The id of the pole where the drop begins.</summary>
    [JsonPropertyName("pole")]
    public string? PoleId { get; init; }

    /// <summary>The way of the drop, pole by pole.</summary>
    [JsonPropertyName("drop_poles")]
    public IReadOnlyList<string>? DropPoleIds { get; init; }

    /// <summary>The ids of its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>The caller's own id.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; init; }

    /// <summary>The client to be made inside.</summary>
    [JsonIgnore]
    public FtthClientCreation? Client { get; init; }

    /// <summary>A client that exists and is to move in, instead of <see cref="Client"/>.</summary>
    [JsonIgnore]
    public string? ClientId { get; init; }

    /// <summary>Further fields to send, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }

    [JsonInclude]
    [JsonPropertyName("client")]
    internal ClientInside? ClientInside => ClientInside.Of(Client, ClientId);
}
