namespace SgpOzmap.Integration.Storage;

/// <summary>A full read that was begun, as far as it came.</summary>
public sealed record SeenReading
{
    /// <summary>Names the SGP.</summary>
    public required string Source { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When its last page was remembered.</summary>
    public required DateTimeOffset LastPageAt { get; init; }

    /// <summary>The offset of the next page, in rows of SGP's listing.</summary>
    public int NextOffset { get; init; }

    /// <summary>The rows that SGP announced; null where it did not.</summary>
    public int? Announced { get; init; }

    /// <summary>Pages read so far.</summary>
    public int Pages { get; init; }

    /// <summary>What else the contract source needs to go on, in a form that only it reads; without it the read is begun anew. No personal data but ids.</summary>
    public string? Account { get; init; }
}
