using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Database.Rows;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>Runs in the database.</summary>
internal sealed class StoredRuns(Store store, Retention retention) : IRunStore
{
    public Task BeginRunAsync(RunReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        return WriteAsync(report with { IsUnfinished = true }, cancellationToken);
    }

    public async Task AddRunAsync(RunReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        await WriteAsync(report, cancellationToken).ConfigureAwait(false);
        await retention.ApplyAsync(report.Tenant, cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<RunReport>> GetRunsAsync(string? tenant, int limit, CancellationToken cancellationToken = default)
        => store.ReadAsync<IReadOnlyList<RunReport>>(
            async (context, token) =>
            {
                var rows = await context.Runs.AsNoTracking()
                    .Where(r => tenant == null || r.Tenant == tenant)
                    .OrderByDescending(static r => r.StartedAt).ThenByDescending(static r => r.Id)
                    .Take(limit)
                    .ToListAsync(token)
                    .ConfigureAwait(false);
                var reports = new List<RunReport>(rows.Count);
                foreach (var row in rows)
                    reports.Add(await ReportAsync(context, row, token).ConfigureAwait(false));
                return reports;
            },
            cancellationToken);

    public Task<RunReport?> FindRunAsync(string runId, CancellationToken cancellationToken = default)
        => store.ReadAsync(
            async (context, token) =>
            {
                var row = await context.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, token).ConfigureAwait(false);
                return row is null ? null : await ReportAsync(context, row, token).ConfigureAwait(false);
            },
            cancellationToken);

    public Task<int?> GetContractsLastSeenAsync(string tenant, string source, CancellationToken cancellationToken = default)
        => store.ReadAsync(
            (context, token) => context.LastSeen.Where(l => l.Tenant == tenant && l.Source == source).Select(static l => (int?)l.Contracts).SingleOrDefaultAsync(token),
            cancellationToken);

    public Task SetContractsLastSeenAsync(string tenant, string source, int contracts, CancellationToken cancellationToken = default)
        => store.WriteAsync(
            (unit, token) => unit.Context.Database.ExecuteSqlAsync(
                $"INSERT INTO last_seen (tenant, source, contracts) VALUES ({tenant}, {source}, {contracts}) ON CONFLICT (tenant, source) DO UPDATE SET contracts = excluded.contracts",
                token),
            cancellationToken);

    private async Task WriteAsync(RunReport report, CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var (run, entries) = (RunRows.Of(report), new EntryRows(report, store.Protection).Build());
        await store.WriteAsync(
            async (unit, token) =>
            {
                await unit.Context.Entries.Where(e => e.RunId == run.Id).ExecuteDeleteAsync(token).ConfigureAwait(false);
                await unit.Context.Runs.Where(r => r.Id == run.Id).ExecuteDeleteAsync(token).ConfigureAwait(false);
                await Bulk.InsertAsync(unit.Context, [run], token).ConfigureAwait(false);
                await Bulk.LoadAsync(unit.Context, entries, token).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private async Task<RunReport> ReportAsync(StoreContext context, RunRow row, CancellationToken cancellationToken)
    {
        var entries = await context.Entries.AsNoTracking()
            .Where(e => e.RunId == row.Id)
            .OrderBy(static e => e.Ordinal)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return RunRows.Report(row, entries, store.Protection.Unprotect);
    }
}
