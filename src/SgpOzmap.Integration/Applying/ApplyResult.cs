using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Applying;

/// <summary>What became of the changes that were to be applied.</summary>
public sealed record ApplyResult
{
    /// <summary>One result for each change, in the order of the plan. A change that a stop came before is <see cref="ChangeOutcome.Planned"/>.</summary>
    public required ImmutableArray<ChangeResult> Changes { get; init; }

    /// <summary>Why the whole run counts as failed: credentials that the map no longer accepts. A change that failed is not in here.</summary>
    public ImmutableArray<LocalizedText> Failures { get; init; } = [];
}
