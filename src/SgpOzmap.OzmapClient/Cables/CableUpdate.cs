using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Cables;

/// <summary>The fields of a cable to change; null ones are left out of the request.</summary>
public sealed record CableUpdate
{
    /// <summary>Its type's id.</summary>
    [JsonPropertyName("cableType")]
    public string? CableTypeId { get; init; }

    /// <summary>The id of what is at one end.</summary>
    [JsonPropertyName("boxA")]
    public string? BoxAId { get; init; }

    /// <summary>The id of what is at the other end.</summary>
    [JsonPropertyName("boxB")]
    public string? BoxBId { get; init; }

    /// <summary>The level in the network.</summary>
    [JsonPropertyName("hierarchyLevel")]
    public int? HierarchyLevel { get; init; }

    /// <summary>Installed.</summary>
    [JsonPropertyName("implanted")]
    public bool? Implanted { get; init; }

    /// <summary>Its whole way.</summary>
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

    /// <summary>The ids of all its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
