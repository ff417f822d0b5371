namespace SgpOzmap.Integration.Leases;

/// <summary>The answer to a <see cref="LeaseRequest"/>.</summary>
/// <param name="Lease">The lease; null when it was not given.</param>
/// <param name="RetryIn">When it was not given: how long until it can be had, as far as is known now.</param>
/// <param name="Holder">When another one has it: who.</param>
public sealed record LeaseResult(TenantLease? Lease, TimeSpan RetryIn = default, string? Holder = null);
