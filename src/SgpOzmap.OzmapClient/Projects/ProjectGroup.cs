using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Projects;

/// <summary>A group of projects, to give users access to all of them (<c>project-groups</c>).</summary>
public sealed record ProjectGroup : OzmapRecord
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>It has a logo of its own.</summary>
    [JsonPropertyName("hasLogo")]
    public bool HasLogo { get; set; }

    /// <summary>Its projects.</summary>
    [JsonPropertyName("projects")]
    [JsonConverter(typeof(LenientParts<ProjectLink>))]
    public IReadOnlyList<ProjectLink> Projects
    {
        get => field ?? [];
        set;
    }
}
