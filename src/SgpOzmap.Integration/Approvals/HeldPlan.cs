using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Safety;

namespace SgpOzmap.Integration.Approvals;

/// <summary>The changes that the gate holds back, waiting for somebody to decide. Personal data.</summary>
public sealed record HeldPlan
{
    /// <summary>The tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>Names the destructive changes of the plan.</summary>
    public required string Digest { get; init; }

    /// <summary>The run that held it first.</summary>
    public required string FirstRunId { get; init; }

    /// <summary>When that was.</summary>
    public required DateTimeOffset HeldSince { get; init; }

    /// <summary>The run that held it last.</summary>
    public required string LastRunId { get; init; }

    /// <summary>When that was.</summary>
    public required DateTimeOffset LastHeldAt { get; init; }

    /// <summary>How many runs held it.</summary>
    public int Runs { get; init; } = 1;

    /// <summary>The limits that were tripped.</summary>
    public ImmutableArray<GateReason> Reasons { get; init; } = [];

    /// <summary>The held changes: the destructive ones, and what depends on them.</summary>
    public ImmutableArray<PlannedChange> Changes { get; init; } = [];

    /// <summary>What became of it.</summary>
    public HeldPlanState State { get; init; }

    /// <summary>Who decided; null while nobody did.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When somebody decided.</summary>
    public DateTimeOffset? DecidedAt { get; init; }
}
