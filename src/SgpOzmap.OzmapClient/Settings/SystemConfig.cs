using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Settings;

/// <summary>The settings of the whole OZmap (<c>system-configs</c>).</summary>
public sealed record SystemConfig : OzmapRecord
{
    /// <summary>The levels of the network.</summary>
    [JsonPropertyName("hierarchyLevels")]
    [JsonConverter(typeof(LenientObject<SystemConfigLevels>))]
    public SystemConfigLevels? HierarchyLevels { get; set; }
}
