using SgpOzmap.Integration.Logs.Html;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Pages;

/// <summary>What both pages say of a run.</summary>
internal static class RunFacts
{
    internal static HtmlText State(RunReport run, PageLanguage language)
    {
        var html = new HtmlText();
        var isHeld = run.Gate is { IsHeld: true };
        if (run.IsUnfinished)
            return html.Add($"<span class=\"tag wait\">{language.Say("sem fim registrado", "no end recorded")}</span>");
        if (run.HasFailed)
            html.Add($"<span class=\"tag bad\">{language.Say("falhou", "failed")}</span> ");
        if (isHeld)
            html.Add($"<span class=\"tag wait\">{language.Say("retida", "held")}</span> ");
        if (!run.HasFailed && !isHeld)
            html.Add($"<span class=\"tag good\">ok</span>");
        return html;
    }

    internal static string Time(RunReport run, TimeProvider clock, PageLanguage language)
        => TimeZoneInfo.ConvertTime(run.StartedAt, clock.LocalTimeZone).ToString("yyyy-MM-dd HH:mm:ss zzz", language.Culture);

    internal static string Duration(RunReport run, PageLanguage language)
        => run.Duration.TotalMinutes < 1
            ? run.Duration.TotalSeconds.ToString("0.0", language.Culture) + " s"
            : run.Duration.ToString(@"h\:mm\:ss", language.Culture);

    internal static string Tenant(RunReport run) => run.Tenant.Length == 0 ? "–" : run.Tenant;

    internal static int Findings(RunReport run) => run.Plan?.Findings.Length ?? 0;
}
