using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Export;
using SgpOzmap.Integration.Logs.Web;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>The filtered entries of a run as a file, written as they are read.</summary>
internal static class ExportEndpoint
{
    internal static Task<IResult> GetCsvAsync(HttpContext http, LogsRequest request, IRunHistory history, ILogger<LogsRequest> logger, string runId)
        => GetAsync(http, request, history, logger, runId, "csv", "text/csv; charset=utf-8", (stream, run, entries) => CsvExport.WriteAsync(stream, request, run, entries, http.RequestAborted));

    internal static Task<IResult> GetJsonAsync(HttpContext http, LogsRequest request, IRunHistory history, ILogger<LogsRequest> logger, string runId)
        => GetAsync(http, request, history, logger, runId, "json", "application/json; charset=utf-8", (stream, run, entries) => JsonExport.WriteAsync(stream, run, entries, http.RequestAborted));

    private static async Task<IResult> GetAsync(
        HttpContext http,
        LogsRequest request,
        IRunHistory history,
        ILogger<LogsRequest> logger,
        string runId,
        string format,
        string type,
        Func<Stream, RunSummary, IAsyncEnumerable<RunEntry>, Task> write)
    {
        if (await history.FindRunAsync(runId, http.RequestAborted) is not { } run)
        {
            return Pages.NotFound(
                request,
                request.Language.Say("Execução não encontrada", "Run not found"),
                request.Language.Say("Esta execução não existe ou já não é lembrada.", "This run does not exist or is no longer remembered."));
        }

        var by = request.Visitor?.Name ?? Signature.Anonymous(request);
        Log.Exported(logger, by, run.RunId, format);
        var entries = history.ReadEntriesAsync(RunEndpoint.QueryOf(Asked.Of(http.Request.Query), run.RunId), http.RequestAborted);
        return TypedResults.Stream(stream => write(stream, run, entries), type, $"{FileName(run.RunId)}.{format}");
    }

    private static string FileName(string runId) => "sgpozmap-" + string.Concat(runId.Where(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'));
}
