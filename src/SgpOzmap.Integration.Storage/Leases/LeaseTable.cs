using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Database.Rows;

namespace SgpOzmap.Integration.Storage.Leases;

/// <summary>Reads lease rows so that nobody changes them before the transaction ends. SQLite admits one writing transaction at a time anyway.</summary>
internal static class LeaseTable
{
    /// <summary>The row of a tenant, kept from all others.</summary>
    internal static async Task<LeaseRow?> LockAsync(StoreContext context, string tenant, CancellationToken cancellationToken)
        => (await (context.IsPostgreSql
            ? context.Leases.FromSql($"SELECT * FROM leases WHERE tenant = {tenant} FOR UPDATE")
            : context.Leases.Where(l => l.Tenant == tenant)).ToListAsync(cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    /// <summary>Makes sure that a lease is the current one, and that it stays so until the transaction ends.</summary>
    /// <exception cref="LeaseLostException">It is not.</exception>
    internal static async Task RequireAsync(StoreContext context, TenantLease lease, TimeProvider time, CancellationToken cancellationToken)
    {
        var rows = await (context.IsPostgreSql
            ? context.Leases.FromSql($"SELECT * FROM leases WHERE tenant = {lease.Tenant} FOR SHARE")
            : context.Leases.Where(l => l.Tenant == lease.Tenant)).AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        var now = await StoreClock.NowAsync(context, time, cancellationToken).ConfigureAwait(false);
        if (rows is not [{ Holder: not null } row] || row.Fencing != lease.Fencing || row.ExpiresAt <= now)
            throw new LeaseLostException(lease.Tenant);
    }
}
