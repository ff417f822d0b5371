using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Projects;

/// <summary>A group of projects to be made. What is null is left out.</summary>
public sealed record ProjectGroupCreation
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The ids of its projects.</summary>
    [JsonPropertyName("projects")]
    [JsonConverter(typeof(ProjectLinksConverter))]
    public required IReadOnlyList<string> ProjectIds { get; init; }

    /// <summary>The ids of its users. They can be written, not read.</summary>
    [JsonPropertyName("users")]
    public IReadOnlyList<string>? UserIds { get; init; }

    /// <summary>Further fields to send, for servers that know more than this version.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
