using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Undo;
using Spectre.Console;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>Prints the way back from a run, item by item, and what became of it.</summary>
internal sealed class UndoPrinter(IAnsiConsole console, Language language, Masking masking)
{
    /// <param name="plan">The plan.</param>
    /// <param name="run">The run that carried it out; null when it is only shown.</param>
    internal void Print(UndoPlan plan, RunReport? run)
    {
        var title = language.Say($"Desfazer {plan.RunId}", $"Undo {plan.RunId}");
        console.Write(new Rule(Markup.Escape(SafeText.Of(plan.Tenant.Length == 0 ? title : $"{title}: {plan.Tenant}"))).LeftJustified());
        if (run is not null)
            console.MarkupLineInterpolated($"[grey]{language.Say("execução", "run")}[/] {run.RunId}");
        var results = run?.Changes.ToDictionary(static c => c.Change.Id, StringComparer.Ordinal);
        foreach (var item in plan.Items)
            Print(item, results?.GetValueOrDefault(item.Change.Id));

        console.WriteLine();
        foreach (var note in run?.Notes ?? [])
            console.Indented(0, $"{language.Say("Nota", "Note")}: {SafeText.Of(language.Say(note))}");
        foreach (var failure in run?.Failures ?? [])
            console.MarkupLineInterpolated($"[bold red]{language.Say("A execução falhou", "The run failed")}:[/] {SafeText.Of(language.Say(failure))}");
        console.MarkupLineInterpolated($"[bold]{LastLine(plan, run)}[/]");
    }

    private void Print(UndoItem item, ChangeResult? result)
    {
        var change = item.Change;
        var (word, color) = WordOf(item, result);
        console.WriteLine();
        console.Write(new Paragraph()
            .Append($"{language.Say("desfaz", "undoes")} {change.Reverted.Kind}", new Style(decoration: Decoration.Bold))
            .Append($"  {language.Say("contrato ", "contract ")}{change.Contract.ToString(language.Culture)}  ")
            .Append(word, new Style(color)));
        console.WriteLine();
        foreach (var (name, text) in ValueLine.Of(change, masking))
            console.Indented(4, $"{name}: {text}");
        var reason = item.Reason is { } said ? language.Say(said) : null;
        if (result?.Error is { } error && item.State == UndoState.Ready)
            reason = masking.OfMessage(error, change);
        if (reason is not null)
            console.Indented(4, $"[grey]{SafeText.Of(reason)}[/]");
    }

    private (string Word, Color Color) WordOf(UndoItem item, ChangeResult? result) => (item.State, result?.Outcome) switch
    {
        (UndoState.Refused, _) => (language.Say("recusado", "refused"), Color.Red),
        (UndoState.NothingToDo, _) => (language.Say("nada a desfazer", "nothing to undo"), Color.Grey),
        (_, null) => (language.Say("pode ser desfeito", "can be undone"), Color.Yellow),
        (_, ChangeOutcome.Applied) => (language.Say("desfeito", "undone"), Color.Green),
        (_, ChangeOutcome.Failed) => (language.Say("falhou", "failed"), Color.Red),
        _ => (language.Say("não tentado", "not tried"), Color.Grey),
    };

    private string LastLine(UndoPlan plan, RunReport? run)
    {
        var refused = Count(plan, UndoState.Refused);
        var nothing = Count(plan, UndoState.NothingToDo);
        if (run is null)
        {
            var ready = Count(plan, UndoState.Ready);
            return language.Say(
                $"Nada foi escrito: {ready} podem ser desfeitas, {refused} recusadas, {nothing} sem nada a desfazer.",
                $"Nothing was written: {ready} can be undone, {refused} refused, {nothing} with nothing to undo.");
        }

        var (done, failed) = (language.Number(run.Count(ChangeOutcome.Applied)), language.Number(run.Count(ChangeOutcome.Failed)));
        return language.Say(
            $"Resultado: {done} desfeitas, {failed} falharam, {refused} recusadas, {nothing} sem nada a desfazer.",
            $"Result: {done} undone, {failed} failed, {refused} refused, {nothing} with nothing to undo.");
    }

    private string Count(UndoPlan plan, UndoState state) => language.Number(plan.Items.Count(i => i.State == state));
}
