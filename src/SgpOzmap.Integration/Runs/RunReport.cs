using System.Collections.Immutable;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Runs;

/// <summary>What one run did, refused and found.</summary>
public sealed record RunReport
{
    /// <summary>The run's id, sortable by time.</summary>
    public required string RunId { get; init; }

    /// <summary>The tenant; empty for the one that stands directly in the configuration.</summary>
    public required string Tenant { get; init; }

    /// <summary>How far it went.</summary>
    public required RunMode Mode { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The plan; null when the run failed before planning.</summary>
    public SyncPlan? Plan { get; init; }

    /// <summary>What the gate said; null when the run failed before.</summary>
    public GateDecision? Gate { get; init; }

    /// <summary>The planned changes in their order, with outcomes.</summary>
    public ImmutableArray<ChangeResult> Changes { get; init; } = [];

    /// <summary>Why the run counts as failed, one sentence each; empty when it does not. A change that failed is not in here.</summary>
    public ImmutableArray<LocalizedText> Failures { get; init; } = [];

    /// <summary>What is worth saying once per run: FTTx not permitted, statuses looked up one by one, ….</summary>
    public ImmutableArray<LocalizedText> Notes { get; init; } = [];

    /// <summary>SGP's listing was read completely.</summary>
    public bool ContractsComplete { get; init; }

    /// <summary>How SGP's listing was read.</summary>
    public ReadingKind Reading { get; init; }

    /// <summary>What the run planned from, and how old each part of it is.</summary>
    public ImmutableArray<ReadingPart> Parts { get; init; } = [];

    /// <summary>SGP has no ONU list, or does not permit it: boxes, ports and power come from the listing alone.</summary>
    public bool IsListingOnly { get; init; }

    /// <summary>What became of an approval; null for a run without one.</summary>
    public ApprovalResult? Approval { get; init; }

    /// <summary>Whom and where the changes and findings are about, by contract. Personal data.</summary>
    public ImmutableDictionary<long, ContractSubject> Subjects { get; init; } = ImmutableDictionary<long, ContractSubject>.Empty;

    /// <summary>The projects of the boxes that the changes and findings name, by the box's id, and by its name where only one box has it.</summary>
    public ImmutableDictionary<string, string> Projects { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The run did not come to its end: its process died, and what is here was recorded when it began.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>The run that this one takes back; null unless <see cref="Mode"/> is <see cref="RunMode.Undo"/>.</summary>
    public string? UndoOf { get; init; }

    /// <summary>Requests sent to SGP, repeats included.</summary>
    public int SgpRequests { get; init; }

    /// <summary>Requests sent to OZmap, repeats included.</summary>
    public int OzmapRequests { get; init; }

    /// <summary>The run itself failed, or at least one of its changes.</summary>
    public bool HasFailed => !Failures.IsEmpty || Changes.Any(static c => c.Outcome == ChangeOutcome.Failed);

    /// <summary>Changes of one outcome.</summary>
    public int Count(ChangeOutcome outcome) => Changes.Count(c => c.Outcome == outcome);
}
