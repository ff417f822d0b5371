using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Sources;

/// <summary>The contracts as read, and how good the reading is.</summary>
public sealed record ContractReading
{
    /// <summary>The contracts, each id once.</summary>
    public required IReadOnlyList<Contract> Contracts { get; init; }

    /// <summary>The listing was read completely.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Why the run counts as failed: a listing read in part, an ONU list that could not be read.</summary>
    public ImmutableArray<LocalizedText> Failures { get; init; } = [];

    /// <summary>What is worth saying once: FTTx absent or not permitted, ….</summary>
    public ImmutableArray<LocalizedText> Notes { get; init; } = [];
}
