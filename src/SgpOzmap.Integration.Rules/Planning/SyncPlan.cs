using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>What has to be done so that the map tells the truth of SGP, and what cannot be done.</summary>
public sealed class SyncPlan
{
    private readonly Lazy<string> _digest;
    private readonly Lazy<Dictionary<long, ContractOutcome>> _outcomes;

    internal SyncPlan(
        int contractCount,
        int matchedClientCount,
        ImmutableArray<PlannedChange> changes,
        ImmutableArray<Finding> findings,
        ImmutableArray<WithheldChange> withheld)
    {
        ContractCount = contractCount;
        MatchedClientCount = matchedClientCount;
        Changes = changes;
        Findings = findings;
        Withheld = withheld;
        _digest = new(() => PlanDigest.Of(Changes));
        _outcomes = new(FindOutcomes);
    }

    /// <summary>A plan that was made earlier, from what was kept of it.</summary>
    /// <param name="contractCount">See <see cref="ContractCount"/>.</param>
    /// <param name="matchedClientCount">See <see cref="MatchedClientCount"/>.</param>
    /// <param name="changes">The changes, in their order.</param>
    /// <param name="findings">The findings, in their order.</param>
    /// <param name="withheld">The withheld changes, in their order.</param>
    public static SyncPlan Restore(
        int contractCount,
        int matchedClientCount,
        ImmutableArray<PlannedChange> changes,
        ImmutableArray<Finding> findings,
        ImmutableArray<WithheldChange> withheld)
        => new(contractCount, matchedClientCount, changes, findings, withheld);

    /// <summary>The contracts that were planned for.</summary>
    public int ContractCount { get; }

    /// <summary>The map clients whose code is one of them.</summary>
    public int MatchedClientCount { get; }

    /// <summary>The changes, in an order in which every change comes after those that it depends on.</summary>
    public ImmutableArray<PlannedChange> Changes { get; }

    /// <summary>The findings, by contract.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>The changes that switched-off features held back, by contract.</summary>
    public ImmutableArray<WithheldChange> Withheld { get; }

    /// <summary>Names the destructive changes: two plans with the same ones have the same digest. Empty when there are none.</summary>
    public string Digest => _digest.Value;

    /// <summary>What the plan comes to for a contract that was planned for.</summary>
    public ContractOutcome OutcomeOf(long contract) => _outcomes.Value.GetValueOrDefault(contract, ContractOutcome.Served);

    private Dictionary<long, ContractOutcome> FindOutcomes()
    {
        var outcomes = new Dictionary<long, ContractOutcome>();
        foreach (var change in Changes)
            outcomes[change.Contract] = ContractOutcome.Changed;
        foreach (var finding in Findings)
        {
            if (!finding.IsNotice)
                outcomes[finding.Contract] = ContractOutcome.Finding;
        }

        return outcomes;
    }
}
