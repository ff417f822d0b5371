using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Components;
using SgpOzmap.Integration.Logs.Models;
using SgpOzmap.Integration.Logs.Web;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Undo;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>Undoing a run: first a look at what it would do, then exactly that.</summary>
internal static class UndoEndpoint
{
    internal static async Task<IResult> GetAsync(HttpContext http, LogsRequest request, IUndoService undo, IRunHistory history, string runId)
        => await undo.PlanAsync(runId, null, http.RequestAborted) is { } plan
            ? await ShowAsync(http, request, history, plan, StatusCodes.Status200OK)
            : NothingWritten(request, runId);

    internal static async Task<IResult> PostAsync(
        HttpContext http, LogsRequest request, IUndoService undo, IRunHistory history, IRunLauncher launcher, ILogger<LogsRequest> logger, string runId)
    {
        var values = await http.Request.ReadFormAsync(http.RequestAborted);
        var form = Asked.Of(values);
        if (await undo.PlanAsync(runId, null, http.RequestAborted) is not { } plan)
            return NothingWritten(request, runId);

        var chosen = values["contract"]
            .Select(static c => long.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (long?)null)
            .OfType<long>().ToHashSet();
        var by = Signature.Of(request, form);
        request.Problem =
            !string.Equals(form.Text("mark"), MarkOf(plan), StringComparison.Ordinal) ? request.Language.Say(
                "O mapa mudou desde a prévia. Nada foi feito; abaixo está o que seria feito agora.",
                "The map has changed since the preview. Nothing was done; below is what would be done now.")
            : chosen.Count == 0 ? request.Language.Say("Nenhum contrato foi escolhido.", "No contract was chosen.")
            : by is null ? request.Language.Say("Diga seu nome: a reversão é anotada com ele.", "Say your name: the undoing is written down with it.")
            : null;
        if (request.Problem is not null)
            return await ShowAsync(http, request, history, plan, StatusCodes.Status400BadRequest);

        // What depends on what is the planner's to say: it plans again for those that were chosen.
        var isAll = plan.Items.All(i => chosen.Contains(i.Change.Contract) || i.State != UndoState.Ready);
        if (!isAll)
            plan = await undo.PlanAsync(runId, chosen, http.RequestAborted) ?? plan with { Items = [] };
        var isStarted = launcher.TryStart(plan with { By = by });
        var items = plan.Items.Count(static i => i.State == UndoState.Ready);
        if (isStarted)
            Log.UndoAsked(logger, by!, runId, plan.Tenant, items);
        return Pages.See(request.Url("", ("tenant", plan.Tenant), ("started", isStarted ? "1" : "0")));
    }

    /// <summary>Names what would be done.</summary>
    internal static string MarkOf(UndoPlan plan)
    {
        var text = new StringBuilder();
        foreach (var item in plan.Items)
            text.Append(item.Change.Id).Append('#').Append(item.Change.Entry).Append('=').Append(item.State).Append(';');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }

    private static async Task<IResult> ShowAsync(HttpContext http, LogsRequest request, IRunHistory history, UndoPlan plan, int status)
    {
        var run = await history.FindRunAsync(plan.RunId, http.RequestAborted);
        var subjects = new Dictionary<long, ContractSubject>();
        await foreach (var entry in history.ReadEntriesAsync(new() { RunId = plan.RunId, Type = EntryType.Change }, http.RequestAborted))
            subjects.TryAdd(entry.Contract, entry.Subject);
        return Pages.Show<UndoPage>(request, new UndoModel(run, plan, MarkOf(plan), subjects), status);
    }

    private static IResult NothingWritten(LogsRequest request, string runId) => Pages.NotFound(
        request,
        request.Language.Say("Nada a desfazer", "Nothing to undo"),
        request.Language.Say($"O diário não conhece a execução {runId}, ou ela nada escreveu.", $"The journal does not know run {runId}, or it wrote nothing."));
}
