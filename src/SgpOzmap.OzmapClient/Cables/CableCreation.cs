using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Cables;

/// <summary>A cable to be made. What is null is left out. A drop is better made with its property: this call plugs nothing in.</summary>
public sealed record CableCreation
{
    /// <summary>The project's id.</summary>
    [JsonPropertyName("project")]
    public required string ProjectId { get; init; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("cableType")]
    public required string CableTypeId { get; init; }

    /// <summary>The id of the box, building or property at one end. A box to be made there may be given in <see cref="Extra"/> instead.</summary>
    [JsonPropertyName("boxA")]
    public string? BoxAId { get; init; }

    /// <summary>The id of what is at the other end.</summary>
    [JsonPropertyName("boxB")]
    public string? BoxBId { get; init; }

    /// <summary>The level in the network, an id of <see cref="Settings.SystemConfigLevels.Cables"/>.</summary>
    [JsonPropertyName("hierarchyLevel")]
    public required int HierarchyLevel { get; init; }

    /// <summary>Installed. Always sent.</summary>
    [JsonPropertyName("implanted")]
    public bool Implanted { get; init; }

    /// <summary>Its way, both ends included.</summary>
    [JsonPropertyName("poles")]
    public IReadOnlyList<CableWaypoint>? Poles { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>On which side of the first box it is drawn.</summary>
    [JsonPropertyName("orientationA")]
    public string? OrientationA { get; init; }

    /// <summary>On which side of the second box it is drawn.</summary>
    [JsonPropertyName("orientationB")]
    public string? OrientationB { get; init; }

    /// <summary>The id of its colour.</summary>
    [JsonPropertyName("color")]
    public string? ColorId { get; init; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; init; }

    /// <summary>The ids of its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>The caller's own id.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; init; }

    /// <summary>Further fields to send, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
