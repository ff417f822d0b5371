using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Tests.Output;

public sealed class RunPrinterTests
{
    [Fact]
    public void APlanPrintsEveryChange()
    {
        var run = Scene.Planned();
        var text = Print(run);

        foreach (var (change, _, _) in run.Changes)
            Assert.Contains($"{ChangeStyle.SymbolOf(ChangeStyle.SignOf(change.Kind))} {change.Kind}  contract {change.Contract}", text, StringComparison.Ordinal);
        Assert.Equal(6, run.Changes.Length);
        Assert.Contains("port: CTO-01 : 4 → CTO-01 : 6", text, StringComparison.Ordinal);
        Assert.Contains("after: 501/DisconnectPort", text, StringComparison.Ordinal);
        Assert.Contains("BoxNotFound 1", text, StringComparison.Ordinal);
        Assert.Contains("Features:UpdateOnu  UpdateOnu 1", text, StringComparison.Ordinal);
    }

    [Fact]
    public void APlanEndsWithItsCountsAndDigest()
    {
        var run = Scene.Planned();

        Assert.EndsWith(
            $"Plan: 1 to create, 2 to change, 2 to remove, 1 to move. Digest {run.Plan!.Digest}",
            Print(run).TrimEnd(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void NamesAreMaskedAndShownOnlyWhenAskedFor()
    {
        string[] secrets = [Scene.Leaving, Scene.OldName, Scene.NewName, Scene.Coming, "Maria", "Souza", "Joana", Scene.Observation, "Rita", "-23.5"];
        foreach (var text in new[] { Print(Scene.Planned()), Print(Scene.Applied()) })
        {
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
            Assert.Contains("name: J… L… → J… L…", text, StringComparison.Ordinal);
        }

        Assert.Contains($"name: {Scene.OldName} → {Scene.NewName}", Print(Scene.Planned(), showNames: true), StringComparison.Ordinal);
    }

    [Fact]
    public void ASummaryCountsByKindAndOutcome()
    {
        var rename = Scene.Planned().Changes.Single(static c => c.Change.Kind == ChangeKind.Rename).Change;
        var text = Print(Scene.Applied(ChangeOutcome.Applied, new ChangeResult(rename, ChangeOutcome.Failed, "the map said no")));

        Assert.Matches(@"~ Rename +│ +0 │ +1 │ +0 │ +0 │", text);
        Assert.Matches(@"\+ CreateClient +│ +1 │ +0 │ +0 │ +0 │", text);
        Assert.Contains("failed: the map said no", text, StringComparison.Ordinal);
        Assert.Contains("Result: 5 applied, 1 failed, 0 held, 0 skipped.", text, StringComparison.Ordinal);
        Assert.Contains("SGP 14, OZmap 57", text, StringComparison.Ordinal);
        Assert.Contains("6, read completely", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AHeldRunSaysWhy()
    {
        var run = Scene.Planned(new SafetyLimits { MaxRemovals = 0 });
        var text = Print(run);

        Assert.Contains("Safety gate: HELD", text, StringComparison.Ordinal);
        Assert.Contains("MaxRemovals", text, StringComparison.Ordinal);
        Assert.Contains($"digest: {run.Plan!.Digest}", text, StringComparison.Ordinal);
        Assert.Contains("contract 501  destructive  held", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AFailedRunSaysWhyAndPrintsNoPlan()
    {
        var text = Print(Scene.Failed());

        Assert.Contains("The run failed: SGP did not answer.", text, StringComparison.Ordinal);
        Assert.Contains("No plan", text, StringComparison.Ordinal);
    }

    [Fact]
    public void APartialReadIsInPlainSight()
        => Assert.Contains("READ IN PART", Print(Scene.Planned() with { ContractsComplete = false }), StringComparison.Ordinal);

    [Fact]
    public void PortugueseIsSpokenToPortugueseSystems()
    {
        var text = Print(Scene.Planned(), language: Language.Portuguese);

        Assert.Contains("Plano: 1 a criar, 2 a mudar, 2 a remover, 1 a mover.", text, StringComparison.Ordinal);
        Assert.Same(Language.Portuguese, Language.Of(new("pt-PT")));
        Assert.Same(Language.English, Language.Of(new("de-DE")));
    }

    [Fact]
    public void AFileGetsNoEscapeSequencesAndLinesOf120()
    {
        var text = Print(Scene.Applied());

        Assert.DoesNotContain('\u001b', text);
        Assert.All(text.Split('\n'), line => Assert.True(line.TrimEnd().Length <= 120, line));
    }

    [Fact]
    public void BracketsFromOutsideAreNoMarkup()
    {
        var failed = Scene.Failed() with { Failures = [new("[red]x[/]", "[red]x[/] [[ ] [/bold]")] };

        Assert.Contains("[red]x[/] [[ ] [/bold]", Print(failed), StringComparison.Ordinal);
    }

    private static string Print(RunReport run, bool showNames = false, Language? language = null)
    {
        using var writer = new StringWriter();
        new RunPrinter(Consoles.For(writer, isTerminal: false), language ?? Language.English, new Masking(showNames), isDemo: false).Print(run);
        return writer.ToString();
    }
}
