using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Cables;

/// <summary>A point on the way of a cable that is written: a pole, or a place where there is none yet.</summary>
public sealed record CableWaypoint
{
    /// <summary>The pole's id; null for a mere place.</summary>
    [JsonPropertyName("id")]
    public string? PoleId { get; init; }

    /// <summary>The cable that is left at the pole in reserve, in metres.</summary>
    [JsonPropertyName("reserve")]
    public double? ReserveMetres { get; init; }

    /// <summary>The id of what it comes from there; the meaning is not documented.</summary>
    [JsonPropertyName("from")]
    public string? FromId { get; init; }

    /// <summary>The id of what it goes into there; the meaning is not documented.</summary>
    [JsonPropertyName("into")]
    public string? IntoId { get; init; }

    /// <summary>The place, instead of <see cref="PoleId"/>.</summary>
    [JsonIgnore]
    public OzmapCoordinates? Coordinates { get; init; }

    [JsonInclude]
    [JsonPropertyName("lat")]
    internal double? Latitude => Coordinates?.Latitude;

    [JsonInclude]
    [JsonPropertyName("lng")]
    internal double? Longitude => Coordinates?.Longitude;
}
