using System.Text.Json;
using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Posts;

/// <summary>The fields of a post to change; null ones are left out of the request.</summary>
public sealed record PostUpdate
{
    /// <summary>The title.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; init; }

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
