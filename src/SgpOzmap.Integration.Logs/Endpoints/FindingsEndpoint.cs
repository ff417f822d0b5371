using Microsoft.AspNetCore.Http;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Components;
using SgpOzmap.Integration.Logs.Models;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Rules.Findings;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>What is wrong with the data and where.</summary>
internal static class FindingsEndpoint
{
    private const int MostOfCode = 2000;
    private const int Points = 48;

    private static readonly TimeSpan Span = TimeSpan.FromDays(14);

    internal static async Task<IResult> GetAsync(HttpContext http, LogsRequest request, IRunHistory history, IRunMonitor monitor, IMapSnapshotStore maps)
    {
        var tenants = monitor.Current;
        var tenant = Tenants.One(Asked.Of(http.Request.Query), tenants);
        var run = await LatestAsync(history, tenant, http.RequestAborted);
        var counts = run is null ? [] : await history.GetFindingCountsAsync(tenant, run.StartedAt - Span, http.RequestAborted);
        var map = await maps.FindAsync(tenant, http.RequestAborted);
        return Pages.Show<FindingsPage>(request, new FindingsModel
        {
            Tenant = tenant,
            Tenants = [.. tenants.Select(static t => t.Tenant)],
            Run = run,
            Kinds = run is null ? [] : Trends(run, counts),
            Vacant = [.. (map?.Boxes ?? []).Where(static b => !b.VacantPorts.IsEmpty).OrderByDescending(static b => b.VacantPorts.Length).ThenBy(static b => b.Name, StringComparer.Ordinal)],
            MapReadAt = map?.ReadAt,
        });
    }

    internal static async Task<IResult> GetOfCodeAsync(HttpContext http, LogsRequest request, IRunHistory history, IRunMonitor monitor, string code)
    {
        var tenant = Tenants.One(Asked.Of(http.Request.Query), monitor.Current);
        var known = new Asked(_ => code).OneOf<FindingCode>("");
        if (known is not { } finding || await LatestAsync(history, tenant, http.RequestAborted) is not { } run)
        {
            return Pages.NotFound(
                request,
                request.Language.Say("Pendência não encontrada", "Finding not found"),
                request.Language.Say($"Não há pendência \"{code}\", ou ainda nenhuma execução planejou.", $"There is no finding \"{code}\", or no run has planned yet."));
        }

        var entries = await history.GetEntriesAsync(new() { RunId = run.RunId, Type = EntryType.Finding, Finding = finding }, 0, MostOfCode, http.RequestAborted);
        return Pages.Show<FindingKindPage>(request, new FindingKindModel
        {
            Tenant = tenant,
            Code = finding,
            Run = run,
            Boxes =
            [
                .. entries.Entries.GroupBy(static e => e.Subject.Box, StringComparer.Ordinal)
                    .OrderBy(static g => g.Key is null).ThenByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal),
            ],
            Total = entries.Total,
            Shown = entries.Entries.Count,
        });
    }

    /// <summary>The last run that came to a plan.</summary>
    internal static async Task<RunSummary?> LatestAsync(IRunHistory history, string tenant, CancellationToken cancellationToken)
        => await history.GetRunsAsync(new() { Tenant = tenant, OnlyPlanned = true, Take = 1 }, cancellationToken) is [var run, ..] ? run : null;

    private static List<FindingTrend> Trends(RunSummary last, IReadOnlyList<FindingCount> counts)
    {
        var runs = counts.GroupBy(static c => (c.RunId, c.StartedAt))
            .OrderBy(static r => r.Key.StartedAt)
            .Select(static r => (r.Key.StartedAt, ByCode: r.Where(static c => c.Code is not null).ToDictionary(static c => c.Code!.Value, static c => c.Count)))
            .ToList();
        if (runs.Count == 0)
            return [];
        var dayAgo = runs.FindLastIndex(r => r.StartedAt <= last.StartedAt.AddDays(-1));
        var shown = Enumerable.Range(0, Math.Min(Points, runs.Count)).Select(i => runs[runs.Count - 1 - ((Math.Min(Points, runs.Count) - 1 - i) * Math.Max(1, runs.Count / Points))]).ToList();
        return
        [
            .. runs[^1].ByCode.Keys.Concat(dayAgo < 0 ? [] : runs[dayAgo].ByCode.Keys).Distinct()
                .Select(code => new FindingTrend(
                    code,
                    runs[^1].ByCode.GetValueOrDefault(code),
                    dayAgo < 0 ? null : runs[dayAgo].ByCode.GetValueOrDefault(code),
                    [.. shown.Select(r => r.ByCode.GetValueOrDefault(code))]))
                .OrderByDescending(static t => t.Now).ThenBy(static t => t.Code),
        ];
    }
}
