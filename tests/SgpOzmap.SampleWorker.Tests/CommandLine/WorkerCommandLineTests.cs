using SgpOzmap.Integration.Runs;
using SgpOzmap.SampleWorker.CommandLine;
using SgpOzmap.SampleWorker.Output;

namespace SgpOzmap.SampleWorker.Tests.CommandLine;

public sealed class WorkerCommandLineTests
{
    [Fact]
    public void NothingMeansTheLoop()
    {
        var arguments = Accepted();

        Assert.Equal(WorkerMode.Loop, arguments.Mode);
        Assert.Null(arguments.JsonFile);
        Assert.False(arguments.ShowNames);
        Assert.Empty(arguments.Configuration);
    }

    [Fact]
    public void OptionsAreRead()
    {
        var arguments = Accepted("--plan", "--json", "out.json", "--show-names", "--urls", "http://localhost:6000");

        Assert.Equal(WorkerMode.Plan, arguments.Mode);
        Assert.Equal("out.json", arguments.JsonFile);
        Assert.True(arguments.ShowNames);
        Assert.Equal("http://localhost:6000", arguments.Configuration["urls"]);
        Assert.Equal(WorkerMode.Once, Accepted("--once").Mode);
        Assert.Equal((WorkerMode.Doctor, "exam.json"), (Accepted("--doctor", "--json", "exam.json").Mode, Accepted("--doctor", "--json", "exam.json").JsonFile));
    }

    [Theory]
    [InlineData("--SgpOzmap:Sgp:Token=x")]
    [InlineData("--SgpOzmap:Sgp:Token", "x")]
    public void ConfigurationKeysAreReadInBothForms(params string[] args)
        => Assert.Equal("x", Accepted(args).Configuration["SgpOzmap:Sgp:Token"]);

    [Fact]
    public void AValueKeepsItsEqualsSignsAndColons()
    {
        var arguments = Accepted("--SgpOzmap:Sgp:Token=a=b:c", "--SgpOzmap:Sgp:BaseAddress", "https://a.example:8443", "--once");

        Assert.Equal("a=b:c", arguments.Configuration["SgpOzmap:Sgp:Token"]);
        Assert.Equal("https://a.example:8443", arguments.Configuration["SgpOzmap:Sgp:BaseAddress"]);
        Assert.Equal(WorkerMode.Once, arguments.Mode);
    }

    [Theory]
    [InlineData("--json", "C:\\reports\\out.json")]
    [InlineData("--json=C:\\reports\\out.json")]
    [InlineData("--json:C:\\reports\\out.json")]
    public void AFileNameWithAColonIsNoKey(params string[] args)
        => Assert.Equal("C:\\reports\\out.json", Accepted(["--once", .. args]).JsonFile);

    [Theory]
    [InlineData("--onse", "--once")]
    [InlineData("--Plan", "--plan")]
    [InlineData("-plan", "--plan")]
    [InlineData("--show-name", "--show-names")]
    [InlineData("--docter", "--doctor")]
    [InlineData("plan", "--plan")]
    [InlineData("SgpOzmap:Sgp:App=x", "--SgpOzmap:Sgp:App=")]
    [InlineData("/SgpOzmap:Sgp:App=x", "--SgpOzmap:Sgp:App=")]
    public void WhatIsUnknownIsRefusedWithTheNearest(string argument, string nearest)
        => Assert.Contains(nearest, Refused(argument), StringComparison.Ordinal);

    [Theory]
    [InlineData("--Sgp:Token=x", "--SgpOzmap:Sgp:Token")]
    [InlineData("--SgpOzmp:Sgp:Token=x", "--SgpOzmap:Sgp:Token")]
    [InlineData("--Loging:LogLevel:Default=Debug", "--Logging:LogLevel:Default")]
    public void AKeyThatNobodyReadsIsRefusedWithTheNearest(string argument, string nearest)
        => Assert.Contains(nearest, Refused(argument), StringComparison.Ordinal);

    [Theory]
    [InlineData("--Sgp:Token=s3cret")]
    [InlineData("--sgpozmap.sgp.token=s3cret")]
    [InlineData("SgpOzmap:Sgp:Token=s3cret")]
    public void AnErrorNeverRepeatsAValue(string argument)
        => Assert.DoesNotContain("s3cret", Refused(argument), StringComparison.Ordinal);

    [Theory]
    [InlineData("--SgpOzmap:Sgp:Token")]
    [InlineData("--SgpOzmap:Sgp:Token", "--once")]
    [InlineData("--json")]
    [InlineData("--once", "--json", "")]
    [InlineData("--once", "--json", "a", "--json", "b")]
    [InlineData("--urls")]
    public void AMissingValueIsRefused(params string[] args) => Refused(args);

    [Fact]
    public void OnceAndPlanDoNotGoTogether()
    {
        var error = Refused("--once", "--plan");

        Assert.Contains("--once", error, StringComparison.Ordinal);
        Assert.Contains("--plan", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--once")]
    [InlineData("--plan")]
    public void TheDoctorDoesNotGoTogetherWithARun(string run)
    {
        foreach (var error in new[] { Refused("--doctor", run), Refused(run, "--doctor") })
            Assert.Contains("--doctor", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Approve", "--approve", "0123abcd")]
    [InlineData("Approve", "--once", "--approve=0123abcd", "--json", "out.json")]
    [InlineData("Undo", "--undo", "0123abcd")]
    [InlineData("Undo", "--undo=0123abcd", "--once")]
    [InlineData("UndoPlan", "--undo", "0123abcd", "--plan", "--json", "out.json")]
    public void AnApprovalAndAnUndoAreRunsOfTheirOwn(string mode, params string[] args)
    {
        var arguments = Accepted(args);

        Assert.Equal((mode, "0123abcd"), (arguments.Mode.ToString(), arguments.Subject));
        Assert.Null(arguments.Only);
    }

    [Fact]
    public void AnUndoMayBeOfAFewContracts()
        => Assert.Equal([501, 502], Accepted("--undo", "r", "--only", "501, 502").Only!);

    [Theory]
    [InlineData("--once", ReadingKind.Full)]
    [InlineData("--plan", ReadingKind.Full)]
    [InlineData("--once", ReadingKind.Delta)]
    [InlineData("--plan", ReadingKind.Delta)]
    public void ARunReadsInFullUnlessAskedOtherwise(string run, ReadingKind reading)
        => Assert.Equal(reading, (reading == ReadingKind.Delta ? Accepted("--delta", run) : Accepted(run)).Reading);

    [Theory]
    [InlineData("--approve", "--approve", "a", "--undo", "b")]
    [InlineData("--approve", "--approve", "a", "--plan")]
    [InlineData("--approve", "--approve", " ")]
    [InlineData("--approve", "--approve")]
    [InlineData("--undo", "--undo", "")]
    [InlineData("--undo", "--doctor", "--undo", "a")]
    [InlineData("--only", "--once", "--only", "501")]
    [InlineData("--only", "--undo", "r", "--only", "501,abc")]
    [InlineData("--only", "--undo", "r", "--only", "-501")]
    [InlineData("--delta", "--delta")]
    [InlineData("--delta", "--delta", "--approve", "a")]
    [InlineData("--delta", "--undo", "a", "--delta")]
    public void WhatDoesNotGoTogetherIsRefused(string named, params string[] args)
        => Assert.Contains(named, Refused(args), StringComparison.Ordinal);

    [Fact]
    public void JsonNeedsOneRun() => Assert.Contains("--json", Refused("--json", "out.json"), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "--explain=501")]
    [InlineData(null, "--explain", "501", "--json", "out.json", "--show-names")]
    [InlineData("norte", "--explain", "501", "--tenant", "norte")]
    public void AnExplanationIsOfOneContract(string? tenant, params string[] args)
    {
        var arguments = Accepted(args);

        Assert.Equal((WorkerMode.Explain, 501L, tenant), (arguments.Mode, arguments.Contract, arguments.Tenant));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-501")]
    [InlineData("+501")]
    [InlineData("0")]
    [InlineData("501,502")]
    [InlineData("5 01")]
    [InlineData("99999999999999999999")]
    [InlineData(" ")]
    public void WhatIsNoContractIsRefused(string contract)
        => Assert.Contains("must be the number of a contract", Refused($"--explain={contract}"), StringComparison.Ordinal);

    [Theory]
    [InlineData("--once", "--explain", "501", "--once")]
    [InlineData("--plan", "--plan", "--explain", "501")]
    [InlineData("--doctor", "--doctor", "--explain", "501")]
    [InlineData("--approve", "--explain", "501", "--approve", "a")]
    [InlineData("--undo", "--explain", "501", "--undo", "a")]
    [InlineData("--delta", "--explain", "501", "--delta")]
    [InlineData("--tenant", "--plan", "--tenant", "norte")]
    [InlineData("--tenant", "--explain", "501", "--tenant", " ")]
    [InlineData("--explain", "--explain")]
    [InlineData("--explain", "--explain=")]
    public void WhatDoesNotGoWithAnExplanationIsRefused(string named, params string[] args)
        => Assert.Contains(named, Refused(args), StringComparison.Ordinal);

    [Fact]
    public void HelpNamesEveryOptionAndEndsWellWithoutArguments()
    {
        using var output = new StringWriter();
        var parsed = new WorkerCommandLine(Language.English).Parse(["--help"], output);

        Assert.Null(parsed.Arguments);
        Assert.Null(parsed.Error);
        Assert.Equal(0, parsed.ExitCode);
        foreach (var option in new[] { "--once", "--plan", "--doctor", "--delta", "--approve", "--undo", "--only", "--explain", "--tenant", "--json", "--show-names", "--urls", "SgpOzmap__Sgp__Token" })
            Assert.Contains(option, output.ToString(), StringComparison.Ordinal);
    }

    private static WorkerArguments Accepted(params string[] args)
    {
        var parsed = new WorkerCommandLine(Language.English).Parse(args, TextWriter.Null);
        Assert.True(parsed.Arguments is not null, parsed.Error);
        return parsed.Arguments;
    }

    private static string Refused(params string[] args)
    {
        var parsed = new WorkerCommandLine(Language.English).Parse(args, TextWriter.Null);
        Assert.Null(parsed.Arguments);
        Assert.Equal(2, parsed.ExitCode);
        Assert.False(string.IsNullOrWhiteSpace(parsed.Error));
        return parsed.Error;
    }
}
