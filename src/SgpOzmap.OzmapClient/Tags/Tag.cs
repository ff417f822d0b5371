using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Tags;

/// <summary>A tag (<c>tags</c>).</summary>
public sealed record Tag : OzmapRecord
{
    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>What it may be put on: <c>cable</c>, <c>box</c>, <c>pop</c>, <c>tower</c>, <c>property</c>, <c>client</c>, <c>building</c>, <c>pole</c>, <c>prospect</c>, <c>post</c>, <c>region</c>, <c>pendency</c>, <c>splitter.ports</c>, ….</summary>
    [JsonPropertyName("allowedTypes")]
    [JsonConverter(typeof(LenientTexts))]
    public IReadOnlyList<string> AllowedTypes
    {
        get => field ?? [];
        set;
    }
}
