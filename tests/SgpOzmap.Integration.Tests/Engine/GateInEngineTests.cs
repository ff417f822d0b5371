using NSubstitute;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Engine;

public sealed class GateInEngineTests : EngineTest
{
    [Fact]
    public async Task Held_changes_and_what_depends_on_them_wait_and_the_rest_is_applied()
    {
        Options.Safety.MaxRemovals = 0;
        PlanIs(1, 1000, Make.Disconnect(1), Make.RemoveClient(1, "1/DisconnectPort"), Make.Rename(2), Make.Create(3, 1, "1/DisconnectPort"));

        var report = await RunAsync();

        Assert.Equal(["2/Rename"], Given);
        Assert.Equal(
            [ChangeOutcome.Held, ChangeOutcome.Held, ChangeOutcome.Applied, ChangeOutcome.Held],
            report.Changes.Select(c => c.Outcome));
        Assert.True(report.Gate!.IsHeld);
        Assert.False(report.HasFailed);
    }

    [Fact]
    public async Task A_partial_read_is_planned_as_such_holds_what_destroys_and_is_not_remembered()
    {
        Reading = new() { Contracts = [new Contract { Id = 1 }], IsComplete = false, Failures = [new("parcial", "partial")] };
        PlanIs(1, 1000, Make.RemoveClient(1), Make.Rename(2));

        var report = await RunAsync();

        Assert.False(Input!.ContractsComplete);
        Assert.False(report.ContractsComplete);
        Assert.Equal([ChangeOutcome.Held, ChangeOutcome.Applied], report.Changes.Select(c => c.Outcome));
        Assert.True(report.HasFailed);
        await Store.DidNotReceiveWithAnyArgs().SetContractsLastSeenAsync(default!, default!, default, Token);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(10, true)]
    public async Task A_suspiciously_small_read_is_not_remembered(int lastSeen, bool isRemembered)
    {
        Store.GetContractsLastSeenAsync("norte", Arg.Any<string>(), Arg.Any<CancellationToken>()).Returns(lastSeen);
        PlanIs(10, 1000, Make.RemoveClient(1));

        var report = await RunAsync();

        Assert.Equal(!isRemembered, report.Gate!.IsHeld);
        await Store.Received(isRemembered ? 1 : 0).SetContractsLastSeenAsync("norte", Arg.Any<string>(), 10, Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task In_a_plan_the_gate_speaks_and_the_changes_stay_planned()
    {
        Options.Safety.MaxRemovals = 0;
        PlanIs(1, 1000, Make.RemoveClient(1));

        var report = await RunAsync(RunMode.Plan);

        Assert.True(report.Gate!.IsHeld);
        Assert.Equal(ChangeOutcome.Planned, Assert.Single(report.Changes).Outcome);
    }

    [Fact]
    public async Task Without_what_was_last_seen_nothing_is_applied()
    {
        Store.GetContractsLastSeenAsync(default!, default!, Token).ReturnsForAnyArgs<int?>(_ => throw new IOException());
        PlanIs(1, 1000, (PlannedChange)Make.Rename(1));

        var report = await RunAsync();

        Assert.Empty(Applier.ReceivedCalls());
        Assert.True(report.HasFailed);
        Assert.Equal(ChangeOutcome.Planned, Assert.Single(report.Changes).Outcome);
    }
}
