using SgpOzmap.Integration.Doctor;
using Spectre.Console;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>Prints an examination for a person: a line each, and below it what to do.</summary>
internal sealed class DoctorPrinter(IAnsiConsole console, Language language, bool isDemo)
{
    // Of lines of one kind, such as boxes that are not on the map. The JSON file has all of them.
    private const int MostOfACode = 20;

    internal void Print(DoctorReport report)
    {
        Header(report);
        var grid = new Grid().AddColumn(new GridColumn().NoWrap()).AddColumn(new GridColumn().NoWrap()).AddColumn();
        for (var i = 0; i < report.Lines.Length;)
        {
            var end = i;
            while (end < report.Lines.Length && string.Equals(report.Lines[end].Code, report.Lines[i].Code, StringComparison.Ordinal))
                end++;
            Group(grid, report.Lines.AsSpan(i, end - i));
            i = end;
        }

        console.Write(grid);
        LastLine(report);
    }

    private void Header(DoctorReport report)
    {
        var tenant = isDemo ? language.Say("demonstração (simulado)", "demo (simulated)") : report.Tenant;
        var title = language.Say("Exame da conexão SGP → OZmap", "Examination of the connection SGP → OZmap");
        console.Write(new Rule(Markup.Escape(SafeText.Of(tenant.Length == 0 ? title : $"{title}: {tenant}"))).LeftJustified());
    }

    private void Group(Grid grid, ReadOnlySpan<DoctorLine> lines)
    {
        var printed = Math.Min(lines.Length, MostOfACode);
        for (var i = 0; i < printed; i++)
        {
            var line = lines[i];
            grid.AddRow(Severity(line.Severity), new Text(SafeText.Of(line.Subject), Color.Grey), new Text(SafeText.Of(language.Say(line.Message))));

            // The same advice once, after the last line that it is for, with the code under which docs/doctor.md says more.
            if (line.WhatToDo is { } whatToDo && (i + 1 == printed || lines[i + 1].WhatToDo != whatToDo))
                grid.AddRow(Text.Empty, Text.Empty, new Text($"→ {SafeText.Of(language.Say(whatToDo))} [{line.Code}]", Color.Aqua));
        }

        if (lines.Length > printed)
        {
            var more = language.Number(lines.Length - printed);
            grid.AddRow(Text.Empty, Text.Empty, new Text(language.Say($"… e mais {more} ({lines[0].Code}); todas em --json.", $"… and {more} more ({lines[0].Code}); all of them in --json.")));
        }
    }

    private Text Severity(DoctorSeverity severity) => severity switch
    {
        DoctorSeverity.Ok => new("ok", Color.Green),
        DoctorSeverity.Attention => new(language.Say("atenção", "attention"), Color.Yellow),
        _ => new(language.Say("erro", "error"), Color.Red),
    };

    private void LastLine(DoctorReport report)
    {
        var (ok, attention, error) = (Count(DoctorSeverity.Ok), Count(DoctorSeverity.Attention), Count(DoctorSeverity.Error));
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{language.Say($"Resultado: {ok} ok, {attention} atenção, {error} erro.", $"Result: {ok} ok, {attention} attention, {error} error.")}[/]");

        string Count(DoctorSeverity severity) => language.Number(report.Count(severity));
    }
}
