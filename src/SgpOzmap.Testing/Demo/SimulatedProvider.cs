namespace SgpOzmap.Testing;

/// <summary>A provider with its ERP and its map.</summary>
public sealed class SimulatedProvider
{
    internal SimulatedProvider(SgpState sgp, OzmapState ozmap, IReadOnlyDictionary<string, IReadOnlyList<long>> planted)
        => (Sgp, Ozmap, Planted) = (sgp, ozmap, planted);

    /// <summary>The ERP.</summary>
    public SgpState Sgp { get; }

    /// <summary>The map.</summary>
    public OzmapState Ozmap { get; }

    /// <summary>
    /// The contracts of each planted case, by the names of <see cref="DemoCases"/>. Of <see cref="DemoCases.MissingInSgp"/> they are codes of map
    /// clients that SGP lacks.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<long>> Planted { get; }

    /// <summary>The code of a map client that is no contract number; it must never be touched.</summary>
    public string ForeignCode { get; } = "EXT-77";

    /// <summary>South-west corner of the provider's region: with these bounds swapped coordinates are seen.</summary>
    public SimCoordinates SouthWest { get; } = DemoPlace.SouthWest;

    /// <summary>North-east corner of the provider's region.</summary>
    public SimCoordinates NorthEast { get; } = DemoPlace.NorthEast;
}
