namespace SgpOzmap.Integration.Leases;

/// <summary>The right to run a tenant. Whoever has the highest fencing number of a tenant has it.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Holder">Who holds it: machine, process and a number.</param>
/// <param name="Fencing">Higher than that of every lease of the tenant before.</param>
/// <param name="Duration">How long it lasts from its taking or its last renewal; <see cref="Timeout.InfiniteTimeSpan"/> for one that does not run out.</param>
public sealed record TenantLease(string Tenant, string Holder, long Fencing, TimeSpan Duration);
