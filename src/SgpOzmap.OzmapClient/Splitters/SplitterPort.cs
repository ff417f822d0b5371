using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>An output port of a splitter.</summary>
public sealed record SplitterPort : OzmapPart
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; set; }

    /// <summary>Its index, where sent; the order of the list counts.</summary>
    [JsonPropertyName("index")]
    public int? Index { get; set; }

    /// <summary>Blocked for use.</summary>
    [JsonPropertyName("blocked")]
    public bool Blocked { get; set; }

    /// <summary>The observation.</summary>
    [JsonPropertyName("observation")]
    public string? Observation { get; set; }

    [JsonInclude]
    [JsonPropertyName("_id")]
    [JsonConverter(typeof(IdConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal string? UnderscoreId
    {
        get => null;
        set => Id ??= value;
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
