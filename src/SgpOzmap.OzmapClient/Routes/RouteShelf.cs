using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Routes;

/// <summary>The shelf of a route.</summary>
public sealed record RouteShelf : OzmapPart
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>The label on it.</summary>
    [JsonPropertyName("label")]
    public string? Label { get; set; }
}
