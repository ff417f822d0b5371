using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Pendencies;

/// <summary>A type of pendency (<c>pendency-types</c>).</summary>
public sealed record PendencyType : OzmapRecord
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Its colour, e.g. <c>#ffdd00</c>.</summary>
    [JsonPropertyName("color")]
    public string? Color { get; set; }

    /// <summary>The description.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; set; }
}
