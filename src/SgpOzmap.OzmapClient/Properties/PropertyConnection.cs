using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Properties;

/// <summary>What a property is plugged into.</summary>
public sealed record PropertyConnection : OzmapPart
{
    /// <summary>The connector's id: the splitter's, as a rule.</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    public string Id
    {
        get => field ?? "";
        set;
    }

    /// <summary><c>Splitter</c>, <c>Connector</c>, ….</summary>
    [JsonPropertyName("kind")]
    public string? Kind { get; set; }

    /// <summary>The output port, from 1.</summary>
    [JsonPropertyName("port")]
    public int? Port { get; set; }

    /// <summary>The connector's name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Whether the connector is installed; null where the server does not say.</summary>
    [JsonPropertyName("implanted")]
    public bool? Implanted { get; set; }

    /// <summary>The fibre of the drop that is plugged in.</summary>
    [JsonPropertyName("fiber")]
    [JsonConverter(typeof(IdConverter))]
    public string? Fiber { get; set; }

    [JsonInclude]
    [JsonPropertyName("_id")]
    [JsonConverter(typeof(IdConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal string? UnderscoreId
    {
        get => null;
        set => Id = Id.Length > 0 ? Id : value!;
    }

    private protected override void Check()
    {
        if (Id.Length == 0)
            throw new JsonException("A connection has no id.");
    }
}
