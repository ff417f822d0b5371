using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Routes;

/// <summary>The PON of a route.</summary>
public sealed record RoutePon : OzmapPart
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Its number.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; set; }

    /// <summary>The most clients it takes; null for no limit.</summary>
    [JsonPropertyName("maximumClients")]
    public int? MaximumClients { get; set; }
}
