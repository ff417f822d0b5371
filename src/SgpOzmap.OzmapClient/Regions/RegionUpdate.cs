using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Regions;

/// <summary>The fields of a region to change; null ones are left out of the request.</summary>
public sealed record RegionUpdate
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Its outline.</summary>
    [JsonPropertyName("polygon")]
    public OzmapPolygon? Polygon { get; init; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("regionType")]
    public string? RegionTypeId { get; init; }

    /// <summary>The ids of all its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>The ids of all the projects that it is shown in.</summary>
    [JsonPropertyName("projects")]
    public IReadOnlyList<string>? ProjectIds { get; init; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; init; }

    /// <summary>The colour it is filled with.</summary>
    [JsonPropertyName("color")]
    public string? Color { get; init; }

    /// <summary>The colour of its border.</summary>
    [JsonPropertyName("borderColor")]
    public string? BorderColor { get; init; }

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
