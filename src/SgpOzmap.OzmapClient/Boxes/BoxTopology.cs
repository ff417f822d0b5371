using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Splitters;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>The inside of a box, as maps keyed by id.</summary>
public sealed record BoxTopology
{
    /// <summary>The splitters.</summary>
    public IReadOnlyDictionary<string, Splitter> Splitters { get; init; } = new Dictionary<string, Splitter>(StringComparer.Ordinal);

    /// <summary>The drops and who is at their end.</summary>
    public IReadOnlyDictionary<string, BoxTopologyDrop> Drops { get; init; } = new Dictionary<string, BoxTopologyDrop>(StringComparer.Ordinal);

    /// <summary>Cables, connectors, fusions and the rest, unread.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
