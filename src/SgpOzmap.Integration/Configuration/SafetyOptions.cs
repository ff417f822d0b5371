namespace SgpOzmap.Integration.Configuration;

/// <summary>The limits of the safety gate (our decision; the vendor documents no such gate).</summary>
public sealed class SafetyOptions
{
    /// <summary>Removals in one run; 50 by default.</summary>
    public int MaxRemovals { get; set; } = 50;

    /// <summary>Removals in percent of the map clients that match SGP contracts, never less than 5 removals; 5 % by default.</summary>
    public double MaxRemovalsPercent { get; set; } = 5;

    /// <summary>The least that SGP must return, in percent of the contracts last seen; 80 % by default.</summary>
    public double MinContractsPercent { get; set; } = 80;
}
