namespace SgpOzmap.Integration.Configuration;

/// <summary>How SGP is read between two full reads (our decisions: the vendor documents none of this).</summary>
public sealed class ReadingOptions
{
    /// <summary>
    /// How old the last full read may become before the loop reads SGP's whole listing again; 24 hours by default. Between two of them a run reads what changed.
    /// </summary>
    public TimeSpan FullReadEvery { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long a full read that was cut off may rest before it is begun anew instead of gone on with, from its last page; 2 hours by default.</summary>
    public TimeSpan ResumeWithin { get; set; } = TimeSpan.FromHours(2);

    /// <summary>The number of ONUs above which they are read OLT by OLT; 20,000 by default. Up to it one request brings all of them.</summary>
    public int OnusPerOltAbove { get; set; } = 20_000;

    /// <summary>
    /// Contracts that a run between two full reads reads one by one, about a second each: those that the ONU list names and nobody listed yet, and those whose box,
    /// port or device it tells otherwise than the listing did. 100 by default, 0 for none.
    /// </summary>
    public int MaxContractLookups { get; set; } = 100;
}
