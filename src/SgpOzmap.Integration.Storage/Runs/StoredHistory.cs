using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Database.Rows;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>Runs of the database, looked up in the database.</summary>
internal sealed class StoredHistory(Store store) : IRunHistory
{
    /// <summary>Entries read at once where all are read one after the other.</summary>
    internal const int Chunk = 500;

    private readonly EntryReader _reader = new(store.Protection);

    public async Task<IReadOnlyList<RunSummary>> GetRunsAsync(RunQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var rows = await store.ReadAsync(
            (context, token) => Newest(Of(context.Runs.AsNoTracking(), query)).Skip(Math.Max(query.Skip, 0)).Take(Math.Max(query.Take, 0)).ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
        return rows.ConvertAll(RunRows.Summary);
    }

    public async Task<RunSummary?> FindRunAsync(string runId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(runId);
        var row = await store.ReadAsync(
            (context, token) => context.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, token),
            cancellationToken).ConfigureAwait(false);
        return row is null ? null : RunRows.Summary(row);
    }

    public async Task<RunEntryPage> GetEntriesAsync(EntryQuery query, int skip, int take, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        var (total, rows) = await store.ReadAsync(
            async (context, token) =>
            {
                var found = StoredEntries.Of(context, query).AsNoTracking();
                var count = await found.CountAsync(token).ConfigureAwait(false);
                return (count, skip >= count || take == 0
                    ? []
                    : await found.OrderBy(static e => e.Ordinal).Skip(skip).Take(take).ToListAsync(token).ConfigureAwait(false));
            },
            cancellationToken).ConfigureAwait(false);
        return new(rows.ConvertAll(_reader.Read), total);
    }

    public async IAsyncEnumerable<RunEntry> ReadEntriesAsync(EntryQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        for (var last = -1; ;)
        {
            var after = last;
            var rows = await store.ReadAsync(
                (context, token) => StoredEntries.Of(context, query).AsNoTracking().Where(e => e.Ordinal > after).OrderBy(static e => e.Ordinal).Take(Chunk).ToListAsync(token),
                cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
                yield return _reader.Read(row);
            if (rows.Count < Chunk)
                yield break;
            last = rows[^1].Ordinal;
        }
    }

    public Task<EntryFacets> GetFacetsAsync(string runId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(runId);
        return store.ReadAsync((context, token) => StoredFacets.ReadAsync(context, runId, token), cancellationToken);
    }

    public async Task<IReadOnlyList<RunEntry>> GetStoryAsync(string tenant, long contract, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        var rows = await store.ReadAsync(
            (context, token) => context.Entries.AsNoTracking()
                .Where(e => e.Tenant == tenant && e.Contract == contract && e.Ordinal < RunEntryRow.FirstHidden)
                .OrderByDescending(static e => e.StartedAt).ThenByDescending(static e => e.RunId).ThenBy(static e => e.Ordinal)
                .Take(limit)
                .ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
        return rows.ConvertAll(_reader.Read);
    }

    public Task<IReadOnlyList<DayCount>> GetDaysAsync(string? tenant, DateTimeOffset since, TimeSpan offset, CancellationToken cancellationToken = default)
        => store.ReadAsync((context, token) => StoredCounts.DaysAsync(context, tenant, since, offset, token), cancellationToken);

    public Task<IReadOnlyList<FindingCount>> GetFindingCountsAsync(string tenant, DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return store.ReadAsync((context, token) => StoredCounts.FindingsAsync(context, tenant, since, token), cancellationToken);
    }

    public async Task<DateTimeOffset?> GetLastSuccessAsync(string tenant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        var run = await store.ReadAsync(
            (context, token) => Newest(context.Runs.Where(r => r.Tenant == tenant && r.Mode == RunMode.Apply && !r.HasFailed && !r.IsUnfinished))
                .Select(static r => new { r.StartedAt, r.Duration })
                .FirstOrDefaultAsync(token),
            cancellationToken).ConfigureAwait(false);
        return run is null ? null : run.StartedAt + run.Duration;
    }

    private static IQueryable<RunRow> Of(IQueryable<RunRow> runs, RunQuery query)
    {
        if (query.Tenant is { } tenant)
            runs = runs.Where(r => r.Tenant == tenant);
        if (query.Mode is { } mode)
            runs = runs.Where(r => r.Mode == mode);
        if (query.OnlyPlanned)
            runs = runs.Where(static r => r.PlanContracts != null);
        if (query.OnlyNotable)
            runs = runs.Where(static r => r.Applied > 0 || r.Held > 0 || r.HasFailed || r.IsUnfinished);
        return runs;
    }

    private static IOrderedQueryable<RunRow> Newest(IQueryable<RunRow> runs) => runs.OrderByDescending(static r => r.StartedAt).ThenByDescending(static r => r.Id);
}
