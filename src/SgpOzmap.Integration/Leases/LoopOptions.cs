using System.ComponentModel.DataAnnotations;

namespace SgpOzmap.Integration.Leases;

/// <summary>How the runs of all tenants are kept apart (section <c>Loop</c>, beside the tenants).</summary>
public sealed class LoopOptions
{
    /// <summary>
    /// Runs of the loop under way at once in this process; 8 by default. A run that lasts longer than its tenant's interval does not count any more, so that a tenant
    /// that hangs slows no other.
    /// </summary>
    [Range(1, 1000)]
    public int MaxConcurrentRuns { get; set; } = 8;

    /// <summary>
    /// How long the right to run a tenant lasts without a sign of life: after that another process may take the tenant over. 1 minute by default; renewed
    /// three times in that span.
    /// </summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromMinutes(1);
}
