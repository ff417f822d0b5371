using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Regions;

/// <summary>A region that is drawn on the map (<c>regions</c>).</summary>
public sealed record Region : OzmapRecord
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }

    /// <summary>Its outline.</summary>
    [JsonPropertyName("polygon")]
    public OzmapPolygon? Polygon { get; set; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("regionType")]
    [JsonConverter(typeof(IdConverter))]
    public string? RegionTypeId { get; set; }

    /// <summary>The colour it is filled with.</summary>
    [JsonPropertyName("color")]
    public string? Color { get; set; }

    /// <summary>The colour of its border.</summary>
    [JsonPropertyName("borderColor")]
    public string? BorderColor { get; set; }

    /// <summary>Its tags.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(RefListConverter<Tag>))]
    public IReadOnlyList<OzmapRef<Tag>> Tags
    {
        get => field ?? [];
        set;
    }

    /// <summary>The projects that it is shown in.</summary>
    [JsonPropertyName("projects")]
    [JsonConverter(typeof(RefListConverter<Project>))]
    public IReadOnlyList<OzmapRef<Project>> Projects
    {
        get => field ?? [];
        set;
    }
}
