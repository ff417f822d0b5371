using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Engine;

public sealed class ApprovalTests : EngineTest
{
    public ApprovalTests()
    {
        Options.Safety.MaxRemovals = 1;
        PlanIs(10, 1000, Make.RemoveClient(1), Make.RemoveClient(2), Make.Rename(3), Make.Create(4, 1, "1/RemoveClient"));
    }

    [Fact]
    public async Task A_plan_that_is_held_is_remembered_and_told_at_every_run()
    {
        var first = await RunAsync();
        Clock.Advance(TimeSpan.FromMinutes(10));
        var second = await RunAsync();

        var held = (await HeldPlans.GetUndecidedAsync("norte", Token))!;
        Assert.Equal((first.Plan!.Digest, first.RunId, second.RunId, 2, HeldPlanState.Pending), (held.Digest, held.FirstRunId, held.LastRunId, held.Runs, held.State));
        Assert.Equal(["1/RemoveClient", "2/RemoveClient", "4/CreateClient"], held.Changes.Select(static c => c.Id));
        Assert.Equal(GateReasonCode.MaxRemovals, Assert.Single(held.Reasons).Code);
        Assert.All([first, second], r => Assert.Contains(r.Notes, n => n.En.Contains("--approve " + held.Digest, StringComparison.Ordinal)));
        Assert.Contains("2 runs", second.Notes.Single().En, StringComparison.Ordinal);
        Assert.Equal(["3/Rename", "3/Rename"], Given);
    }

    [Fact]
    public async Task An_approved_plan_is_applied_whole()
    {
        var digest = (await RunAsync()).Plan!.Digest;

        var report = await ApproveAsync(digest);

        Assert.Equal(4, report.Count(ChangeOutcome.Applied));
        Assert.Equal((digest, false), (report.Approval!.Digest, report.Approval.IsVoid));
        Assert.Equal((true, false), (report.Gate!.IsApproved, report.Gate.IsHeld));
        Assert.Equal(HeldPlanState.Applied, (await HeldPlans.FindAsync("norte", digest, Token))!.State);
        Assert.Null(await HeldPlans.GetUndecidedAsync("norte", Token));
    }

    [Fact]
    public async Task What_the_store_says_is_approved_is_applied_by_the_next_run()
    {
        var digest = (await RunAsync()).Plan!.Digest;
        Assert.True(await HeldPlans.DecideAsync("norte", digest, HeldPlanState.Approved, "ana", Clock.GetUtcNow(), Token));

        var report = (await Engine.RunIfDueAsync(Token)).Report ?? await RunAsync();

        Assert.Equal(4, report.Count(ChangeOutcome.Applied));
        Assert.Equal((HeldPlanState.Applied, "ana"), await StateAsync(digest));
    }

    [Fact]
    public async Task An_approval_is_void_when_the_plan_has_other_removals_by_now_and_says_which()
    {
        var digest = (await RunAsync()).Plan!.Digest;
        PlanIs(10, 1000, Make.RemoveClient(2) with { ClientId = "other" }, Make.RemoveClient(5), Make.Rename(6));

        var report = await ApproveAsync(digest);

        Assert.True(report.Approval!.IsVoid);
        Assert.Equal(["5/RemoveClient"], report.Approval.Added);
        Assert.Equal(["1/RemoveClient"], report.Approval.Gone);
        Assert.Equal(["2/RemoveClient"], report.Approval.Altered);
        Assert.Equal(2, report.Count(ChangeOutcome.Held));
        Assert.DoesNotContain(Given, static id => id.EndsWith("RemoveClient", StringComparison.Ordinal));
        Assert.Equal(HeldPlanState.Void, (await StateAsync(digest)).State);
        Assert.Equal(report.Plan!.Digest, (await HeldPlans.GetUndecidedAsync("norte", Token))!.Digest);
    }

    [Fact]
    public async Task A_void_approval_holds_even_what_the_limits_would_let_through()
    {
        var digest = (await RunAsync()).Plan!.Digest;
        PlanIs(10, 1000, Make.RemoveClient(1));

        var report = await ApproveAsync(digest);

        Assert.Equal(GateReasonCode.ApprovalVoid, Assert.Single(report.Gate!.Reasons).Code);
        Assert.Equal(ChangeOutcome.Held, Assert.Single(report.Changes).Outcome);
        Assert.Empty(report.Approval!.Added);
    }

    [Fact]
    public async Task A_rejected_plan_stays_held_and_is_asked_about_no_more()
    {
        var digest = (await RunAsync()).Plan!.Digest;
        Assert.True(await HeldPlans.DecideAsync("norte", digest, HeldPlanState.Rejected, "ana", Clock.GetUtcNow(), Token));

        var report = await RunAsync();

        Assert.True(report.Gate!.IsHeld);
        Assert.DoesNotContain("--approve", Assert.Single(report.Notes).En, StringComparison.Ordinal);
        Assert.Equal((HeldPlanState.Rejected, "ana"), await StateAsync(digest));
    }

    [Fact]
    public async Task A_plan_that_is_held_no_more_is_superseded()
    {
        var digest = (await RunAsync()).Plan!.Digest;
        PlanIs(10, 1000, Make.RemoveClient(2));

        Assert.Equal(1, (await RunAsync()).Count(ChangeOutcome.Applied));
        Assert.Equal(HeldPlanState.Superseded, (await StateAsync(digest)).State);
    }

    [Fact]
    public async Task Planning_decides_nothing()
    {
        await RunAsync(RunMode.Plan);

        Assert.Null(await HeldPlans.GetUndecidedAsync("norte", Token));
    }

    private Task<RunReport> ApproveAsync(string digest) => Engine.RunAsync(new() { Mode = RunMode.Apply, Approve = digest }, null, Token);

    private async Task<(HeldPlanState State, string? By)> StateAsync(string digest)
    {
        var plan = (await HeldPlans.FindAsync("norte", digest, Token))!;
        return (plan.State, plan.DecidedBy);
    }
}
