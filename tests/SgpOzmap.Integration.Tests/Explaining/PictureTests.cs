using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Sources;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Tests.Explaining;

/// <summary>What an explanation rests on, and what is done with its values.</summary>
public sealed class PictureTests
{
    [Theory]
    [InlineData(ExplainReading.LastRun)]
    [InlineData(ExplainReading.ContractNow)]
    public async Task Without_a_run_there_is_nothing_to_explain_from(ExplainReading reading)
    {
        await using var bench = new ExplainBench();
        Assert.Null(await bench.AskAsync(501, reading));
        Assert.Equal(0, bench.Readings);
    }

    [Fact]
    public async Task A_tenant_that_is_not_configured_is_an_error()
    {
        await using var bench = new ExplainBench();
        await Assert.ThrowsAsync<KeyNotFoundException>(() => bench.AskAsync(501, tenant: "leste"));
    }

    [Fact]
    public async Task The_newest_run_wins_and_one_that_fails_before_planning_leaves_it()
    {
        await using var bench = new ExplainBench();
        bench.Contract(501);
        await bench.RunAsync();
        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        bench.Contract(501, status: 4, label: "Suspenso");
        await bench.RunAsync();
        var second = new Told((await bench.AskAsync(501))!);
        Assert.Contains("Status: 4 Suspenso", second.Sgp);
        Assert.Equal(bench.Clock.GetUtcNow(), second.Explanation.ReadAt);

        bench.Clock.Advance(TimeSpan.FromMinutes(10));
        bench.MapFault = new MapReadException(new("não", "no"));
        Assert.Null((await bench.RunAsync()).Plan);
        Assert.Equal(second.Whole, new Told((await bench.AskAsync(501))!).Whole);
    }

    [Fact]
    public async Task After_a_run_that_wrote_it_is_said_what_became_of_its_changes()
    {
        await using var bench = new ExplainBench();
        bench.Contract(501, status: 4, label: "Suspenso").Client(501);
        var run = await bench.RunAsync(RunMode.Apply);
        var told = new Told((await bench.AskAsync(501))!);

        Assert.Equal($"Run {run.RunId}, after this reading: Set the status: done", told.Next[0]);
    }

    [Fact]
    public async Task Everything_reads_as_a_plan_does_and_writes_nothing()
    {
        await using var bench = new ExplainBench();
        bench.Contract(501, status: 4, label: "Suspenso").Client(501);
        var told = new Told((await bench.AskAsync(501, ExplainReading.Everything))!);

        Assert.Empty(told.Explanation.Failures);
        Assert.Equal("Set the status: The contract is Suspenso in SGP.", told.Next[0]);
        Assert.Contains("Read: map: 2026-11-23 13:00:00Z", told.Sgp);
        Assert.Equal(told.Whole, new Told((await bench.AskAsync(501))!).Whole);
    }

    [Fact]
    public async Task Everything_with_a_failing_SGP_and_no_picture_says_why_in_every_section()
    {
        await using var bench = new ExplainBench { SgpFault = new SgpException(SgpErrorKind.WrongCredentials, "nope") };
        var told = new Told((await bench.AskAsync(501, ExplainReading.Everything))!);

        Assert.Equal(5, told.Explanation.Sections.Length);
        Assert.Contains("SgpOzmap:Sgp:Token", Assert.Single(told.Explanation.Failures).En, StringComparison.Ordinal);
        Assert.StartsWith("Not read: SGP does not accept the credentials;", told.Sgp[0], StringComparison.Ordinal);
        Assert.All(told.Explanation.Sections, static s => Assert.Contains(s.Lines, static l => l.Text.En == "Not known: the reading failed."));
    }

    [Fact]
    public async Task Everything_with_a_failing_map_falls_back_to_the_picture_and_says_so()
    {
        await using var bench = new ExplainBench();
        bench.Contract(501);
        await bench.RunAsync();
        bench.Clock.Advance(TimeSpan.FromHours(1));
        bench.MapFault = new MapReadException(new("O mapa não veio.", "The map did not come."));
        var told = new Told((await bench.AskAsync(501, ExplainReading.Everything))!);

        Assert.Equal("The map did not come.", Assert.Single(told.Explanation.Failures).En);
        Assert.Contains("Nothing could be planned now; all below is as of the run at 2026-11-23 13:00:00Z.", told.Sgp);
        Assert.Contains("Not read: The map did not come.", told.Sgp);
        Assert.Contains("Status: 1 Ativo", told.Sgp);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 13, 0, 0, TimeSpan.Zero), told.Explanation.ReadAt);
    }

    [Fact]
    public async Task Two_that_ask_for_everything_at_once_share_one_reading()
    {
        await using var bench = new ExplainBench();
        bench.Contract(501);
        var gate = new TaskCompletionSource();
        bench.Held = gate.Task;
        var (first, second) = (bench.AskAsync(501, ExplainReading.Everything), bench.AskAsync(501, ExplainReading.Everything));
        gate.SetResult();

        Assert.Equal(new Told((await first)!).Whole, new Told((await second)!).Whole);
        Assert.Equal(1, bench.Readings);
    }

    [Fact]
    public async Task Names_places_and_devices_are_personal_and_nothing_else_is()
    {
        await using var bench = new ExplainBench("Features:CreateClients=true");
        var told = await bench
            .Contract(501, but: static c => c with { Onu = new OnuData("maria@isp", "ABCD1234", "00:11:22:33:44:55"), PowerDbm = -20 })
            .ExplainAsync(501);

        string[] personal = ["MARIA SOUZA", ExplainBench.Home.ToString(), "maria@isp", "ABCD1234", "00:11:22:33:44:55"];
        Assert.All(told.All, l => Assert.Equal(personal.Any(p => l.Value?.En.Contains(p, StringComparison.Ordinal) == true), l.IsPersonal));
        Assert.All(personal, p => Assert.Contains(told.All, l => l.Value?.Pt == p));
        Assert.All(told.All, l => Assert.DoesNotContain(personal, p => l.Text.En.Contains(p, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_line_speaks_both_languages()
    {
        await using var bench = new ExplainBench();
        var told = await bench.Contract(501, port: null, but: static c => c with { PowerDbm = -20, PopName = null, IsOnline = false }).ExplainAsync(501);

        Assert.Equal(["O que o SGP diz", "O que o mapa diz", "Regra", "Próxima execução", "Se fosse ligado"], told.Explanation.Sections.Select(static s => s.Title.Pt));
        Assert.Equal(["What SGP says", "What the map says", "Rule", "Next run", "If it were on"], told.Explanation.Sections.Select(static s => s.Title.En));
        Assert.All(told.All, static l => Assert.False(string.IsNullOrWhiteSpace(l.Text.Pt) || string.IsNullOrWhiteSpace(l.Text.En)));
        Assert.Contains("Caixa e porta (listagem): CTO-1, sem porta", told.Portuguese(0));
        Assert.Contains("POP: não informa", told.Portuguese(0));
        Assert.Contains("Conectado: não", told.Portuguese(0));
        Assert.Contains("CreateClients (Criar Clientes): criaria um cliente em CTO-1 : 1", told.Portuguese(4));
        Assert.Equal(["Nada a fazer."], told.Portuguese(3));
    }

    [Fact]
    public async Task The_same_input_gives_the_same_text_whatever_its_order()
    {
        await using var one = new ExplainBench("Features:CreateClients=true");
        await using var other = new ExplainBench("Features:CreateClients=true");
        var a = await one.Contract(501).Contract(502).Contract(503, port: 2).Client(503, port: 2).Client(504, port: 3).ExplainAsync(502);
        var b = await other.Contract(503, port: 2).Contract(502).Contract(501).Client(503, port: 2).Client(504, port: 3).ExplainAsync(502);

        Assert.Equal(a.Whole, b.Whole);
    }
}
