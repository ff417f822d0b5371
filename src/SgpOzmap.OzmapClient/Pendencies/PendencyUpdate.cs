using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Pendencies;

/// <summary>The fields of a pendency to change; null ones are left out of the request.</summary>
public sealed record PendencyUpdate
{
    /// <summary>The id of the user whose it is.</summary>
    [JsonPropertyName("owner")]
    public string? OwnerId { get; init; }

    /// <summary>The project's id.</summary>
    [JsonPropertyName("project")]
    public string? ProjectId { get; init; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("pendencyType")]
    public string? PendencyTypeId { get; init; }

    /// <summary>Its place.</summary>
    [JsonPropertyName("coords")]
    public OzmapCoordinates? Coordinates { get; init; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>What is to be done.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>Done.</summary>
    [JsonPropertyName("solved")]
    public bool? Solved { get; init; }

    /// <summary>The ids of the users who are to do it.</summary>
    [JsonPropertyName("responsibles")]
    public IReadOnlyList<string>? ResponsibleIds { get; init; }

    /// <summary>The id of its colour.</summary>
    [JsonPropertyName("color")]
    public string? ColorId { get; init; }

    /// <summary>The ids of all its tags.</summary>
    [JsonPropertyName("tags")]
    public IReadOnlyList<string>? TagIds { get; init; }

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
