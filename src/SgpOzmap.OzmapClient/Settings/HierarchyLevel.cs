using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Settings;

/// <summary>A level of the network.</summary>
public sealed record HierarchyLevel : OzmapPart
{
    /// <summary>The number that <c>hierarchyLevel</c> of boxes and cables holds.</summary>
    [JsonPropertyName("id")]
    public int? Id { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The name in the user's language.</summary>
    [JsonPropertyName("translated_name")]
    public string? TranslatedName { get; set; }
}
