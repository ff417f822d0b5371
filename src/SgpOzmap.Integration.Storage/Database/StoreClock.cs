using Microsoft.EntityFrameworkCore;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>
/// The time that leases go by: the server's with PostgreSQL, since several machines share it, this machine's with SQLite.
/// </summary>
internal static class StoreClock
{
    internal static async Task<DateTimeOffset> NowAsync(StoreContext context, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!context.IsPostgreSql)
            return time.GetUtcNow();
        var microseconds = await context.Database
            .SqlQuery<long>($"SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS \"Value\"")
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return DateTimeOffset.UnixEpoch.AddTicks(microseconds[0] * TimeSpan.TicksPerMicrosecond);
    }
}
