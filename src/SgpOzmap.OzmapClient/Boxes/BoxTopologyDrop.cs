using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>A drop in a box's topology.</summary>
public sealed record BoxTopologyDrop : OzmapRecord
{
    /// <summary>The ids of its fibres, to be found in <c>splitters[*].connectables.output</c>.</summary>
    [JsonPropertyName("fibers")]
    [JsonConverter(typeof(IdListConverter))]
    public IReadOnlyList<string?> Fibers
    {
        get => field ?? [];
        set;
    }

    /// <summary>The property at its end, with its client.</summary>
    [JsonPropertyName("propertyData")]
    [JsonConverter(typeof(RecordConverter<Property>))]
    public Property? PropertyData { get; set; }
}
