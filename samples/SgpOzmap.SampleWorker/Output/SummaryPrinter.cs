using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using Spectre.Console;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>Prints what became of the changes of a run: counts by kind and outcome, and a few examples of each kind.</summary>
internal sealed class SummaryPrinter(IAnsiConsole console, Language language, Masking masking, int examples)
{
    internal void Print(RunReport run)
    {
        if (run.Plan is null)
            return;

        console.WriteLine();
        if (run.Changes.IsEmpty)
        {
            console.WriteLine(language.Say("Nada a mudar: o mapa já diz a verdade.", "Nothing to change: the map tells the truth already."));
            return;
        }

        var kinds = run.Changes.GroupBy(static c => c.Change.Kind).OrderBy(static g => g.Key).ToList();
        console.Write(Counts(run, kinds));
        foreach (var kind in kinds)
        {
            console.MarkupLineInterpolated($"[bold]{kind.Key}[/]");
            // The ones to look into come first.
            foreach (var result in kind.OrderByDescending(static c => c.Outcome == ChangeOutcome.Failed).Take(examples))
                Example(result);
        }
    }

    private Table Counts(RunReport run, List<IGrouping<ChangeKind, ChangeResult>> kinds)
    {
        var outcomes = PlanLine.OutcomesIn(run).ToList();
        var table = new Table().Border(TableBorder.Rounded).AddColumn(language.Say("mudança", "change"));
        foreach (var outcome in outcomes)
            table.AddColumn(new TableColumn(ChangeStyle.NameOf(outcome, language)).RightAligned());
        foreach (var kind in kinds)
            table.AddRow([Kind(kind.Key), .. outcomes.Select(o => Count(kind.Count(c => c.Outcome == o), o))]);

        return table;
    }

    private static Text Kind(ChangeKind kind)
    {
        var sign = ChangeStyle.SignOf(kind);
        return new($"{ChangeStyle.SymbolOf(sign)} {kind}", ChangeStyle.ColorOf(sign));
    }

    private Text Count(int count, ChangeOutcome outcome)
        => new(language.Number(count), count == 0 ? Color.Grey : ChangeStyle.ColorOf(outcome));

    private void Example(ChangeResult result)
    {
        var (change, outcome, error) = result;
        var values = string.Join(", ", ValueLine.Of(change, masking).Select(static v => $"{v.Name}: {v.Text}"));
        console.Indented(
            2, $"{language.Say("contrato", "contract")} {change.Contract.ToString(language.Culture)}  {values} [grey]— {SafeText.Of(language.Say(change.Reason))}[/]");
        if (outcome == ChangeOutcome.Failed)
            console.Indented(4, $"[red]{language.Say("falhou", "failed")}: {masking.OfMessage(error ?? "", change)}[/]");
        else if (error is not null)
            console.Indented(4, $"[grey]{ChangeStyle.NameOf(outcome, language)}: {masking.OfMessage(error, change)}[/]");
    }
}
