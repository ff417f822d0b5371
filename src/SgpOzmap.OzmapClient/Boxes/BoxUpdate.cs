using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>The fields of a box to change; null ones are left out of the request.</summary>
public sealed record BoxUpdate
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("boxType")]
    public string? BoxTypeId { get; init; }

    /// <summary>The level in the network.</summary>
    [JsonPropertyName("hierarchyLevel")]
    public int? HierarchyLevel { get; init; }

    /// <summary>Its place.</summary>
    [JsonPropertyName("coords")]
    public OzmapCoordinates? Coordinates { get; init; }

    /// <summary>Installed.</summary>
    [JsonPropertyName("implanted")]
    public bool? Implanted { get; init; }

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

    /// <summary>The ids of all its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
