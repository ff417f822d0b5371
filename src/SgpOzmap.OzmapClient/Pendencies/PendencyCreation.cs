using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Pendencies;

/// <summary>A pendency to be made. What is null is left out.</summary>
public sealed record PendencyCreation
{
    /// <summary>The id of the user whose it is.</summary>
    [JsonPropertyName("owner")]
    public required string OwnerId { get; init; }

    /// <summary>The project's id.</summary>
    [JsonPropertyName("project")]
    public required string ProjectId { get; init; }

    /// <summary>Its type's id.</summary>
    [JsonPropertyName("pendencyType")]
    public required string PendencyTypeId { get; init; }

    /// <summary>Its place.</summary>
    [JsonPropertyName("coords")]
    [JsonConverter(typeof(PlaceConverter))]
    public required OzmapCoordinates Coordinates { get; init; }

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
