using SgpOzmap.Integration.Approvals;

namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>A held plan.</summary>
internal sealed class HeldPlanRow
{
    public long Id { get; set; }

    public required string Tenant { get; set; }

    public required string Digest { get; set; }

    public required string FirstRunId { get; set; }

    public DateTimeOffset HeldSince { get; set; }

    public required string LastRunId { get; set; }

    public DateTimeOffset LastHeldAt { get; set; }

    public int Runs { get; set; }

    public required string Reasons { get; set; }

    /// <summary>Personal.</summary>
    public required byte[] Changes { get; set; }

    public HeldPlanState State { get; set; }

    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }
}
