using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Sources;

/// <summary>The contracts as read, and how good the reading is.</summary>
public sealed record ContractReading
{
    /// <summary>The contracts, each id once.</summary>
    public required IReadOnlyList<Contract> Contracts { get; init; }

    /// <summary>What was to be read was read completely: the listing, or everything that changed in it.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>How it was read in the end: a delta is read in full where there is nothing to put it into.</summary>
    public ReadingKind Kind { get; init; }

    /// <summary>What it is made of, and how old each part is.</summary>
    public ImmutableArray<ReadingPart> Parts { get; init; } = [];

    /// <summary>SGP has no ONU list, or does not permit it.</summary>
    public bool IsListingOnly { get; init; }

    /// <summary>Why the run counts as failed: a listing read in part, an ONU list that could not be read.</summary>
    public ImmutableArray<LocalizedText> Failures { get; init; } = [];

    /// <summary>What is worth saying once: FTTx absent or not permitted, ….</summary>
    public ImmutableArray<LocalizedText> Notes { get; init; } = [];
}
