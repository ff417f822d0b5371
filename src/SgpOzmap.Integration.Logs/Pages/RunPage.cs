using Microsoft.AspNetCore.Http;
using SgpOzmap.Integration.Logs.Html;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Logs.Pages;

/// <summary>One run: what it did, refused and found.</summary>
internal static class RunPage
{
    internal static async Task GetAsync(HttpContext context, IRunStore store, TimeProvider clock, string path, string runId)
    {
        var language = PageLanguage.Of(context.Request);
        var back = new HtmlText()
            .Add($"<nav><a href=\"{context.Request.PathBase + path}\">{language.Say("← todas as execuções", "← all runs")}</a></nav>\n");
        var run = await store.FindRunAsync(runId, context.RequestAborted);
        if (run is null)
        {
            await NotFoundAsync(context, language, runId, back);
            return;
        }

        var findings = run.Plan?.Findings ?? [];
        var paging = Paging.Of(context.Request).NotBeyond(run.Changes.Length + findings.Length);
        var title = language.Say("Execução", "Run") + " " + run.RunId;
        var html = new HtmlText().Add($"<h1>{title} ").Add(RunFacts.State(run, language)).Add($"</h1>\n")
            .Add(Facts(run, language, clock))
            .Add(Notices(run, language))
            .Add(RunEntries.Table(run.Changes, findings, paging, language))
            .Add(paging.Links(language, hasNext: run.Changes.Length + findings.Length > paging.Skip + Paging.Size))
            .Add(back);
        await HtmlPage.WriteAsync(context, language, StatusCodes.Status200OK, title, html);
    }

    private static Task NotFoundAsync(HttpContext context, PageLanguage language, string runId, HtmlText back)
    {
        var title = language.Say("Execução não encontrada", "Run not found");
        var html = new HtmlText().Add($"<h1>{title}</h1>\n<p>")
            .Add($"{language.Say("Esta execução não existe ou já não é lembrada:", "This run does not exist or is no longer remembered:")} <code>{runId}</code></p>\n")
            .Add(back);
        return HtmlPage.WriteAsync(context, language, StatusCodes.Status404NotFound, title, html);
    }

    private static HtmlText Facts(RunReport run, PageLanguage language, TimeProvider clock)
    {
        var html = new HtmlText().Add($"<dl class=\"facts\">\n");
        Fact(language.Say("início", "start"), RunFacts.Time(run, clock, language));
        Fact(language.Say("duração", "duration"), RunFacts.Duration(run, language));
        Fact(language.Say("provedor", "tenant"), RunFacts.Tenant(run));
        Fact(language.Say("modo", "mode"), language.Of(run.Mode));
        if (run.Plan is { } plan)
        {
            var complete = run.ContractsComplete ? language.Say("leitura completa", "read completely") : language.Say("leitura parcial", "read in part");
            Fact(language.Say("contratos", "contracts"), $"{language.Number(plan.ContractCount)} ({complete})");
        }

        Fact(language.Say("requisições", "requests"), $"SGP {language.Number(run.SgpRequests)}, OZmap {language.Number(run.OzmapRequests)}");
        foreach (var outcome in run.Changes.Select(c => c.Outcome).Distinct().Order())
            Fact(language.Of(outcome), language.Number(run.Count(outcome)));

        Fact(language.Say("pendências", "findings"), language.Number(RunFacts.Findings(run)));
        foreach (var group in (run.Plan?.Withheld ?? []).GroupBy(w => w.Feature))
            Fact(language.Say("desligado: ", "switched off: ") + group.Key, language.Number(group.Count()));

        return html.Add($"</dl>\n");

        void Fact(string name, string value) => html.Add($"<div><dt>{name}</dt><dd>{value}</dd></div>\n");
    }

    private static HtmlText Notices(RunReport run, PageLanguage language)
    {
        var html = new HtmlText();
        foreach (var failure in run.Failures)
            html.Add($"<p class=\"box bad\">{language.Say(failure)}</p>\n");
        if (run.Gate is { IsHeld: true } gate)
        {
            html.Add($"<p class=\"box wait\">{language.Say("Mudanças destrutivas retidas", "Destructive changes held")} (digest <code>{run.Plan?.Digest}</code>). ");
            foreach (var reason in gate.Reasons)
                html.Add($"{language.Say(reason.Message)} ");
            html.Add($"</p>\n");
        }

        if (run.Plan is not null && run.Changes.IsEmpty && run.Plan.Findings.IsEmpty)
            html.Add($"<p class=\"box good\">{language.Say("Nada a mudar e nenhuma pendência.", "Nothing to change and no findings.")}</p>\n");
        foreach (var note in run.Notes)
            html.Add($"<p class=\"box dim\">{language.Say(note)}</p>\n");
        return html;
    }
}
