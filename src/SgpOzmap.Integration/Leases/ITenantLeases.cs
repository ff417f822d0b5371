using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Leases;

/// <summary>Lets one run of a tenant go on at a time, over all processes and machines that share the store.</summary>
public interface ITenantLeases
{
    /// <summary>Takes the lease of a tenant if it is free or has run out, and, with an interval, if the tenant is due.</summary>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    Task<LeaseResult> TryAcquireAsync(LeaseRequest request, CancellationToken cancellationToken = default);

    /// <summary>Makes a lease last its duration from now on.</summary>
    /// <returns>False when another has taken it meanwhile.</returns>
    /// <exception cref="StoreException">The store cannot be reached.</exception>
    Task<bool> RenewAsync(TenantLease lease, CancellationToken cancellationToken = default);

    /// <summary>Gives a lease back. One that was lost is left alone.</summary>
    /// <param name="lease">The lease.</param>
    /// <param name="finished">False: the run did not come to its end, and the tenant is due again at once.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="StoreException">The store cannot be reached; the lease runs out by itself.</exception>
    Task ReleaseAsync(TenantLease lease, bool finished = true, CancellationToken cancellationToken = default);
}
