using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
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

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("boxType")]
    [JsonConverter(typeof(IdConverter))]
    public string? BoxTypeId { get; set; }

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
}
