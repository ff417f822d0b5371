using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Users;

/// <summary>A user of OZmap (<c>users</c>). Its key and its password, which lists may hold, are never read.</summary>
public sealed record User : OzmapRecord
{
    /// <summary>The name that it logs in with.</summary>
    [JsonPropertyName("username")]
    public string? Username { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The e-mail address.</summary>
    [JsonPropertyName("email")]
    public string? Email { get; set; }

    /// <summary>The e-mail address is proven.</summary>
    [JsonPropertyName("email_confirmed")]
    public bool EmailConfirmed { get; set; }

    /// <summary>The telephone number.</summary>
    [JsonPropertyName("phone")]
    public string? Phone { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }

    /// <summary>The role's id.</summary>
    [JsonPropertyName("role")]
    [JsonConverter(typeof(IdConverter))]
    public string? RoleId { get; set; }

    /// <summary>The modules that are on: <c>OZmap</c>, <c>OZmob</c>, <c>Loki</c>, <c>API</c>.</summary>
    [JsonPropertyName("resources")]
    [JsonConverter(typeof(LenientTexts))]
    public IReadOnlyList<string> Resources
    {
        get => field ?? [];
        set;
    }

    /// <summary>The language, e.g. <c>pt_BR</c>.</summary>
    [JsonPropertyName("locale")]
    public string? Locale { get; set; }

    /// <summary>It sees all users; null where the server does not say.</summary>
    [JsonPropertyName("allUsers")]
    public bool? AllUsers { get; set; }

    /// <summary>It sees all projects; null where the server does not say.</summary>
    [JsonPropertyName("allProjects")]
    public bool? AllProjects { get; set; }

    /// <summary>The projects that it sees.</summary>
    [JsonPropertyName("projects")]
    [JsonConverter(typeof(LenientParts<UserProject>))]
    public IReadOnlyList<UserProject> Projects
    {
        get => field ?? [];
        set;
    }

    /// <summary>The groups of projects that it sees.</summary>
    [JsonPropertyName("projectGroups")]
    [JsonConverter(typeof(LenientParts<UserProjectGroup>))]
    public IReadOnlyList<UserProjectGroup> ProjectGroups
    {
        get => field ?? [];
        set;
    }
}
