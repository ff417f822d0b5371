using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Database.Rows;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>Counts over many runs, made in the database.</summary>
internal static class StoredCounts
{
    internal static async Task<IReadOnlyList<DayCount>> DaysAsync(
        StoreContext context, string? tenant, DateTimeOffset since, TimeSpan offset, CancellationToken cancellationToken)
    {
        var (earliest, shift, day, plan) = (since.UtcTicks, offset.Ticks, TimeSpan.TicksPerDay, nameof(RunMode.Plan));
        var days = await context.Database.SqlQuery<DayRow>(
            $"""
            SELECT (started_at + {shift}) / {day} AS "Day", CAST(COUNT(*) AS INTEGER) AS "Runs",
                CAST(SUM(CASE WHEN has_failed OR is_unfinished THEN 1 ELSE 0 END) AS INTEGER) AS "FailedRuns", CAST(SUM(created) AS INTEGER) AS "Created",
                CAST(SUM(updated + moved) AS INTEGER) AS "Updated", CAST(SUM(removed) AS INTEGER) AS "Removed", CAST(SUM(failed) AS INTEGER) AS "Failed"
            FROM runs
            WHERE mode <> {plan} AND started_at >= {earliest} AND ({tenant ?? ""} = tenant OR {tenant is null})
            GROUP BY 1
            ORDER BY 1
            """).ToListAsync(cancellationToken).ConfigureAwait(false);
        return days.ConvertAll(static d => new DayCount(DateOnly.FromDayNumber((int)d.Day), d.Runs, d.FailedRuns, d.Created, d.Updated, d.Removed, d.Failed));
    }

    internal static async Task<IReadOnlyList<FindingCount>> FindingsAsync(
        StoreContext context, string tenant, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var runs = context.Runs.Where(r => r.Tenant == tenant && r.StartedAt >= since && r.PlanContracts != null);
        var planned = await runs
            .OrderBy(static r => r.StartedAt).ThenBy(static r => r.Id)
            .Select(static r => new { r.Id, r.StartedAt })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var counts = await runs
            .Join(context.Entries.Where(static e => e.Type == EntryType.Finding), static r => r.Id, static e => e.RunId, static (r, e) => new { e.RunId, e.Name })
            .GroupBy(static e => e)
            .Select(static g => new { g.Key.RunId, g.Key.Name, Count = g.Count() })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var byRun = counts.ToLookup(static c => c.RunId, static c => (Code: Enum.Parse<FindingCode>(c.Name), c.Count), StringComparer.Ordinal);
        return
        [
            .. planned.SelectMany(run => byRun[run.Id]
                .OrderBy(static c => c.Code)
                .Select(c => new FindingCount(run.Id, run.StartedAt, c.Code, c.Count))
                .DefaultIfEmpty(new(run.Id, run.StartedAt, null, 0))),
        ];
    }
}
