using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Connectors;

/// <summary>A fibre of a cable (<c>fibers</c>).</summary>
public sealed record Fiber : OzmapRecord
{
    /// <summary><c>Fiber</c>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>Its cable.</summary>
    [JsonPropertyName("parent")]
    public OzmapRef<Cable>? Parent { get; set; }

    /// <summary>What it joins, two at most.</summary>
    [JsonPropertyName("connectors")]
    [JsonConverter(typeof(RefListConverter<NetworkConnector>))]
    public IReadOnlyList<OzmapRef<NetworkConnector>> Connectors
    {
        get => field ?? [];
        set;
    }

    /// <summary>The project.</summary>
    [JsonPropertyName("project")]
    public OzmapRef<Project>? Project { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }

    /// <summary>A fibre of a drop.</summary>
    [JsonPropertyName("isDrop")]
    public bool IsDrop { get; set; }

    /// <summary>Its number in the cable.</summary>
    [JsonPropertyName("fiberNumber")]
    public int? FiberNumber { get; set; }
}
