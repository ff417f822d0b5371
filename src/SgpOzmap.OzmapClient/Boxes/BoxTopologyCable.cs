using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>A cable in a box's topology.</summary>
public sealed record BoxTopologyCable : OzmapRecord
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The ids of its fibres in their order.</summary>
    [JsonPropertyName("fibers")]
    [JsonConverter(typeof(IdListConverter))]
    public IReadOnlyList<string?> FiberIds
    {
        get => field ?? [];
        set;
    }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("cableType")]
    [JsonConverter(typeof(IdConverter))]
    public string? CableTypeId { get; set; }

    /// <summary>The project's id.</summary>
    [JsonPropertyName("project")]
    [JsonConverter(typeof(IdConverter))]
    public string? ProjectId { get; set; }

    /// <summary>On which side of the box it is drawn.</summary>
    [JsonPropertyName("orientation")]
    public string? Orientation { get; set; }

    /// <summary>Installed.</summary>
    [JsonPropertyName("implanted")]
    public bool Implanted { get; set; }

    /// <summary>The number of its loose tubes.</summary>
    [JsonPropertyName("looseNumber")]
    public int? LooseNumber { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }
}
