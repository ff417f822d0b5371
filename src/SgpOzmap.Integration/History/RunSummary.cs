using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.History;

/// <summary>A run without its entries. Nothing personal.</summary>
public sealed record RunSummary
{
    /// <inheritdoc cref="RunReport.RunId"/>
    public required string RunId { get; init; }

    /// <inheritdoc cref="RunReport.Tenant"/>
    public required string Tenant { get; init; }

    /// <inheritdoc cref="RunReport.Mode"/>
    public required RunMode Mode { get; init; }

    /// <inheritdoc cref="RunReport.Reading"/>
    public ReadingKind Reading { get; init; }

    /// <inheritdoc cref="RunReport.StartedAt"/>
    public required DateTimeOffset StartedAt { get; init; }

    /// <inheritdoc cref="RunReport.Duration"/>
    public TimeSpan Duration { get; init; }

    /// <inheritdoc cref="RunReport.IsUnfinished"/>
    public bool IsUnfinished { get; init; }

    /// <inheritdoc cref="RunReport.HasFailed"/>
    public bool HasFailed { get; init; }

    /// <inheritdoc cref="RunReport.ContractsComplete"/>
    public bool ContractsComplete { get; init; }

    /// <inheritdoc cref="RunReport.IsListingOnly"/>
    public bool IsListingOnly { get; init; }

    /// <summary>The contracts that were planned for; null when the run has no plan.</summary>
    public int? Contracts { get; init; }

    /// <summary>The plan's digest; null when the run has no plan, empty when nothing in it is destructive.</summary>
    public string? Digest { get; init; }

    /// <summary>The limits that were tripped.</summary>
    public ImmutableArray<GateReason> GateReasons { get; init; } = [];

    /// <summary>Somebody approved what the gate would have held.</summary>
    public bool IsApproved { get; init; }

    /// <inheritdoc cref="RunReport.Approval"/>
    public ApprovalResult? Approval { get; init; }

    /// <inheritdoc cref="RunReport.UndoOf"/>
    public string? UndoOf { get; init; }

    /// <inheritdoc cref="RunReport.Failures"/>
    public ImmutableArray<LocalizedText> Failures { get; init; } = [];

    /// <inheritdoc cref="RunReport.Notes"/>
    public ImmutableArray<LocalizedText> Notes { get; init; } = [];

    /// <inheritdoc cref="RunReport.Parts"/>
    public ImmutableArray<ReadingPart> Parts { get; init; } = [];

    /// <inheritdoc cref="RunReport.SgpRequests"/>
    public int SgpRequests { get; init; }

    /// <inheritdoc cref="RunReport.OzmapRequests"/>
    public int OzmapRequests { get; init; }

    /// <summary>Clients that were created.</summary>
    public int Created { get; init; }

    /// <summary>Values that were written, moves and undone changes included, creations and removals not.</summary>
    public int Updated { get; init; }

    /// <summary>Clients and properties that were removed.</summary>
    public int Removed { get; init; }

    /// <summary>Changes that were not tried.</summary>
    public int Planned { get; init; }

    /// <summary>Changes that were written, or found to be so already.</summary>
    public int Applied { get; init; }

    /// <summary>Changes that failed.</summary>
    public int Failed { get; init; }

    /// <summary>Changes that wait for approval.</summary>
    public int Held { get; init; }

    /// <summary>Changes that were skipped.</summary>
    public int Skipped { get; init; }

    /// <summary>Findings.</summary>
    public int Findings { get; init; }

    /// <summary>Changes that switched-off features held back.</summary>
    public int Withheld { get; init; }

    /// <summary>Something waits for approval.</summary>
    public bool IsHeld => Held > 0 && !IsApproved;
}
