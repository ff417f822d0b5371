using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>A run without its entries. Nothing personal.</summary>
internal sealed class RunRow
{
    public required string Id { get; set; }

    public required string Tenant { get; set; }

    public RunMode Mode { get; set; }

    public ReadingKind Reading { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public TimeSpan Duration { get; set; }

    public bool IsUnfinished { get; set; }

    /// <summary>The run itself failed, or at least one of its changes.</summary>
    public bool HasFailed { get; set; }

    public bool ContractsComplete { get; set; }

    public bool IsListingOnly { get; set; }

    public int SgpRequests { get; set; }

    public int OzmapRequests { get; set; }

    public string? UndoOf { get; set; }

    /// <summary>Null: the run has no plan.</summary>
    public int? PlanContracts { get; set; }

    public int? PlanMatchedClients { get; set; }

    public string? Digest { get; set; }

    /// <summary>Null: the gate was not asked.</summary>
    public string? GateReasons { get; set; }

    public int GateRemovals { get; set; }

    public bool GateIsApproved { get; set; }

    public bool GateRemembersContracts { get; set; }

    public string? Approval { get; set; }

    public required string Failures { get; set; }

    public required string Notes { get; set; }

    public required string Parts { get; set; }

    /// <summary>Changes that were applied, by what they do.</summary>
    public int Created { get; set; }

    public int Updated { get; set; }

    public int Moved { get; set; }

    public int Removed { get; set; }

    /// <summary>Changes by what became of them.</summary>
    public int Planned { get; set; }

    public int Applied { get; set; }

    public int Failed { get; set; }

    public int Held { get; set; }

    public int Skipped { get; set; }

    public int Findings { get; set; }

    public int Withheld { get; set; }
}
