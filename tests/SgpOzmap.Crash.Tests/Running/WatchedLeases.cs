using SgpOzmap.Integration.Leases;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>The leases, seen by one process.</summary>
internal sealed class WatchedLeases(Stores stores, Life life) : ITenantLeases
{
    public async Task<LeaseResult> TryAcquireAsync(LeaseRequest request, CancellationToken cancellationToken = default)
    {
        life.CallStore();
        var result = await stores.Leases.TryAcquireAsync(request, cancellationToken);
        life.Lease = result.Lease ?? life.Lease;
        return result;
    }

    public Task<bool> RenewAsync(TenantLease lease, CancellationToken cancellationToken = default)
    {
        life.CallStore();
        return stores.Leases.RenewAsync(lease, cancellationToken);
    }

    public Task ReleaseAsync(TenantLease lease, bool finished = true, CancellationToken cancellationToken = default)
    {
        life.CallStore();
        return stores.Leases.ReleaseAsync(lease, finished, cancellationToken);
    }
}
