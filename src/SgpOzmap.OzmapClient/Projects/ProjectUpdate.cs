using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Projects;

/// <summary>The fields of a project to change; null ones are left out of the request.</summary>
public sealed record ProjectUpdate
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

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

    /// <summary>Its middle.</summary>
    [JsonIgnore]
    public OzmapCoordinates? Coordinates { get; init; }

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }

    [JsonInclude]
    [JsonPropertyName("lat")]
    internal double? Latitude => Coordinates?.Latitude;

    [JsonInclude]
    [JsonPropertyName("lng")]
    internal double? Longitude => Coordinates?.Longitude;
}
