using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>A box (CTO or splice box).</summary>
public sealed record Box : OzmapPlacedRecord
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The project.</summary>
    [JsonPropertyName("project")]
    public OzmapRef<Project>? Project { get; set; }

    /// <summary><c>Box</c>; where a reference may lead to other things, <c>Building</c>, <c>Property</c>, <c>Pop</c> or <c>CableStub</c>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>Still on the drawing board ("em projeto").</summary>
    [JsonPropertyName("draft")]
    public bool Draft { get; set; }

    /// <summary>Installed.</summary>
    [JsonPropertyName("implanted")]
    public bool Implanted { get; set; }

    /// <summary>Passed a certification.</summary>
    [JsonPropertyName("certified")]
    public bool Certified { get; set; }

    /// <summary>The level in the network; see the system configuration.</summary>
    [JsonPropertyName("hierarchyLevel")]
    public int? HierarchyLevel { get; set; }

    /// <summary>The id of the pole it hangs on.</summary>
    [JsonPropertyName("pole")]
    [JsonConverter(typeof(IdConverter))]
    public string? PoleId { get; set; }

    /// <summary>The address.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }

    /// <summary>Its type. Old data has boxes without one.</summary>
    [JsonPropertyName("boxType")]
    public OzmapRef<BoxType>? BoxType { get; set; }

    /// <summary>Its tags.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(RefListConverter<Tag>))]
    public IReadOnlyList<OzmapRef<Tag>> Tags
    {
        get => field ?? [];
        set;
    }

    /// <summary>The ids of the cables that end or pass here.</summary>
    [JsonPropertyName("cables")]
    [JsonConverter(typeof(LenientIds))]
    public IReadOnlyList<string> CableIds
    {
        get => field ?? [];
        set;
    }

    /// <summary>Shared with another network.</summary>
    [JsonPropertyName("shared")]
    public bool Shared { get; set; }

    /// <summary>Below the ground; null where the server does not say.</summary>
    [JsonPropertyName("underground")]
    public bool? Underground { get; set; }

    /// <summary>The cable that is left here in reserve, in metres (the unit is our reading).</summary>
    [JsonPropertyName("default_reserve")]
    public double? DefaultReserveMetres { get; set; }

    /// <summary>The id of its line's colour.</summary>
    [JsonPropertyName("color")]
    [JsonConverter(typeof(IdConverter))]
    public string? ColorId { get; set; }

    /// <summary>The id of the colour it is filled with.</summary>
    [JsonPropertyName("fill_color")]
    [JsonConverter(typeof(IdConverter))]
    public string? FillColorId { get; set; }
}
