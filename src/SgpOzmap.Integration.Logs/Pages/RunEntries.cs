using System.Collections.Immutable;
using System.Globalization;
using SgpOzmap.Integration.Logs.Html;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Pages;

/// <summary>The entries of a run: its changes in their order, then its findings; one page of both together.</summary>
internal static class RunEntries
{
    internal static HtmlText Table(ImmutableArray<ChangeResult> changes, ImmutableArray<Finding> findings, Paging paging, PageLanguage language)
    {
        var shownChanges = changes.Skip(paging.Skip).Take(Paging.Size).ToList();
        var shownFindings = findings.Skip(Math.Max(0, paging.Skip - changes.Length)).Take(Paging.Size - shownChanges.Count).ToList();
        var html = new HtmlText();
        if (shownChanges.Count > 0)
            html.Add(Changes(shownChanges, language));
        if (shownFindings.Count > 0)
            html.Add(Findings(shownFindings, language));
        return html;
    }

    private static HtmlText Changes(List<ChangeResult> changes, PageLanguage language)
    {
        var html = new HtmlText()
            .Add($"<h2>{language.Say("Mudanças", "Changes")}</h2>\n<div class=\"scroll\"><table>\n<thead><tr>")
            .Add($"<th class=\"number\">{language.Say("contrato", "contract")}</th><th>{language.Say("mudança", "change")}</th>")
            .Add($"<th>{language.Say("antes → depois", "before → after")}</th><th>{language.Say("motivo", "reason")}</th>")
            .Add($"<th>{language.Say("resultado", "outcome")}</th></tr></thead>\n<tbody>\n");
        foreach (var (change, outcome, error) in changes)
        {
            html.Add($"<tr><td class=\"number\">{Id(change.Contract)}</td><td class=\"{(change.IsDestructive ? "bad" : "")}\">{language.Of(change.Kind)}</td><td>")
                .Add(ChangeValues.List(change, language))
                .Add($"</td><td>{language.Say(change.Reason)}</td><td><span class=\"tag {Labels.ClassOf(outcome)}\">{language.Of(outcome)}</span>");
            if (error is not null)
                html.Add($" {error}");
            html.Add($"</td></tr>\n");
        }

        return html.Add($"</tbody>\n</table></div>\n");
    }

    private static HtmlText Findings(List<Finding> findings, PageLanguage language)
    {
        var html = new HtmlText()
            .Add($"<h2>{language.Say("Pendências", "Findings")}</h2>\n<div class=\"scroll\"><table>\n<thead><tr>")
            .Add($"<th class=\"number\">{language.Say("contrato", "contract")}</th><th>{language.Say("código", "code")}</th>")
            .Add($"<th>{language.Say("explicação", "explanation")}</th></tr></thead>\n<tbody>\n");
        foreach (var finding in findings)
        {
            html.Add($"<tr><td class=\"number\">{Id(finding.Contract)}</td><td><code>{finding.Code.ToString()}</code></td>")
                .Add($"<td>{language.Say(finding.Message)}</td></tr>\n");
        }

        return html.Add($"</tbody>\n</table></div>\n");
    }

    private static string Id(long contract) => contract.ToString(CultureInfo.InvariantCulture);
}
