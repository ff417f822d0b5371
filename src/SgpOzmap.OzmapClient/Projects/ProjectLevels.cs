using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Projects;

/// <summary>The levels of the network by their names.</summary>
public sealed record ProjectLevels : OzmapPart
{
    /// <summary>The levels of boxes.</summary>
    [JsonPropertyName("box")]
    [JsonConverter(typeof(LevelMapConverter))]
    public IReadOnlyDictionary<string, int?>? Boxes { get; set; }

    /// <summary>The levels of cables.</summary>
    [JsonPropertyName("cable")]
    [JsonConverter(typeof(LevelMapConverter))]
    public IReadOnlyDictionary<string, int?>? Cables { get; set; }
}
