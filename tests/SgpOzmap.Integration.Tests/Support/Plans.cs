using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Planning;

namespace SgpOzmap.Integration.Tests.Support;

/// <summary>Plans of given changes, so that the engine is tested without the planner.</summary>
internal static class Plans
{
    internal static SyncPlan Of(int contracts, int matched, params ImmutableArray<PlannedChange> changes)
        => New(contracts, matched, changes, [], []);

    internal static SyncPlan WithFindings(params ImmutableArray<FindingCode> codes)
        => New(1, 1, [], [.. codes.Select(static (code, i) => new Finding { Contract = i + 1, Code = code, Message = new("texto", "text") })], []);

    [UnsafeAccessor(UnsafeAccessorKind.Constructor)]
    private static extern SyncPlan New(
        int contractCount, int matchedClientCount, ImmutableArray<PlannedChange> changes, ImmutableArray<Finding> findings, ImmutableArray<WithheldChange> withheld);
}
