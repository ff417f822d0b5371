using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Sources;

namespace SgpOzmap.Integration.Explaining;

/// <summary>What a run planned from. It is never changed: a reading of one contract makes another picture.</summary>
/// <param name="Reading">The contracts, and how good their reading is.</param>
/// <param name="Map">The map, before the run wrote.</param>
/// <param name="Parts">What was read when.</param>
/// <param name="Run">The run as it is by now: what it has written is not in <paramref name="Map"/>.</param>
internal sealed record Picture(ContractReading Reading, MapState Map, ImmutableArray<ReadingPart> Parts, Func<RunReport> Run)
{
    /// <summary>Only a complete full read may say that a contract is missing.</summary>
    internal bool ContractsComplete => Reading is { IsComplete: true, Kind: ReadingKind.Full };

    /// <summary>When its oldest part was read.</summary>
    internal DateTimeOffset ReadAt => Parts.Select(static p => p.ReadAt).DefaultIfEmpty(Run().StartedAt).Min();

    /// <summary>When the map was read.</summary>
    internal DateTimeOffset MapReadAt
        => Parts.Where(static p => string.Equals(p.Name, "map", StringComparison.Ordinal)).Select(static p => p.ReadAt).DefaultIfEmpty(ReadAt).Min();

    internal Contract? Find(long contract) => Reading.Contracts.FirstOrDefault(c => c.Id == contract);

    internal PlanInput Input(SyncPolicies policies) => new(Reading.Contracts, Map, policies) { ContractsComplete = ContractsComplete };
}
