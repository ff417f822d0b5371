using SgpOzmap.Integration.Runs;
using Spectre.Console;

namespace SgpOzmap.SampleWorker.Output;

/// <summary>Prints a run for a person: the plan in full, or a summary of what was done.</summary>
internal sealed class RunPrinter(IAnsiConsole console, Language language, Masking masking, bool isDemo)
{
    private const int Examples = 3;

    internal void Print(RunReport run)
    {
        Header(run);
        if (run.Mode == RunMode.Plan)
            new PlanPrinter(console, language, masking).Print(run);
        else
            new SummaryPrinter(console, language, masking, Examples).Print(run);

        Findings(run);
        Withheld(run);
        Gate(run);
        Approval(run);
        Messages(run);
        LastLine(run);
    }

    private void Header(RunReport run)
    {
        var grid = new Grid().AddColumn().AddColumn();
        Row(language.Say("provedor", "tenant"), isDemo
            ? language.Say("demonstração (simulado)", "demo (simulated)")
            : run.Tenant.Length == 0 ? "–" : run.Tenant);
        Row(language.Say("execução", "run"), run.RunId);
        Row(language.Say("modo", "mode"), run.Mode == RunMode.Plan
            ? language.Say("plano: nada foi escrito", "plan: nothing was written")
            : language.Say("aplicação", "apply"));
        Row(language.Say("duração", "duration"), run.Duration.TotalSeconds.ToString("0.0", language.Culture) + " s");
        Row(language.Say("requisições", "requests"), $"SGP {language.Number(run.SgpRequests)}, OZmap {language.Number(run.OzmapRequests)}");
        if (run.Plan is { } plan)
        {
            Row(language.Say("contratos", "contracts"), language.Number(plan.ContractCount) + (run.ContractsComplete, run.Reading) switch
            {
                (false, _) => language.Say(", LEITURA PARCIAL", ", READ IN PART"),
                (_, ReadingKind.Delta) => language.Say(", leitura do que mudou", ", what changed was read"),
                _ => language.Say(", leitura completa", ", read completely"),
            });
            if (!run.Parts.IsEmpty)
                Row(language.Say("idade", "age"), string.Join(", ", run.Parts.Select(part => $"{part.Name} {Age(run, part)}")));
        }

        console.Write(new Rule("SGP → OZmap").LeftJustified());
        console.Write(grid);

        void Row(string name, string value) => grid.AddRow(new Text(name, Color.Grey), new Text(SafeText.Of(value)));
    }

    private string Age(RunReport run, ReadingPart part)
    {
        var age = run.StartedAt + run.Duration - part.ReadAt;
        return age < TimeSpan.FromMinutes(2) ? $"{Math.Max(0, age.TotalSeconds).ToString("0", language.Culture)} s"
            : age < TimeSpan.FromHours(2) ? $"{age.TotalMinutes.ToString("0", language.Culture)} min"
            : $"{age.TotalHours.ToString("0.0", language.Culture)} h";
    }

    private void Findings(RunReport run)
    {
        if (run.Plan is not { Findings.IsEmpty: false } plan)
            return;

        Title($"{language.Say("Pendências", "Findings")}: {language.Number(plan.Findings.Length)}");
        foreach (var group in plan.Findings.GroupBy(static f => f.Code).OrderBy(static g => g.Key))
        {
            console.MarkupLineInterpolated($"  [yellow]{group.Key}[/] {language.Number(group.Count())}");
            foreach (var finding in group.Take(Examples))
                console.Indented(4, $"{ContractOf(finding.Contract)}: {SafeText.Of(language.Say(finding.Message))}");
            if (group.Count() > Examples)
                console.Indented(4, $"…");
        }
    }

    private void Withheld(RunReport run)
    {
        if (run.Plan is not { Withheld.IsEmpty: false } plan)
            return;

        Title(language.Say("O que recursos desligados fariam", "What switched-off features would do"));
        foreach (var group in plan.Withheld.GroupBy(static w => w.Feature).OrderBy(static g => g.Key))
        {
            var kinds = group.GroupBy(static w => w.Change.Kind).OrderBy(static g => g.Key).Select(g => $"{g.Key} {language.Number(g.Count())}");
            console.Indented(2, $"Features:{group.Key}  {string.Join(", ", kinds)}");
        }
    }

    private void Gate(RunReport run)
    {
        if (run.Gate is not { } gate)
            return;

        if (!gate.IsHeld)
        {
            Title(language.Say("Trava de segurança: liberada", "Safety gate: open"));
        }
        else
        {
            console.WriteLine();
            console.MarkupLineInterpolated($"[bold red]{language.Say("Trava de segurança: RETIDA", "Safety gate: HELD")}[/]");
            console.Indented(2, $"{language.Say($"{gate.Held.Count} mudanças destrutivas, ou que dependem delas, esperam aprovação.", $"{gate.Held.Count} changes that are destructive, or depend on such, wait for approval.")}");
        }

        foreach (var reason in gate.Reasons)
            console.Indented(2, $"{reason.Code}: {SafeText.Of(language.Say(reason.Message))}");
        if (run.Plan is { Digest.Length: > 0 } plan)
            console.Indented(2, $"{language.Say("remoções", "removals")}: {language.Number(gate.Removals)}, digest: {plan.Digest}");
    }

    private void Approval(RunReport run)
    {
        if (run.Approval is not { } approval)
            return;

        console.WriteLine();
        if (!approval.IsVoid)
        {
            console.MarkupLineInterpolated($"[bold green]{language.Say($"Plano {approval.Digest} aprovado e aplicado.", $"Plan {approval.Digest} approved and applied.")}[/]");
            return;
        }

        console.MarkupLineInterpolated($"[bold red]{language.Say($"A aprovação de {approval.Digest} caducou; o que difere:", $"The approval of {approval.Digest} is void; what differs:")}[/]");
        foreach (var id in approval.Added)
            console.Indented(2, $"+ {id}  {language.Say("não estava no plano aprovado", "was not in the approved plan")}");
        foreach (var id in approval.Gone)
            console.Indented(2, $"- {id}  {language.Say("já não está no plano", "is not in the plan any more")}");
        foreach (var id in approval.Altered)
            console.Indented(2, $"~ {id}  {language.Say("atingiria outro registro", "would hit another record")}");
    }

    private void Messages(RunReport run)
    {
        foreach (var note in run.Notes)
            console.Indented(0, $"{language.Say("Nota", "Note")}: {SafeText.Of(language.Say(note))}");
        foreach (var failure in run.Failures)
            console.MarkupLineInterpolated($"[bold red]{language.Say("A execução falhou", "The run failed")}:[/] {SafeText.Of(language.Say(failure))}");
    }

    private void LastLine(RunReport run)
    {
        console.WriteLine();
        if (run.Plan is null)
        {
            console.MarkupLineInterpolated($"[red]{language.Say("Nenhum plano: nada foi escrito.", "No plan: nothing was written.")}[/]");
            return;
        }

        if (run.Mode == RunMode.Plan)
            console.MarkupLineInterpolated($"[bold]{PlanLine.Of(run, language)}[/]");
        else
            console.MarkupLineInterpolated($"[bold]{PlanLine.OutcomesOf(run, language)}[/]");
    }

    private void Title(string title)
    {
        console.WriteLine();
        console.MarkupLineInterpolated($"[bold]{title}[/]");
    }

    private string ContractOf(long contract) => language.Say("contrato ", "contract ") + contract.ToString(language.Culture);
}
