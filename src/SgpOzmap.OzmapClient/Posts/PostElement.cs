using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Posts;

/// <summary>What a post is about.</summary>
public sealed record PostElement : OzmapPart
{
    /// <summary><c>property</c>, <c>box</c>, <c>building</c>, <c>cable</c>, <c>drop</c>, <c>networkConnector</c>, <c>pole</c>, <c>pendency</c>, <c>junctionBox</c> or <c>duct</c>.</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>The element's id.</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; set; }
}
