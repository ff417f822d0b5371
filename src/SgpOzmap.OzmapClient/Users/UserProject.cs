using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Users;

/// <summary>A project that a user sees.</summary>
public sealed record UserProject : OzmapPart
{
    /// <summary>The project.</summary>
    [JsonPropertyName("project")]
    public OzmapRef<Project>? Project { get; set; }

    /// <summary>The id of its role there.</summary>
    [JsonPropertyName("role")]
    [JsonConverter(typeof(IdConverter))]
    public string? RoleId { get; set; }

    /// <summary>It sees the project as part of a group.</summary>
    [JsonPropertyName("fromGroup")]
    public bool FromGroup { get; set; }
}
