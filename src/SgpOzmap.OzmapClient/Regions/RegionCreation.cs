using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Regions;

/// <summary>A region to be made. What is null is left out.</summary>
public sealed record RegionCreation
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Its outline.</summary>
    [JsonPropertyName("polygon")]
    public required OzmapPolygon Polygon { get; init; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("regionType")]
    public required string RegionTypeId { get; init; }

    /// <summary>The ids of its tags; empty for none.</summary>
    [JsonPropertyName("tags")]
    public required IReadOnlyList<string> TagIds { get; init; }

    /// <summary>The ids of the projects that it is shown in.</summary>
    [JsonPropertyName("projects")]
    public required IReadOnlyList<string> ProjectIds { get; init; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; init; }

    /// <summary>The colour it is filled with.</summary>
    [JsonPropertyName("color")]
    public string? Color { get; init; }

    /// <summary>The colour of its border.</summary>
    [JsonPropertyName("borderColor")]
    public string? BorderColor { get; init; }

    /// <summary>Further fields to send, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
