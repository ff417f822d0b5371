using System.Text.Json.Serialization;

namespace SgpOzmap.OzmapClient.Posts;

/// <summary>A file that was uploaded.</summary>
public sealed record OzmapFile : OzmapRecord
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Its media type, e.g. <c>image/png</c>.</summary>
    [JsonPropertyName("contentType")]
    public string? ContentType { get; set; }
}
