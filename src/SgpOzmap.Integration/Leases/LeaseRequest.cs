namespace SgpOzmap.Integration.Leases;

/// <summary>Asks for a lease.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Holder">Who asks.</param>
/// <param name="Duration">How long it lasts without renewal.</param>
public sealed record LeaseRequest(string Tenant, string Holder, TimeSpan Duration)
{
    /// <summary>
    /// From the beginning of one scheduled run to that of the next, over all processes: until then the tenant is not due, unless a run of it was left
    /// unfinished. Null takes the lease whenever it is free.
    /// </summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>A holder whose process is known to be gone: its lease counts as run out. Null for none.</summary>
    public string? DeadHolder { get; init; }
}
