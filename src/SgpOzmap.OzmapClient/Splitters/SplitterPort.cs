using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Splitters;

/// <summary>An output port of a splitter.</summary>
public sealed record SplitterPort
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

    /// <summary>Fields that this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }

    [JsonInclude]
    [JsonPropertyName("_id")]
    [JsonConverter(typeof(IdConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal string? UnderscoreId
    {
        get => null;
        set => Id ??= value;
    }
}
