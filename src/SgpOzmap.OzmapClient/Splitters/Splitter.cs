using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>A splitter inside a box.</summary>
public sealed record Splitter
{
    /// <summary>The id (<c>id</c> or <c>_id</c>).</summary>
    public string Id { get; init; } = "";

    /// <summary>The box it is in.</summary>
    public OzmapRef<Box>? Parent { get; init; }

    /// <summary>The project.</summary>
    public OzmapRef<Project>? Project { get; init; }

    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>Its place among the splitters of the box.</summary>
    public int? Index { get; init; }

    /// <summary>True: it serves customers.</summary>
    public bool IsDrop { get; init; }

    /// <summary>Installed.</summary>
    public bool Implanted { get; init; }

    /// <summary>What its inputs and outputs are plugged into: ids or null. Output index i is port i + 1.</summary>
    public SplitterConnectables? Connectables { get; init; }

    /// <summary>Inputs and outputs.</summary>
    public SplitterRatio? Ratio { get; init; }

    /// <summary>The output ports in order; may be absent on older servers.</summary>
    public IReadOnlyList<SplitterPort>? Ports { get; init; }

    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; init; }
}
