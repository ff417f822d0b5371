using SgpOzmap.Integration.Explaining;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Tests.Output;

public sealed class ExplanationPrinterTests
{
    [Fact]
    public void SectionsAndLinesAreReadInEnglishAndMasked()
    {
        var lines = Print(Explained.Of(), Language.English);

        Assert.StartsWith("── Contract 501: norte ──", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            ["read at 2026-11-24 15:30:00Z", "", "What SGP says", "  Name: …", "  Online: yes", "", "Next run", "  Nothing to do.", "", "Nothing was written."],
            lines[1..]);
    }

    [Fact]
    public void SectionsAndLinesAreReadInPortugueseAndInFullWhenAskedFor()
    {
        var lines = Print(Explained.Of(""), Language.Portuguese, showNames: true);

        Assert.StartsWith("── Contrato 501 ──", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            ["lido em 2026-11-24 15:30:00Z", "", "O que o SGP diz", $"  Nome: {Scene.Leaving}", "  Conectado: sim", "", "Próxima execução", "  Nada a fazer.", "", "Nada foi escrito."],
            lines[1..]);
    }

    [Fact]
    public void WhatCouldNotBeReadIsSaidAtTheEnd()
        => Assert.Contains("Not everything could be read; see \"Not read\" above.", Print(Explained.Of("", ("não", "no")), Language.English));

    [Fact]
    public void TheDemoIsCalledSoAndNothingReachesTheTerminalAsACommand()
    {
        var hostile = Explained.Of() with { Sections = [new(new("a", "a"), [new(new("[red]x", "[red]x"), new("\u001b[31m", "\u001b[31m"))])] };
        var lines = Print(hostile, Language.English, isDemo: true);

        Assert.StartsWith("── Contract 501: demo (simulated) ──", lines[0], StringComparison.Ordinal);
        Assert.Contains("  [red]x: \uFFFD[31m", lines);
    }

    private static string[] Print(ContractExplanation explanation, Language language, bool showNames = false, bool isDemo = false)
    {
        using var writer = new StringWriter();
        new ExplanationPrinter(Consoles.For(writer, isTerminal: false), language, new Masking(showNames), isDemo).Print(explanation);
        return [.. writer.ToString().TrimEnd().Split('\n').Select(static l => l.TrimEnd())];
    }
}
