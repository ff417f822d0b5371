using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Projects;

/// <summary>The fields of a group of projects to change; null ones are left out of the request.</summary>
public sealed record ProjectGroupUpdate
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>The ids of all its projects.</summary>
    [JsonPropertyName("projects")]
    [JsonConverter(typeof(ProjectLinksConverter))]
    public IReadOnlyList<string>? ProjectIds { get; init; }

    /// <summary>The ids of all its users.</summary>
    [JsonPropertyName("users")]
    public IReadOnlyList<string>? UserIds { get; init; }

    /// <summary>Further fields to send, a null among them to clear a field, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
