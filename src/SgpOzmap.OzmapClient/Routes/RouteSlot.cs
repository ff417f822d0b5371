using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Routes;

/// <summary>The slot of a route.</summary>
public sealed record RouteSlot : OzmapPart
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; set; }

    /// <summary>The label on it.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; set; }

    /// <summary>Its number.</summary>
    [JsonPropertyName("number")]
    public int? Number { get; set; }
}
