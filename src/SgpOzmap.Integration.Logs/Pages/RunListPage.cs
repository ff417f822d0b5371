using Microsoft.AspNetCore.Http;
using SgpOzmap.Integration.Logs.Html;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Logs.Pages;

/// <summary>The runs, newest first.</summary>
internal static class RunListPage
{
    private static readonly ChangeOutcome[] Outcomes =
        [ChangeOutcome.Applied, ChangeOutcome.Failed, ChangeOutcome.Held, ChangeOutcome.Skipped, ChangeOutcome.Planned];

    internal static async Task GetAsync(HttpContext context, IRunStore store, TimeProvider clock, string path)
    {
        var language = PageLanguage.Of(context.Request);
        var paging = Paging.Of(context.Request);
        // One more than the page shows, to know whether there is another.
        var runs = await store.GetRunsAsync(tenant: null, paging.Skip + Paging.Size + 1, context.RequestAborted);
        var shown = runs.Skip(paging.Skip).Take(Paging.Size).ToList();

        var title = language.Say("Execuções da integração SGP → OZmap", "Runs of the SGP → OZmap integration");
        var html = new HtmlText().Add($"<h1>{title}</h1>\n");
        if (shown.Count == 0)
            html.Add($"<p class=\"dim\">{language.Say("Nenhuma execução aqui.", "No run here.")}</p>\n");
        else
            html.Add(Table(shown, language, clock, context.Request.PathBase + path));

        html.Add(paging.Links(language, hasNext: runs.Count > paging.Skip + Paging.Size));
        await HtmlPage.WriteAsync(context, language, StatusCodes.Status200OK, title, html);
    }

    private static HtmlText Table(List<RunReport> runs, PageLanguage language, TimeProvider clock, string path)
    {
        var html = new HtmlText()
            .Add($"<div class=\"scroll\"><table>\n<thead><tr><th>{language.Say("início", "start")}</th>")
            .Add($"<th>{language.Say("provedor", "tenant")}</th><th>{language.Say("modo", "mode")}</th>")
            .Add($"<th>{language.Say("resultado", "result")}</th><th class=\"number\">{language.Say("duração", "duration")}</th>");
        foreach (var outcome in Outcomes)
            html.Add($"<th class=\"number\">{language.Of(outcome)}</th>");

        html.Add($"<th class=\"number\">{language.Say("pendências", "findings")}</th>")
            .Add($"<th class=\"number\">SGP</th><th class=\"number\">OZmap</th></tr></thead>\n<tbody>\n");
        foreach (var run in runs)
            html.Add(Row(run, language, clock, path));

        return html
            .Add($"</tbody>\n</table></div>\n<p class=\"dim\">")
            .Add($"{language.Say("SGP e OZmap: requisições enviadas, repetições incluídas.", "SGP and OZmap: requests sent, repeats included.")}</p>\n");
    }

    private static HtmlText Row(RunReport run, PageLanguage language, TimeProvider clock, string path)
    {
        var html = new HtmlText()
            .Add($"<tr><td><a href=\"{path}/{Uri.EscapeDataString(run.RunId)}\">{RunFacts.Time(run, clock, language)}</a></td>")
            .Add($"<td>{RunFacts.Tenant(run)}</td><td>{language.Of(run.Mode)}</td><td>")
            .Add(RunFacts.State(run, language))
            .Add($"</td><td class=\"number\">{RunFacts.Duration(run, language)}</td>");
        foreach (var outcome in Outcomes)
        {
            var count = run.Count(outcome);
            html.Add($"<td class=\"number {(count == 0 ? "dim" : Labels.ClassOf(outcome))}\">{language.Number(count)}</td>");
        }

        return html
            .Add($"<td class=\"number\">{language.Number(RunFacts.Findings(run))}</td>")
            .Add($"<td class=\"number\">{language.Number(run.SgpRequests)}</td><td class=\"number\">{language.Number(run.OzmapRequests)}</td></tr>\n");
    }
}
