namespace SgpOzmap.Integration.Rules.Values;

/// <summary>A rectangle of degrees that the provider's customers lie in.</summary>
/// <param name="South">Lowest latitude.</param>
/// <param name="West">Lowest longitude.</param>
/// <param name="North">Highest latitude.</param>
/// <param name="East">Highest longitude.</param>
public sealed record GeoBounds(double South, double West, double North, double East)
{
    /// <summary>Whether a place lies inside, edges included.</summary>
    public bool Contains(Coordinates place)
        => place.Latitude >= South && place.Latitude <= North && place.Longitude >= West && place.Longitude <= East;
}
