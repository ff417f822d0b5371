using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Splitters;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>The inside of a box, as maps keyed by id.</summary>
public sealed record BoxTopology
{
    /// <summary>The splitters.</summary>
    [JsonPropertyName("splitters")]
    [JsonConverter(typeof(RecordMapConverter<Splitter>))]
    public IReadOnlyDictionary<string, Splitter> Splitters { get; set; } = new Dictionary<string, Splitter>(StringComparer.Ordinal);

    /// <summary>The drops and who is at their end.</summary>
    [JsonPropertyName("drops")]
    [JsonConverter(typeof(RecordMapConverter<BoxTopologyDrop>))]
    public IReadOnlyDictionary<string, BoxTopologyDrop> Drops { get; set; } = new Dictionary<string, BoxTopologyDrop>(StringComparer.Ordinal);

    /// <summary>What changes when anything inside changes; the only trace of a version that is known.</summary>
    [JsonPropertyName("checksum")]
    public string? Checksum { get; set; }

    /// <summary>Cables, connectors, fusions and the rest, unread.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
