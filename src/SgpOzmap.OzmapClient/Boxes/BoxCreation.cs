using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>A box to be made. What is null is left out.</summary>
public sealed record BoxCreation
{
    /// <summary>The project's id.</summary>
    [JsonPropertyName("project")]
    public required string ProjectId { get; init; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("boxType")]
    public required string BoxTypeId { get; init; }

    /// <summary>The level in the network, an id of <see cref="Settings.SystemConfigLevels.Boxes"/>.</summary>
    [JsonPropertyName("hierarchyLevel")]
    public required int HierarchyLevel { get; init; }

    /// <summary>Its place.</summary>
    [JsonPropertyName("coords")]
    [JsonConverter(typeof(PlaceConverter))]
    public required OzmapCoordinates Coordinates { get; init; }

    /// <summary>Installed. Always sent.</summary>
    [JsonPropertyName("implanted")]
    public bool Implanted { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The id of the template whose inside it gets.</summary>
    [JsonPropertyName("template")]
    public string? TemplateId { get; init; }

    /// <summary>How far away a pole is looked for, in metres (both are our reading: the field is not documented).</summary>
    [JsonPropertyName("max_distance")]
    public double? MaxDistance { get; init; }

    /// <summary>The id of the pole it hangs on.</summary>
    [JsonPropertyName("pole")]
    public string? PoleId { get; init; }

    /// <summary>Still on the drawing board ("em projeto").</summary>
    [JsonPropertyName("draft")]
    public bool? Draft { get; init; }

    /// <summary>Passed a certification.</summary>
    [JsonPropertyName("certified")]
    public bool? Certified { get; init; }

    /// <summary>Shared with another network.</summary>
    [JsonPropertyName("shared")]
    public bool? Shared { get; init; }

    /// <summary>The cable that is left here in reserve, in metres (the unit is our reading).</summary>
    [JsonPropertyName("default_reserve")]
    public double? DefaultReserveMetres { get; init; }

    /// <summary>The id of its line's colour.</summary>
    [JsonPropertyName("color")]
    public string? ColorId { get; init; }

    /// <summary>The id of the colour it is filled with.</summary>
    [JsonPropertyName("fill_color")]
    public string? FillColorId { get; init; }

    /// <summary>The address.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; init; }

    /// <summary>The ids of its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>The caller's own id.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; init; }

    /// <summary>Further fields to send, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
