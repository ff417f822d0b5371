using System.Collections.Frozen;
using System.Collections.Immutable;

namespace SgpOzmap.Integration.Rules.Safety;

/// <summary>What the gate says of a plan.</summary>
public sealed record GateDecision
{
    /// <summary>The limits that were tripped.</summary>
    public ImmutableArray<GateReason> Reasons { get; init; } = [];

    /// <summary>The ids of the changes that wait for approval: the destructive ones and all that depends on them. Empty when no limit was tripped.</summary>
    public FrozenSet<string> Held { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The removals of the plan: contracts whose client goes.</summary>
    public int Removals { get; init; }

    /// <summary>Somebody approved exactly these destructive changes, so that they were applied all the same.</summary>
    public bool IsApproved { get; init; }

    /// <summary>Something waits for approval.</summary>
    public bool IsHeld => Held.Count > 0 && !IsApproved;

    /// <summary>The read is to be remembered as the one last seen: it was complete and not suspiciously small.</summary>
    public bool RemembersContracts { get; init; }
}
