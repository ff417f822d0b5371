using System.Runtime.CompilerServices;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.History;

/// <summary>
/// A history of the runs that any <see cref="IRunStore"/> remembers. It reads whole reports and looks no further back than the last 1000 of them, which is more
/// than <see cref="InMemoryRunStore"/> keeps of a tenant: a store that keeps more does better with a history of its own.
/// </summary>
public sealed class RunReportHistory : IRunHistory
{
    private const int MostRuns = 1000;

    private readonly IRunStore _runs;

    // A store that gives the same report again need not have it read again.
    private readonly ConditionalWeakTable<RunReport, ReadRun> _read = [];

    /// <summary>A history of a store's runs.</summary>
    public RunReportHistory(IRunStore runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        _runs = runs;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunSummary>> GetRunsAsync(RunQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var runs = await ReadAsync(query.Tenant, cancellationToken).ConfigureAwait(false);
        return
        [
            .. runs.Select(static r => r.Summary)
                .Where(r => (query.Mode is null || r.Mode == query.Mode) && (!query.OnlyPlanned || r.Contracts is not null) && (!query.OnlyNotable || IsNotable(r)))
                .Skip(query.Skip)
                .Take(query.Take),
        ];
    }

    /// <inheritdoc/>
    public async Task<RunSummary?> FindRunAsync(string runId, CancellationToken cancellationToken = default)
        => (await FindAsync(runId, cancellationToken).ConfigureAwait(false))?.Summary;

    /// <inheritdoc/>
    public async Task<RunEntryPage> GetEntriesAsync(EntryQuery query, int skip, int take, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(take);
        if (await FindAsync(query.RunId, cancellationToken).ConfigureAwait(false) is not { } run)
            return new([], 0);
        List<RunEntry> found = [.. run.Find(query)];
        return new([.. found.Skip(skip).Take(take)], found.Count);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<RunEntry> ReadEntriesAsync(EntryQuery query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (await FindAsync(query.RunId, cancellationToken).ConfigureAwait(false) is not { } run)
            yield break;
        foreach (var entry in run.Find(query))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    /// <inheritdoc/>
    public async Task<EntryFacets> GetFacetsAsync(string runId, CancellationToken cancellationToken = default)
        => (await FindAsync(runId, cancellationToken).ConfigureAwait(false))?.Facets() ?? new();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RunEntry>> GetStoryAsync(string tenant, long contract, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        return [.. (await ReadAsync(tenant, cancellationToken).ConfigureAwait(false)).SelectMany(static r => r.Entries).Where(e => e.Contract == contract).Take(limit)];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DayCount>> GetDaysAsync(string? tenant, DateTimeOffset since, TimeSpan offset, CancellationToken cancellationToken = default)
    {
        var runs = await ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
        return
        [
            .. runs.Select(static r => r.Summary)
                .Where(r => r.Mode != RunMode.Plan && r.StartedAt >= since)
                .GroupBy(r => (r.StartedAt.UtcTicks + offset.Ticks) / TimeSpan.TicksPerDay)
                .OrderBy(static d => d.Key)
                .Select(static d => new DayCount(
                    DateOnly.FromDayNumber((int)d.Key),
                    d.Count(),
                    d.Count(static r => r.HasFailed || r.IsUnfinished),
                    d.Sum(static r => r.Created),
                    d.Sum(static r => r.Updated),
                    d.Sum(static r => r.Removed),
                    d.Sum(static r => r.Failed))),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FindingCount>> GetFindingCountsAsync(string tenant, DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        var runs = await ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
        return
        [
            .. runs.Where(r => r.Summary.StartedAt >= since && r.Summary.Contracts is not null).Reverse().SelectMany(static r => r.Entries
                .Select(static e => e.Finding?.Code)
                .OfType<FindingCode>()
                .CountBy(static c => c)
                .OrderBy(static c => c.Key)
                .Select(c => new FindingCount(r.Summary.RunId, r.Summary.StartedAt, c.Key, c.Value))
                .DefaultIfEmpty(new(r.Summary.RunId, r.Summary.StartedAt, null, 0))),
        ];
    }

    /// <inheritdoc/>
    public async Task<DateTimeOffset?> GetLastSuccessAsync(string tenant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        var runs = await ReadAsync(tenant, cancellationToken).ConfigureAwait(false);
        return runs.Select(static r => r.Summary).FirstOrDefault(static r => r is { Mode: RunMode.Apply, HasFailed: false, IsUnfinished: false }) is { } run
            ? run.StartedAt + run.Duration
            : null;
    }

    private static bool IsNotable(RunSummary run) => run.Applied > 0 || run.Held > 0 || run.HasFailed || run.IsUnfinished;

    private async Task<ReadRun?> FindAsync(string runId, CancellationToken cancellationToken)
        => await _runs.FindRunAsync(runId, cancellationToken).ConfigureAwait(false) is { } report ? Of(report) : null;

    // Newest first; two of one moment in the same order whatever the store.
    private async Task<IEnumerable<ReadRun>> ReadAsync(string? tenant, CancellationToken cancellationToken)
        => (await _runs.GetRunsAsync(tenant, MostRuns, cancellationToken).ConfigureAwait(false))
            .OrderByDescending(static r => r.StartedAt)
            .ThenByDescending(static r => r.RunId, StringComparer.Ordinal)
            .Select(Of);

    private ReadRun Of(RunReport report) => _read.GetValue(report, static r => new(r));
}
