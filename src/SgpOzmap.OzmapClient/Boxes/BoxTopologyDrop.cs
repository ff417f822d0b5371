using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.OzmapClient.Boxes;

/// <summary>A drop in a box's topology.</summary>
public sealed record BoxTopologyDrop
{
    /// <summary>The drop's id (<c>id</c> or <c>_id</c>).</summary>
    public string Id { get; init; } = "";

    /// <summary>The ids of its fibres, to be found in <c>splitters[*].connectables.output</c>.</summary>
    public IReadOnlyList<string> Fibers { get; init; } = [];

    /// <summary>The property at its end, with its client.</summary>
    public Property? PropertyData { get; init; }

    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
