using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Projects;

/// <summary>A project to be made. What is null is left out.</summary>
public sealed record ProjectCreation
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The provider's own identifier.</summary>
    [JsonPropertyName("identifier")]
    public string? Identifier { get; init; }

    /// <summary>The ids of the projects it is part of.</summary>
    [JsonPropertyName("parents")]
    [JsonConverter(typeof(ProjectLinksConverter))]
    public IReadOnlyList<string>? ParentIds { get; init; }

    /// <summary>Its area.</summary>
    [JsonPropertyName("area")]
    public OzmapPolygon? Area { get; init; }

    /// <summary>What new drops are like.</summary>
    [JsonPropertyName("drop")]
    public ProjectDrop? Drop { get; init; }

    /// <summary>The power of a PON where nothing else is said, in dBm.</summary>
    [JsonPropertyName("defaultPonPotency")]
    public double? DefaultPonPowerDbm { get; init; }

    /// <summary>The longest drop that is planned, in metres.</summary>
    [JsonPropertyName("defaultDropSize")]
    public double? DefaultDropSizeMetres { get; init; }

    /// <summary>The caller's own id.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; init; }

    /// <summary>Its middle.</summary>
    [JsonIgnore]
    public OzmapCoordinates? Coordinates { get; init; }

    /// <summary>Further fields to send, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }

    [JsonInclude]
    [JsonPropertyName("lat")]
    internal double? Latitude => Coordinates?.Latitude;

    [JsonInclude]
    [JsonPropertyName("lng")]
    internal double? Longitude => Coordinates?.Longitude;
}
