using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Cables;

/// <summary>A pole on the way of a cable.</summary>
public sealed record CablePole : OzmapPart
{
    /// <summary>The pole's id.</summary>
    [JsonPropertyName("id")]
    [JsonConverter(typeof(IdConverter))]
    public string? Id { get; set; }

    /// <summary>The cable that is left there in reserve, in metres.</summary>
    [JsonPropertyName("reserve")]
    public double? ReserveMetres { get; set; }

    /// <summary>The id of what it comes from there; the meaning is not documented.</summary>
    [JsonPropertyName("from")]
    [JsonConverter(typeof(IdConverter))]
    public string? FromId { get; set; }

    /// <summary>The id of what it goes into there; the meaning is not documented.</summary>
    [JsonPropertyName("into")]
    [JsonConverter(typeof(IdConverter))]
    public string? IntoId { get; set; }
}
