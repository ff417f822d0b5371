using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>The fields of a property to change; null ones are left out of the request.</summary>
public sealed record PropertyUpdate
{
    /// <summary>A client to be made inside the property. Not idempotent.</summary>
    [JsonIgnore]
    public FtthClientCreation? Client { get; init; }

    /// <summary>A client that exists and is to move in, instead of <see cref="Client"/>.</summary>
    [JsonIgnore]
    public string? ClientId { get; init; }

    /// <summary>The serving box's id.</summary>
    [JsonPropertyName("box")]
    public string? BoxId { get; init; }

    /// <summary>The connector's id to plug into.</summary>
    [JsonPropertyName("connector")]
    public string? ConnectorId { get; init; }

    /// <summary>The output port of <see cref="ConnectorId"/>, from 1.</summary>
    [JsonPropertyName("port")]
    public int? Port { get; init; }

    /// <summary>Take the first free service port of the box.</summary>
    [JsonPropertyName("auto_connect")]
    public bool? AutoConnect { get; init; }

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

    /// <summary>The ids of all its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }

    [JsonInclude]
    [JsonPropertyName("client")]
    internal ClientInside? ClientInside => ClientInside.Of(Client, ClientId);
}
