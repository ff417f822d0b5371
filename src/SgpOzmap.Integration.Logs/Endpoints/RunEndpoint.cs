using Microsoft.AspNetCore.Http;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Components;
using SgpOzmap.Integration.Logs.Models;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>One run: what it did, refused and found, page by page.</summary>
internal static class RunEndpoint
{
    private const int UsualSize = 50;
    private const int LargestSize = 200;
    private const int LastPage = 1_000_000;

    internal static async Task<IResult> GetAsync(HttpContext http, LogsRequest request, IRunHistory history, IRunMonitor monitor, string runId)
    {
        if (await history.FindRunAsync(runId, http.RequestAborted) is not { } run)
        {
            return Pages.NotFound(
                request,
                request.Language.Say("Execução não encontrada", "Run not found"),
                request.Language.Say($"Esta execução não existe ou já não é lembrada: {runId}", $"This run does not exist or is no longer remembered: {runId}"));
        }

        var asked = Asked.Of(http.Request.Query);
        var (query, size) = (QueryOf(asked, run.RunId), asked.Number("size", UsualSize, LargestSize));
        var page = asked.Number("page", 1, LastPage);
        var entries = await history.GetEntriesAsync(query, (page - 1) * size, size, http.RequestAborted);
        if (entries is { Entries.Count: 0, Total: > 0 })
        {
            page = (entries.Total + size - 1) / size;
            entries = await history.GetEntriesAsync(query, (page - 1) * size, size, http.RequestAborted);
        }

        return Pages.Show<RunPage>(request, new RunModel
        {
            Run = run,
            Activity = monitor.Current.Select(static a => a.Run).FirstOrDefault(r => string.Equals(r?.RunId, run.RunId, StringComparison.Ordinal)),
            Query = query,
            Facets = await history.GetFacetsAsync(run.RunId, http.RequestAborted),
            Entries = entries,
            Page = page,
            Size = size,
            CanBeUndone = run.Mode == RunMode.Apply && (run.Applied > 0 || run.Failed > 0 || run.IsUnfinished),
        });
    }

    /// <summary>The entries that an address asks for.</summary>
    internal static EntryQuery QueryOf(Asked asked, string runId) => new()
    {
        RunId = runId,
        Level = asked.OneOf<EntryLevel>("level"),
        Type = asked.OneOf<EntryType>("type"),
        Action = asked.OneOf<ChangeKind>("action"),
        Outcome = asked.OneOf<ChangeOutcome>("outcome"),
        Finding = asked.OneOf<FindingCode>("finding"),
        Contract = asked.Id("contract"),
        Box = asked.Text("box"),
        Project = asked.Text("project"),
        Text = asked.Text("text"),
    };

    /// <summary>A query as it stands in an address.</summary>
    internal static (string Name, string? Value)[] AddressOf(EntryQuery query) =>
    [
        ("level", query.Level?.ToString()),
        ("type", query.Type?.ToString()),
        ("action", query.Action?.ToString()),
        ("outcome", query.Outcome?.ToString()),
        ("finding", query.Finding?.ToString()),
        ("contract", query.Contract?.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ("box", query.Box),
        ("project", query.Project),
        ("text", query.Text),
    ];
}
