using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Projects;

/// <summary>A project in a list of projects.</summary>
public sealed record ProjectLink : OzmapPart
{
    /// <summary>The project.</summary>
    [JsonPropertyName("project")]
    public OzmapRef<Project>? Project { get; set; }
}
