using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Projects;

/// <summary>What new drops of a project are like. OZmap's schema calls the part with the cable <c>type</c>, its samples <c>defaults</c>: both are read, and the one that is set is written.</summary>
public sealed record ProjectDrop : OzmapPart
{
    /// <summary>The cable, as the samples have it.</summary>
    [JsonPropertyName("defaults")]
    [JsonConverter(typeof(LenientObject<ProjectDropCable>))]
    public ProjectDropCable? Defaults { get; set; }

    /// <summary>The cable, as the official SDK's schema has it.</summary>
    [JsonPropertyName("type")]
    [JsonConverter(typeof(LenientObject<ProjectDropCable>))]
    public ProjectDropCable? Type { get; set; }

    /// <summary>The longest drop, in metres.</summary>
    [JsonPropertyName("maxSize")]
    public double? MaxSizeMetres { get; set; }
}
