using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Settings;

/// <summary>The levels of the network, by what has them.</summary>
public sealed record SystemConfigLevels : OzmapPart
{
    /// <summary>Typically 1 primary, 2 secondary, 3 drop.</summary>
    [JsonPropertyName("cables")]
    [JsonConverter(typeof(LenientParts<HierarchyLevel>))]
    public IReadOnlyList<HierarchyLevel> Cables
    {
        get => field ?? [];
        set;
    }

    /// <summary>Typically 1 POP, 2 splice box (CE), 3 CTO.</summary>
    [JsonPropertyName("boxes")]
    [JsonConverter(typeof(LenientParts<HierarchyLevel>))]
    public IReadOnlyList<HierarchyLevel> Boxes
    {
        get => field ?? [];
        set;
    }

    /// <summary>Of POPs.</summary>
    [JsonPropertyName("pops")]
    [JsonConverter(typeof(LenientParts<HierarchyLevel>))]
    public IReadOnlyList<HierarchyLevel> Pops
    {
        get => field ?? [];
        set;
    }

    /// <summary>Of towers.</summary>
    [JsonPropertyName("towers")]
    [JsonConverter(typeof(LenientParts<HierarchyLevel>))]
    public IReadOnlyList<HierarchyLevel> Towers
    {
        get => field ?? [];
        set;
    }
}
