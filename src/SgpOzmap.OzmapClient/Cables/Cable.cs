using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
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

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("cableType")]
    [JsonConverter(typeof(IdConverter))]
    public string? CableTypeId { get; set; }

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
}
