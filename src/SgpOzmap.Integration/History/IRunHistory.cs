using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.History;

/// <summary>
/// What runs did, to look things up in: counts without entries, entries page by page, one contract over all runs. One history serves all tenants. Every call may
/// throw <see cref="StoreException"/>.
/// </summary>
public interface IRunHistory
{
    /// <summary>Runs without their entries, newest first.</summary>
    Task<IReadOnlyList<RunSummary>> GetRunsAsync(RunQuery query, CancellationToken cancellationToken = default);

    /// <summary>One run without its entries; null when it is not (or no longer) remembered.</summary>
    Task<RunSummary?> FindRunAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>A page of a run's entries, in their order: changes, findings, withheld changes.</summary>
    /// <param name="query">Which entries.</param>
    /// <param name="skip">Entries before the page.</param>
    /// <param name="take">Entries on the page.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<RunEntryPage> GetEntriesAsync(EntryQuery query, int skip, int take, CancellationToken cancellationToken = default);

    /// <summary>All entries that a query finds, in their order; never all of them in memory.</summary>
    IAsyncEnumerable<RunEntry> ReadEntriesAsync(EntryQuery query, CancellationToken cancellationToken = default);

    /// <summary>What the entries of a run can be filtered by, with counts.</summary>
    Task<EntryFacets> GetFacetsAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>The entries of one contract over all runs, the newest run first, in each run in their order.</summary>
    Task<IReadOnlyList<RunEntry>> GetStoryAsync(string tenant, long contract, int limit, CancellationToken cancellationToken = default);

    /// <summary>What was applied, failed and held day by day, the oldest day first; days without runs are left out. Runs that only planned do not count.</summary>
    /// <param name="tenant">The tenant; null for all.</param>
    /// <param name="since">The earliest beginning of a run.</param>
    /// <param name="offset">From UTC to the time in which days are counted.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<IReadOnlyList<DayCount>> GetDaysAsync(string? tenant, DateTimeOffset since, TimeSpan offset, CancellationToken cancellationToken = default);

    /// <summary>The number of findings of each code in the runs since a time, the oldest run first. Runs that failed before planning have none and are left out.</summary>
    Task<IReadOnlyList<FindingCount>> GetFindingCountsAsync(string tenant, DateTimeOffset since, CancellationToken cancellationToken = default);

    /// <summary>When the last run that applied without any failure ended, whether or not something was held; null when none is remembered.</summary>
    Task<DateTimeOffset?> GetLastSuccessAsync(string tenant, CancellationToken cancellationToken = default);
}
