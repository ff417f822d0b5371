using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Projects;

/// <summary>A project: a part of the map with its own boxes.</summary>
public sealed record Project : OzmapPlacedRecord
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The provider's own identifier.</summary>
    [JsonPropertyName("identifier")]
    public string? Identifier { get; set; }

    /// <summary>The longest drop that is planned, in metres.</summary>
    [JsonPropertyName("defaultDropSize")]
    public double? DefaultDropSizeMetres { get; set; }

    /// <summary>The power of a PON where nothing else is said, in dBm.</summary>
    [JsonPropertyName("defaultPonPotency")]
    public double? DefaultPonPowerDbm { get; set; }

    /// <summary>The projects it is part of.</summary>
    [JsonPropertyName("parents")]
    [JsonConverter(typeof(LenientParts<ProjectLink>))]
    public IReadOnlyList<ProjectLink> Parents
    {
        get => field ?? [];
        set;
    }

    /// <summary>It has a logo of its own.</summary>
    [JsonPropertyName("hasLogo")]
    public bool HasLogo { get; set; }

    /// <summary>Its area.</summary>
    [JsonPropertyName("area")]
    public OzmapPolygon? Area { get; set; }

    /// <summary>What new drops are like.</summary>
    [JsonPropertyName("drop")]
    [JsonConverter(typeof(LenientObject<ProjectDrop>))]
    public ProjectDrop? Drop { get; set; }

    /// <summary>The names of the levels of boxes and cables.</summary>
    [JsonPropertyName("hierarchyLevels")]
    [JsonConverter(typeof(LenientObject<ProjectLevels>))]
    public ProjectLevels? HierarchyLevels { get; set; }
}
