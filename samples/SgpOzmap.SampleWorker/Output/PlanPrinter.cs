using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using Spectre.Console;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>Prints every change of a plan, none left out.</summary>
internal sealed class PlanPrinter(IAnsiConsole console, Language language, Masking masking)
{
    internal void Print(RunReport run)
    {
        if (run.Plan is not null && run.Changes.IsEmpty)
        {
            console.WriteLine();
            console.WriteLine(language.Say("Nada a mudar.", "Nothing to change."));
        }

        foreach (var result in run.Changes)
            Print(result.Change, isHeld: run.Gate is { } gate && gate.Held.Contains(result.Change.Id));
    }

    private void Print(PlannedChange change, bool isHeld)
    {
        var sign = ChangeStyle.SignOf(change.Kind);
        var contract = change.Contract.ToString(language.Culture);
        var marks = (change.IsDestructive ? language.Say("  destrutiva", "  destructive") : "") + (isHeld ? language.Say("  retida", "  held") : "");
        var line = new Paragraph()
            .Append(ChangeStyle.SymbolOf(sign) + " " + change.Kind, new Style(ChangeStyle.ColorOf(sign), decoration: Decoration.Bold))
            .Append("  " + language.Say("contrato ", "contract ") + contract)
            .Append(marks, new Style(Color.Red, decoration: Decoration.Bold));

        console.WriteLine();
        console.Write(line);
        console.WriteLine();
        foreach (var (name, text) in ValueLine.Of(change, masking))
            console.Indented(4, $"{name}: {text}");

        console.Indented(4, $"[grey]{language.Say("motivo", "reason")}: {SafeText.Of(language.Say(change.Reason))}[/]");
        if (!change.DependsOn.IsEmpty)
            console.Indented(4, $"[grey]{language.Say("depois de", "after")}: {string.Join(", ", change.DependsOn)}[/]");
    }
}
