using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Logs.Tests.Support;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Undo;

namespace SgpOzmap.Integration.Logs.Tests;

public sealed class ActionTests
{
    private const string Start = LogsServer.Path + "/start";

    private static readonly string PlanPath = $"{LogsServer.Path}/plans/{Held.Digest}";
    private static readonly string RunPath = $"{LogsServer.Path}/{Scene.Applied().RunId}";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(RunMode.Apply)]
    [InlineData(RunMode.Plan)]
    public async Task A_run_is_started_as_the_loop_reads_and_with_a_name(RunMode mode)
    {
        await using var server = await LogsServer.StartAsync(new LogsSetup { Tenants = ["norte", "sul"] });
        server.Setup.Launcher.TryStart("sul", Arg.Any<RunRequest>()).Returns(true);
        using var browser = server.Open();
        var token = Browser.HiddenFields(await browser.GetAsync(LogsServer.Path), Start).Where(static f => f.Name != "tenant");

        var answer = await browser.PostAsync(Start, [.. token, ("tenant", "sul"), ("mode", mode.ToString())]);

        Assert.Equal((HttpStatusCode.SeeOther, LogsServer.Path + "?tenant=sul&started=1"), (answer.Status, answer.Location));
        server.Setup.Launcher.Received(1).TryStart("sul", Arg.Is<RunRequest>(r => r.Mode == mode && r.Reading == ReadingKind.Delta && r.By == Environment.UserName && r.Approve == null));
        Assert.Contains("Run asked for", (await browser.GetAsync(answer.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_is_told_to_wait()
    {
        await using var server = await LogsServer.StartAsync();
        using var browser = server.Open();

        var answer = await browser.SubmitAsync(LogsServer.Path, Start, ("mode", "Apply"));

        Assert.Equal(LogsServer.Path + "?started=0", answer.Location);
        Assert.Contains("nothing new was started", (await browser.GetAsync(answer.Location!)).Text, StringComparison.Ordinal);
        Assert.Null(server.Setup.Log.Of(3004));
    }

    [Theory]
    [InlineData("Undo", "")]
    [InlineData("", "")]
    [InlineData("0", "")]
    [InlineData("Apply", "nobody")]
    public async Task What_is_no_order_starts_nothing(string mode, string tenant)
    {
        await using var server = await LogsServer.StartAsync();
        using var browser = server.Open();
        var token = Browser.HiddenFields(await browser.GetAsync(LogsServer.Path), Start).Where(static f => f.Name != "tenant");

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(Start, [.. token, ("mode", mode), ("tenant", tenant)])).Status);
        Assert.Empty(server.Setup.Launcher.ReceivedCalls());
    }

    [Fact]
    public async Task An_approval_is_written_down_with_a_name_and_starts_the_run()
    {
        await using var server = await HoldingAsync();
        server.Setup.Launcher.TryStart("", Arg.Any<RunRequest>()).Returns(true);
        using var browser = server.Open();

        var answer = await browser.SubmitAsync(PlanPath, PlanPath, ("by", "Ana Lima"), ("seen", "1"), ("decision", "approve"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var plan = await PlanAsync(server);
        Assert.Equal((HeldPlanState.Approved, "Ana Lima", server.Setup.Clock.GetUtcNow()), (plan.State, plan.DecidedBy, plan.DecidedAt));
        server.Setup.Launcher.Received(1).TryStart("", Arg.Is<RunRequest>(r => r.Mode == RunMode.Apply && r.Approve == Held.Digest && r.By == "Ana Lima"));
        Assert.Contains($"'Ana Lima' decided on the held plan {Held.Digest}", server.Setup.Log.Of(3005), StringComparison.Ordinal);
        Assert.Contains("Ana Lima", (await browser.GetAsync(answer.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rejection_is_written_down_and_starts_nothing()
    {
        await using var server = await HoldingAsync();
        using var browser = server.Open();

        await browser.SubmitAsync(PlanPath, PlanPath, ("by", "Ana"), ("decision", "reject"));

        Assert.Equal((HeldPlanState.Rejected, "Ana"), ((await PlanAsync(server)).State, (await PlanAsync(server)).DecidedBy));
        Assert.Empty(server.Setup.Launcher.ReceivedCalls());

        // A plan that was decided on has no form any more, and an old form does nothing.
        Assert.DoesNotContain("Approve and run", (await browser.GetAsync(PlanPath)).Text, StringComparison.Ordinal);
        var token = Browser.HiddenFields(await browser.GetAsync(LogsServer.Path), Start);
        var late = await browser.PostAsync(PlanPath, [.. token, ("by", "Eva"), ("seen", "1"), ("decision", "approve")]);
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        Assert.Equal(HeldPlanState.Rejected, (await PlanAsync(server)).State);
    }

    [Theory]
    [InlineData("", "1", "approve")]
    [InlineData("Ana", "", "approve")]
    [InlineData("Ana", "1", "")]
    [InlineData("Ana", "1", "applied")]
    public async Task A_form_that_lacks_something_decides_nothing_and_says_what(string by, string seen, string decision)
    {
        await using var server = await HoldingAsync();
        using var browser = server.Open();

        var answer = await browser.SubmitAsync(PlanPath, PlanPath, ("by", by), ("seen", seen), ("decision", decision));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("role=\"alert\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal(HeldPlanState.Pending, (await PlanAsync(server)).State);
        Assert.Empty(server.Setup.Launcher.ReceivedCalls());
    }

    [Fact]
    public async Task Undoing_does_what_the_preview_showed_with_a_name()
    {
        await using var server = await UndoingAsync();
        server.Setup.Launcher.TryStart(Arg.Any<UndoPlan>()).Returns(true);
        using var browser = server.Open();

        var answer = await browser.SubmitAsync(RunPath + "/undo", RunPath + "/undo", ("by", "Ana"), ("contract", "502"), ("contract", "505"));

        Assert.Equal(LogsServer.Path + "?started=1", answer.Location);
        server.Setup.Launcher.Received(1).TryStart(Arg.Is<UndoPlan>(p => p.By == "Ana" && p.Items.Length == 3 && p.RunId == Scene.Applied().RunId));
        Assert.Contains("'Ana' asked for the undoing", server.Setup.Log.Of(3006), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Some_contracts_are_planned_anew()
    {
        await using var server = await UndoingAsync();
        var part = UndoPlan() with { Items = [.. UndoPlan().Items.Where(static i => i.Change.Contract == 502)] };
        server.Setup.Undo.PlanAsync(Scene.Applied().RunId, Arg.Is<IReadOnlyCollection<long>>(o => o != null && o.Single() == 502), Arg.Any<CancellationToken>()).Returns(part);
        using var browser = server.Open();

        await browser.SubmitAsync(RunPath + "/undo", RunPath + "/undo", ("by", "Ana"), ("contract", "502"));

        server.Setup.Launcher.Received(1).TryStart(Arg.Is<UndoPlan>(p => p.Items.Length == 1));
    }

    [Fact]
    public async Task A_map_that_moved_on_since_the_preview_is_shown_again_and_not_written()
    {
        await using var server = await UndoingAsync();
        using var browser = server.Open();
        var fields = Browser.HiddenFields(await browser.GetAsync(RunPath + "/undo"), RunPath + "/undo").ToList();
        var other = UndoPlan();
        other = other with { Items = other.Items.SetItem(0, other.Items[0] with { State = UndoState.NothingToDo }) };
        server.Setup.Undo.PlanAsync(Scene.Applied().RunId, null, Arg.Any<CancellationToken>()).Returns(other);

        var answer = await browser.PostAsync(RunPath + "/undo", [.. fields, ("by", "Ana"), ("contract", "502"), ("contract", "505")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("has changed since the preview", answer.Text, StringComparison.Ordinal);
        Assert.Empty(server.Setup.Launcher.ReceivedCalls());
    }

    [Theory]
    [InlineData("", "502")]
    [InlineData("Ana", "")]
    public async Task Undoing_needs_a_name_and_a_contract(string by, string contract)
    {
        await using var server = await UndoingAsync();
        using var browser = server.Open();

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SubmitAsync(RunPath + "/undo", RunPath + "/undo", ("by", by), ("contract", contract))).Status);
        Assert.Empty(server.Setup.Launcher.ReceivedCalls());
    }

    [Fact]
    public async Task A_run_that_wrote_nothing_cannot_be_undone()
    {
        await using var server = await LogsServer.StartAsync(Scene.Applied());
        server.Setup.Undo.PlanAsync("", null, Token).ReturnsForAnyArgs((UndoPlan?)null);

        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync(RunPath + "/undo")).Status);
    }

    private static Task<LogsServer> HoldingAsync() => LogsServer.StartAsync(new LogsSetup { Runs = [Held.Run()], HeldPlans = [Held.Plan()] });

    private static async Task<HeldPlan> PlanAsync(LogsServer server)
        => (await server.Services.GetRequiredService<IHeldPlanStore>().FindAsync("", Held.Digest, Token))!;

    private static async Task<LogsServer> UndoingAsync()
    {
        var server = await LogsServer.StartAsync(Scene.Applied());
        server.Setup.Undo.PlanAsync(Scene.Applied().RunId, null, Arg.Any<CancellationToken>()).Returns(UndoPlan());
        return server;
    }

    private static UndoPlan UndoPlan() => new(
        Scene.Applied().RunId,
        "",
        [
            .. Scene.Applied().Changes.Where(static c => c.Change.Contract is 502 or 505 or 501)
                .Select(static (c, i) => (Change: new RevertChange { Contract = c.Change.Contract, Reason = c.Change.Reason, Reverted = c.Change, Entry = i }, c.Change.Contract))
                .DistinctBy(static c => c.Contract)
                .Select(static c => new UndoItem(c.Change, c.Contract == 501 ? UndoState.Refused : UndoState.Ready, c.Contract == 501 ? new("Mudou.", "It has changed.") : null)),
        ]);
}
