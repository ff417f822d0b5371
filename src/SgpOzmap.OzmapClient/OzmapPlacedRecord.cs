using System.Text.Json.Serialization;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient;

/// <summary>A record that has a place on the map.</summary>
public abstract record OzmapPlacedRecord : OzmapRecord
{
    private double? _latitude;
    private double? _longitude;

    /// <summary>Its place: <c>coords</c>, or <c>lat</c> and <c>lng</c>, which are its mirror where both are sent. Null for none.</summary>
    [JsonPropertyName("coords")]
    public OzmapCoordinates? Coordinates
    {
        get => field ?? (_latitude is { } latitude && _longitude is { } longitude ? new OzmapCoordinates(latitude, longitude) : null);
        set;
    }

    [JsonInclude]
    [JsonPropertyName("lat")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal double? MirroredLatitude
    {
        get => null;
        set => _latitude = value;
    }

    [JsonInclude]
    [JsonPropertyName("lng")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    internal double? MirroredLongitude
    {
        get => null;
        set => _longitude = value;
    }
}
