using System.Globalization;

namespace SgpOzmap.Integration.Rules.Values;

/// <summary>A place in degrees (WGS 84). A type of its own, because one side writes longitude first and the other latitude.</summary>
/// <param name="Latitude">Degrees north, −90 to 90.</param>
/// <param name="Longitude">Degrees east, −180 to 180.</param>
public readonly record struct Coordinates(double Latitude, double Longitude)
{
    private const double EarthRadius = 6_371_008.8;

    /// <summary>False for 0,0, for values outside ±90/±180 and for what is no number.</summary>
    public bool IsValid
        => double.IsFinite(Latitude) && double.IsFinite(Longitude)
        && Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180
        && (Latitude != 0 || Longitude != 0);

    /// <summary>The same numbers the other way round.</summary>
    public Coordinates Swapped => new(Longitude, Latitude);

    /// <summary>Great-circle distance in metres.</summary>
    public double DistanceTo(Coordinates other)
    {
        if (this == other)
            return 0;

        var lat1 = double.DegreesToRadians(Latitude);
        var lat2 = double.DegreesToRadians(other.Latitude);
        var sinLat = Math.Sin((lat2 - lat1) / 2);
        var sinLng = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var h = (sinLat * sinLat) + (Math.Cos(lat1) * Math.Cos(lat2) * sinLng * sinLng);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    /// <summary>The place at a distance in metres and a bearing in degrees clockwise from north, rounded to 7 decimals (about a centimetre).</summary>
    public Coordinates Towards(double bearing, double metres)
    {
        var angle = metres / EarthRadius;
        var course = double.DegreesToRadians(bearing);
        var lat1 = double.DegreesToRadians(Latitude);
        var lat2 = Math.Asin((Math.Sin(lat1) * Math.Cos(angle)) + (Math.Cos(lat1) * Math.Sin(angle) * Math.Cos(course)));
        var lng = double.DegreesToRadians(Longitude)
            + Math.Atan2(Math.Sin(course) * Math.Sin(angle) * Math.Cos(lat1), Math.Cos(angle) - (Math.Sin(lat1) * Math.Sin(lat2)));
        return new(Math.Round(double.RadiansToDegrees(lat2), 7), Math.Round(Math.IEEERemainder(double.RadiansToDegrees(lng), 360), 7));
    }

    /// <summary><c>latitude, longitude</c>, with a dot.</summary>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{Latitude:0.#######}, {Longitude:0.#######}");
}
