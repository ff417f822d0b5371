using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Connectors;

/// <summary>What joins two things with ports (<c>network-connectables</c>): a fibre or a cord.</summary>
public sealed record NetworkConnectable : OzmapRecord
{
    /// <summary><c>Fiber</c> or <c>Cord</c>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>A fibre's cable or a cord's box, its id.</summary>
    [JsonPropertyName("parent")]
    [JsonConverter(typeof(IdConverter))]
    public string? ParentId { get; set; }

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

    /// <summary>A fibre of a drop; null for a cord.</summary>
    [JsonPropertyName("isDrop")]
    public bool? IsDrop { get; set; }

    /// <summary>Its number in the cable; null for a cord.</summary>
    [JsonPropertyName("fiberNumber")]
    public int? FiberNumber { get; set; }
}
