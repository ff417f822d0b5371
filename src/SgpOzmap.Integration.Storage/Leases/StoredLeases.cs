using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Database.Rows;

namespace SgpOzmap.Integration.Storage.Leases;

/// <summary>Leases in the database.</summary>
internal sealed class StoredLeases(Store store) : ITenantLeases
{
    public Task<LeaseResult> TryAcquireAsync(LeaseRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var grant = Guid.CreateVersion7(store.Time.GetUtcNow());
        return store.WriteAsync(
            async (unit, token) =>
            {
                var context = unit.Context;
                await context.Database.ExecuteSqlAsync(
                    $"INSERT INTO leases (tenant, fencing, expires_at, duration, is_finished, \"grant\") VALUES ({request.Tenant}, 0, 0, 0, {true}, {Guid.Empty}) ON CONFLICT (tenant) DO NOTHING",
                    token).ConfigureAwait(false);
                var row = (await LeaseTable.LockAsync(context, request.Tenant, token).ConfigureAwait(false))!;
                var now = await StoreClock.NowAsync(context, store.Time, token).ConfigureAwait(false);

                // The answer to the attempt before was lost, not the lease.
                if (unit.IsRepeat && row.Grant == grant && row.Holder is not null)
                    return Given(row);
                if (Refusal(row, request, now) is { } refusal)
                    return refusal;

                row.Fencing++;
                row.Holder = request.Holder;
                row.Duration = request.Duration;
                row.ExpiresAt = now + request.Duration;
                row.TakenAt = now;
                row.IsFinished = false;
                row.Grant = grant;
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return Given(row);
            },
            cancellationToken);
    }

    public Task<bool> RenewAsync(TenantLease lease, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return store.WriteAsync(
            async (unit, token) =>
            {
                var row = await LeaseTable.LockAsync(unit.Context, lease.Tenant, token).ConfigureAwait(false);

                // One that ran out and that nobody took is as good as before: its number is the highest still.
                if (row is not { Holder: not null } || row.Fencing != lease.Fencing)
                    return false;
                row.Duration = lease.Duration;
                row.ExpiresAt = await StoreClock.NowAsync(unit.Context, store.Time, token).ConfigureAwait(false) + lease.Duration;
                await unit.Context.SaveChangesAsync(token).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    public Task ReleaseAsync(TenantLease lease, bool finished = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        return store.WriteAsync(
            (unit, token) => unit.Context.Leases
                .Where(l => l.Tenant == lease.Tenant && l.Fencing == lease.Fencing && l.Holder != null)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.Holder, (string?)null).SetProperty(l => l.IsFinished, finished), token),
            cancellationToken);
    }

    private static LeaseResult Given(LeaseRow row) => new(new(row.Tenant, row.Holder!, row.Fencing, row.Duration));

    private static LeaseResult? Refusal(LeaseRow row, LeaseRequest request, DateTimeOffset now)
    {
        // A lease that lasts longer than anybody asked for was given by a clock that has been set back since.
        var isDead = row.Holder is not null && string.Equals(row.Holder, request.DeadHolder, StringComparison.Ordinal);
        if (row.Holder is not null && !isDead && row.ExpiresAt > now && row.ExpiresAt <= now + (2 * row.Duration))
            return new(null, row.ExpiresAt - now, row.Holder);

        // One that was not given back belongs to a run that died: its tenant is due.
        if (row.Holder is not null || !row.IsFinished || request.Interval is not { } interval || row.TakenAt is not { } taken || taken > now)
            return null;
        return taken + interval > now ? new(null, taken + interval - now) : null;
    }
}
