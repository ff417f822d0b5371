using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Users;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Posts;

/// <summary>A note with photographs on an element of the map (<c>posts</c>).</summary>
public sealed record Post : OzmapRecord
{
    /// <summary>What it is about.</summary>
    [JsonPropertyName("element")]
    [JsonConverter(typeof(LenientObject<PostElement>))]
    public PostElement? Element { get; set; }

    /// <summary>The title.</summary>
    [JsonPropertyName("title")]
    public string? Title { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }

    /// <summary>Who wrote it.</summary>
    [JsonPropertyName("owner")]
    public OzmapRef<User>? Owner { get; set; }

    /// <summary>Its photographs and other files.</summary>
    [JsonPropertyName("files")]
    [JsonConverter(typeof(RefListConverter<OzmapFile>))]
    public IReadOnlyList<OzmapRef<OzmapFile>> Files
    {
        get => field ?? [];
        set;
    }

    /// <summary>Its tags.</summary>
    [JsonPropertyName("tags")]
    [JsonConverter(typeof(RefListConverter<Tag>))]
    public IReadOnlyList<OzmapRef<Tag>> Tags
    {
        get => field ?? [];
        set;
    }
}
