using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Users;

/// <summary>A group of projects that a user sees.</summary>
public sealed record UserProjectGroup : OzmapPart
{
    /// <summary>The group.</summary>
    [JsonPropertyName("group")]
    public OzmapRef<ProjectGroup>? Group { get; set; }
}
