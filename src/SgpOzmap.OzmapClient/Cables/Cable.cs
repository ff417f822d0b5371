using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Cables;

/// <summary>A cable; a drop is one of kind <c>Drop</c>.</summary>
public sealed record Cable : OzmapRecord
{
    /// <summary><c>Cable</c> or <c>Drop</c>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>One end: a box, building, property or POP.</summary>
    [JsonPropertyName("boxA")]
    public OzmapRef<Box>? BoxA { get; set; }

    /// <summary>The other end.</summary>
    [JsonPropertyName("boxB")]
    public OzmapRef<Box>? BoxB { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The level in the network; see the system configuration.</summary>
    [JsonPropertyName("hierarchyLevel")]
    public int? HierarchyLevel { get; set; }

    /// <summary>The number of its fibres.</summary>
    [JsonPropertyName("fiberNumber")]
    public int? FiberNumber { get; set; }

    /// <summary>The number of its loose tubes.</summary>
    [JsonPropertyName("looseNumber")]
    public int? LooseNumber { get; set; }

    /// <summary>Installed.</summary>
    [JsonPropertyName("implanted")]
    public bool Implanted { get; set; }

    /// <summary>Its length in metres.</summary>
    [JsonPropertyName("length")]
    public double? Length { get; set; }

    /// <summary>Its loss in dB.</summary>
    [JsonPropertyName("loss")]
    public double? LossDb { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }

    /// <summary>The project.</summary>
    [JsonPropertyName("project")]
    public OzmapRef<Project>? Project { get; set; }

    /// <summary>Its type.</summary>
    [JsonPropertyName("cableType")]
    public OzmapRef<CableType>? CableType { get; set; }

    /// <summary>Its tags.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(RefListConverter<Tag>))]
    public IReadOnlyList<OzmapRef<Tag>> Tags
    {
        get => field ?? [];
        set;
    }

    /// <summary>Its place among the cables of the project.</summary>
    [JsonPropertyName("index")]
    public int? Index { get; set; }

    /// <summary>Its length along the ground, in metres.</summary>
    [JsonPropertyName("ground_length")]
    public double? GroundLengthMetres { get; set; }

    /// <summary>What heights add to its length, in metres.</summary>
    [JsonPropertyName("altitude_length")]
    public double? AltitudeLengthMetres { get; set; }

    /// <summary>On which side of <see cref="BoxA"/> it is drawn.</summary>
    [JsonPropertyName("orientationA")]
    public string? OrientationA { get; set; }

    /// <summary>On which side of <see cref="BoxB"/> it is drawn.</summary>
    [JsonPropertyName("orientationB")]
    public string? OrientationB { get; set; }

    /// <summary>The id of its colour.</summary>
    [JsonPropertyName("color")]
    [JsonConverter(typeof(IdConverter))]
    public string? ColorId { get; set; }

    /// <summary>Its way, pole by pole.</summary>
    [JsonPropertyName("poles")]
    [JsonConverter(typeof(LenientParts<CablePole>))]
    public IReadOnlyList<CablePole> Poles
    {
        get => field ?? [];
        set;
    }

    /// <summary>The ducts it runs through.</summary>
    [JsonPropertyName("ducts")]
    [JsonConverter(typeof(LenientParts<CableDuct>))]
    public IReadOnlyList<CableDuct> Ducts
    {
        get => field ?? [];
        set;
    }
}
