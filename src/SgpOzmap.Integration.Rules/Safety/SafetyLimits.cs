namespace SgpOzmap.Integration.Rules.Safety;

/// <summary>When a run is held (our decision; the vendor documents no such gate).</summary>
public sealed record SafetyLimits
{
    /// <summary>Removals in one run; 50 by default.</summary>
    public int MaxRemovals { get; init; } = 50;

    /// <summary>Removals in percent of the map clients that match SGP contracts, rounded down, never less than 5 removals; 5 % by default.</summary>
    public double MaxRemovalsPercent { get; init; } = 5;

    /// <summary>The least that SGP must return, in percent of the contracts last seen; 80 % by default.</summary>
    public double MinContractsPercent { get; init; } = 80;
}
