using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Storage.Database;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>Erases what is older than it may be, of all tenants, and of one tenant the runs that are too many. At most once an hour a tenant.</summary>
internal sealed class Retention(Store store, RetentionOptions options, ILogger logger)
{
    private const int Chunk = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _last = new(StringComparer.Ordinal);

    /// <summary>Never fails: what could not be erased is erased another time.</summary>
    internal async Task ApplyAsync(string tenant, CancellationToken cancellationToken)
    {
        var now = store.Time.GetUtcNow();
        if (_last.TryGetValue(tenant, out var last) && (now - last).Duration() < Pause)
            return;
        _last[tenant] = now;
        try
        {
            var oldest = now - options.MaxAge;
            var erased = await EraseRunsAsync((context, token) => TooOldAsync(context, oldest, token), cancellationToken).ConfigureAwait(false)
                + await EraseRunsAsync((context, token) => TooManyAsync(context, tenant, token), cancellationToken).ConfigureAwait(false);
            await EraseOthersAsync(oldest, cancellationToken).ConfigureAwait(false);
            if (erased > 0)
                Log.Erased(logger, erased);
        }
        catch (StoreException exception)
        {
            Log.NotErased(logger, exception.Message);
        }
    }

    private static Task<List<string>> TooOldAsync(StoreContext context, DateTimeOffset oldest, CancellationToken cancellationToken)
        => context.Runs.Where(r => r.StartedAt < oldest).OrderBy(static r => r.StartedAt).Select(static r => r.Id).Take(Chunk).ToListAsync(cancellationToken);

    /// <summary>Runs that wrote, or may have, are needed for taking them back, however many there are.</summary>
    private Task<List<string>> TooManyAsync(StoreContext context, string tenant, CancellationToken cancellationToken)
        => context.Runs
            .Where(r => r.Tenant == tenant && !r.IsUnfinished && r.Applied == 0 && !context.Journal.Any(j => j.RunId == r.Id))
            .OrderByDescending(static r => r.StartedAt).ThenByDescending(static r => r.Id)
            .Select(static r => r.Id)
            .Skip(options.MaxRuns)
            .Take(Chunk)
            .ToListAsync(cancellationToken);

    // A few at a time, so that a run that wants to write does not wait for long.
    private async Task<int> EraseRunsAsync(Func<StoreContext, CancellationToken, Task<List<string>>> find, CancellationToken cancellationToken)
    {
        for (var erased = 0; ;)
        {
            var ids = await store.ReadAsync(find, cancellationToken).ConfigureAwait(false);
            if (ids.Count == 0)
                return erased;
            await store.WriteAsync(
                async (unit, token) =>
                {
                    await unit.Context.Entries.Where(e => ids.Contains(e.RunId)).ExecuteDeleteAsync(token).ConfigureAwait(false);
                    await unit.Context.Journal.Where(j => ids.Contains(j.RunId)).ExecuteDeleteAsync(token).ConfigureAwait(false);
                    await unit.Context.Runs.Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(token).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
            erased += ids.Count;
        }
    }

    private Task EraseOthersAsync(DateTimeOffset oldest, CancellationToken cancellationToken)
        => store.WriteAsync(
            async (unit, token) =>
            {
                var context = unit.Context;
                await context.Journal.Where(j => j.IntendedAt < oldest && !context.Runs.Any(r => r.Id == j.RunId)).ExecuteDeleteAsync(token).ConfigureAwait(false);
                await context.HeldPlans
                    .Where(p => p.State != HeldPlanState.Pending && p.State != HeldPlanState.Approved && p.LastHeldAt < oldest)
                    .ExecuteDeleteAsync(token)
                    .ConfigureAwait(false);

                // Contracts of a tenant that has not been read for so long belong to nobody any more.
                await context.SeenContracts
                    .Where(c => c.IsOfReading && context.SeenReadings.Any(r => r.Tenant == c.Tenant && r.LastPageAt < oldest))
                    .ExecuteDeleteAsync(token)
                    .ConfigureAwait(false);
                await context.SeenReadings.Where(r => r.LastPageAt < oldest).ExecuteDeleteAsync(token).ConfigureAwait(false);
                await context.SeenContracts
                    .Where(c => !c.IsOfReading && context.SeenStates.Any(s => s.Tenant == c.Tenant && s.Watermark < oldest))
                    .ExecuteDeleteAsync(token)
                    .ConfigureAwait(false);
                await context.MapSnapshots.Where(s => s.ReadAt < oldest).ExecuteDeleteAsync(token).ConfigureAwait(false);
                await context.SeenStates.Where(s => s.Watermark < oldest).ExecuteDeleteAsync(token).ConfigureAwait(false);
            },
            cancellationToken);
}
