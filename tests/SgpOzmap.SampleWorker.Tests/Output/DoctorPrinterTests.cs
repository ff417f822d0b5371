using System.Collections.Immutable;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Tests.Output;

public sealed class DoctorPrinterTests
{
    private static readonly DoctorReport Report = Exam.Of(
        "norte", Exam.Line("A", DoctorSeverity.Ok, "1"), Exam.Line("B", DoctorSeverity.Attention, "2"), Exam.Line("C", DoctorSeverity.Error, "3"));

    [Fact]
    public void EachLineHasItsSeverityAndWhatToDoInEnglish()
    {
        var lines = Print(Report, Language.English);

        Assert.StartsWith("── Examination of the connection SGP → OZmap: norte ──", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            [
                "ok         SGP  message 1",
                "attention  SGP  message 2",
                "                → Do it so. [B]",
                "error      SGP  message 3",
                "                → Do it so. [C]",
                "",
                "Result: 1 ok, 1 attention, 1 error.",
            ],
            lines[1..]);
    }

    [Fact]
    public void EachLineHasItsSeverityAndWhatToDoInPortuguese()
    {
        var lines = Print(Report, Language.Portuguese);

        Assert.StartsWith("── Exame da conexão SGP → OZmap: norte ──", lines[0], StringComparison.Ordinal);
        Assert.Equal(
            ["ok       SGP  mensagem 1", "atenção  SGP  mensagem 2", "              → Faça assim. [B]", "erro     SGP  mensagem 3"],
            lines[1..5]);
        Assert.Equal("Resultado: 1 ok, 1 atenção, 1 erro.", lines[^1]);
    }

    [Fact]
    public void OfManyLinesOfACodeTwentyArePrintedAndTheAdviceOnce()
    {
        ImmutableArray<DoctorLine> boxes = [.. Enumerable.Range(1, 25).Select(static i => Exam.Line("BoxNotFound", DoctorSeverity.Attention, $"{i}"))];
        var lines = Print(Exam.Of("", boxes), Language.English);

        Assert.Equal(20, lines.Count(static l => l.StartsWith("attention", StringComparison.Ordinal)));
        Assert.Contains("message 20", lines[20], StringComparison.Ordinal);
        Assert.Equal("                → Do it so. [BoxNotFound]", lines[21]);
        Assert.Equal("                … and 5 more (BoxNotFound); all of them in --json.", lines[22]);
        Assert.Equal("Result: 0 ok, 25 attention, 0 error.", lines[^1]);
    }

    [Fact]
    public void AdviceThatDiffersIsPrintedWhereItBelongs()
    {
        var other = Exam.Line("B", DoctorSeverity.Attention, "1") with { WhatToDo = new("Outra coisa.", "Another thing.") };
        var lines = Print(Exam.Of("", other, Exam.Line("B", DoctorSeverity.Attention, "2")), Language.English);

        Assert.Equal(["                → Another thing. [B]", "                → Do it so. [B]"], [lines[2], lines[4]]);
    }

    [Fact]
    public void TextOfOtherSystemsIsHarmlessOnATerminal()
    {
        var line = Exam.Line("A", DoctorSeverity.Ok) with { Message = new("[red]\u001b[2J", "[red]\u001b[2J") };

        Assert.Contains("[red]\uFFFD[2J", Print(Exam.Of("", line), Language.English)[1], StringComparison.Ordinal);
    }

    private static string[] Print(DoctorReport report, Language language)
    {
        using var writer = new StringWriter();
        new DoctorPrinter(Consoles.For(writer, isTerminal: false), language, isDemo: false).Print(report);
        return [.. writer.ToString().TrimEnd().Split('\n').Select(static l => l.TrimEnd())];
    }
}
