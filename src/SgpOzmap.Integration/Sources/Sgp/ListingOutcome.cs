using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>How a reading of the listing ended: all of it, or what changed in it.</summary>
/// <param name="StartedAt">When it began.</param>
internal sealed record ListingOutcome(DateTimeOffset StartedAt)
{
    internal bool IsComplete => Failure is null && Gap is null;

    /// <summary>The page that ended it.</summary>
    internal SgpException? Failure { get; init; }

    /// <summary>Why it is not complete, where the rows do not add up.</summary>
    internal string? Gap { get; init; }

    /// <summary>SGP gave no answer at all.</summary>
    internal bool IsSilent { get; init; }

    /// <summary>Contracts that came in it.</summary>
    internal int Rows { get; init; }

    /// <summary>Pages that an earlier run had read; null for a reading from the beginning.</summary>
    internal int? ResumedAfter { get; init; }
}
