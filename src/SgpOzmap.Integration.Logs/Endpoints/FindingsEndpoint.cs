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
    private const int MostRuns = 2100;

    private static readonly TimeSpan Span = TimeSpan.FromDays(14);

    internal static async Task<IResult> GetAsync(HttpContext http, LogsRequest request, IRunHistory history, IRunMonitor monitor, IMapSnapshotStore maps)
    {
        var tenants = monitor.Current;
        var tenant = Tenants.One(Asked.Of(http.Request.Query), tenants);
        var runs = await history.GetRunsAsync(new() { Tenant = tenant, OnlyPlanned = true, Take = MostRuns }, http.RequestAborted);
        var run = runs is [var latest, ..] ? latest : null;
        var since = (run?.StartedAt ?? request.Now) - Span;
        var counts = run is null ? [] : await history.GetFindingCountsAsync(tenant, since, http.RequestAborted);
        var map = await maps.FindAsync(tenant, http.RequestAborted);
        return Pages.Show<FindingsPage>(request, new FindingsModel
        {
            Tenant = tenant,
            Tenants = [.. tenants.Select(static t => t.Tenant)],
            Run = run,
            Kinds = FindingTrends.Of(runs, counts, since),
            Vacant = [.. (map?.Boxes ?? []).Where(static b => !b.VacantPorts.IsEmpty).OrderByDescending(static b => b.VacantPorts.Length).ThenBy(static b => b.Name, StringComparer.Ordinal)],
            MapReadAt = map?.ReadAt,
        });
    }

    internal static async Task<IResult> GetOfCodeAsync(HttpContext http, LogsRequest request, IRunHistory history, IRunMonitor monitor, string code)
    {
        var tenant = Tenants.One(Asked.Of(http.Request.Query), monitor.Current);
        var known = new Asked(_ => code).OneOf<FindingCode>("");
        if (known is not { } finding || await LatestAsync(history, tenant, finding, http.RequestAborted) is not { } run)
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

    /// <summary>The last run that can tell of a finding. Nearly always that is the last one; further back is looked where it is not.</summary>
    private static async Task<RunSummary?> LatestAsync(IRunHistory history, string tenant, FindingCode code, CancellationToken cancellationToken)
        => await LatestAsync(history, tenant, cancellationToken) is { } last && FindingTrends.Tells(last, code)
            ? last
            : (await history.GetRunsAsync(new() { Tenant = tenant, OnlyPlanned = true, Take = MostRuns }, cancellationToken)).FirstOrDefault(r => FindingTrends.Tells(r, code));
}
