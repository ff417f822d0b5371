using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Connectors;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Splitters;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>The inside of a box, as maps keyed by id.</summary>
public sealed record BoxTopology : OzmapPart
{
    /// <summary>The splitters.</summary>
    [JsonPropertyName("splitters")]
    [JsonConverter(typeof(RecordMapConverter<Splitter>))]
    public IReadOnlyDictionary<string, Splitter> Splitters { get; set; } = new Dictionary<string, Splitter>(StringComparer.Ordinal);

    /// <summary>The drops and who is at their end.</summary>
    [JsonPropertyName("drops")]
    [JsonConverter(typeof(RecordMapConverter<BoxTopologyDrop>))]
    public IReadOnlyDictionary<string, BoxTopologyDrop> Drops { get; set; } = new Dictionary<string, BoxTopologyDrop>(StringComparer.Ordinal);

    /// <summary>The cables that are no drops.</summary>
    [JsonPropertyName("cables")]
    [JsonConverter(typeof(RecordMapConverter<BoxTopologyCable>))]
    public IReadOnlyDictionary<string, BoxTopologyCable> Cables { get; set; } = new Dictionary<string, BoxTopologyCable>(StringComparer.Ordinal);

    /// <summary>The connectors.</summary>
    [JsonPropertyName("connectors")]
    [JsonConverter(typeof(RecordMapConverter<Connector>))]
    public IReadOnlyDictionary<string, Connector> Connectors { get; set; } = new Dictionary<string, Connector>(StringComparer.Ordinal);

    /// <summary>The fusions.</summary>
    [JsonPropertyName("fusions")]
    [JsonConverter(typeof(RecordMapConverter<NetworkConnector>))]
    public IReadOnlyDictionary<string, NetworkConnector> Fusions { get; set; } = new Dictionary<string, NetworkConnector>(StringComparer.Ordinal);

    /// <summary>Where fibres pass without being cut.</summary>
    [JsonPropertyName("passings")]
    [JsonConverter(typeof(RecordMapConverter<NetworkConnector>))]
    public IReadOnlyDictionary<string, NetworkConnector> Passings { get; set; } = new Dictionary<string, NetworkConnector>(StringComparer.Ordinal);

    /// <summary>The switches.</summary>
    [JsonPropertyName("switches")]
    [JsonConverter(typeof(RecordMapConverter<NetworkConnector>))]
    public IReadOnlyDictionary<string, NetworkConnector> Switches { get; set; } = new Dictionary<string, NetworkConnector>(StringComparer.Ordinal);

    /// <summary>The optical distribution frames.</summary>
    [JsonPropertyName("dios")]
    [JsonConverter(typeof(RecordMapConverter<NetworkConnector>))]
    public IReadOnlyDictionary<string, NetworkConnector> Dios { get; set; } = new Dictionary<string, NetworkConnector>(StringComparer.Ordinal);

    /// <summary>The cords.</summary>
    [JsonPropertyName("cords")]
    [JsonConverter(typeof(RecordMapConverter<NetworkConnectable>))]
    public IReadOnlyDictionary<string, NetworkConnectable> Cords { get; set; } = new Dictionary<string, NetworkConnectable>(StringComparer.Ordinal);

    /// <summary>What changes when anything inside changes; the only trace of a version that is known.</summary>
    [JsonPropertyName("checksum")]
    public string? Checksum { get; set; }
}
