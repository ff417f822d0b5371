using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests;

public abstract class HeldPlanTests(StorageProvider provider) : StoreTest(provider)
{
    [Fact]
    public async Task A_held_plan_comes_back_as_it_was()
    {
        var plan = Make.Held("d1", "r1");
        var kept = await Open().HeldPlans.HoldAsync(plan, Stop);
        var found = await Open().HeldPlans.GetUndecidedAsync("norte", Stop);

        foreach (var back in new[] { kept, found! })
        {
            Assert.Equal(plan with { Reasons = [], Changes = [] }, back with { Reasons = [], Changes = [] });
            Assert.Equal(Make.Json(plan.Reasons), Make.Json(back.Reasons));
            Assert.Equal(Make.Json(plan.Changes), Make.Json(back.Changes));
        }
    }

    [Fact]
    public async Task Held_again_it_keeps_its_first_run_and_counts()
    {
        var stores = Open();
        await stores.HeldPlans.HoldAsync(Make.Held("d1", "r1"), Stop);
        var again = await stores.HeldPlans.HoldAsync(Make.Held("d1", "r2", at: Make.Noon.AddHours(1)) with { Changes = [Make.Remove(1)] }, Stop);

        Assert.Equal(("r1", Make.Noon, "r2", Make.Noon.AddHours(1), 2), (again.FirstRunId, again.HeldSince, again.LastRunId, again.LastHeldAt, again.Runs));
        Assert.Single(again.Changes);
    }

    [Fact]
    public async Task Another_plan_supersedes_it()
    {
        var stores = Open();
        await stores.HeldPlans.HoldAsync(Make.Held("d1", "r1"), Stop);
        await stores.HeldPlans.HoldAsync(Make.Held("d1", "r1", "sul"), Stop);
        await stores.HeldPlans.HoldAsync(Make.Held("d2", "r2"), Stop);

        Assert.Equal("d2", (await stores.HeldPlans.GetUndecidedAsync("norte", Stop))!.Digest);
        Assert.Equal(HeldPlanState.Superseded, (await stores.HeldPlans.FindAsync("norte", "d1", Stop))!.State);
        Assert.Equal(HeldPlanState.Pending, (await stores.HeldPlans.FindAsync("sul", "d1", Stop))!.State);
        Assert.Equal("sul", (await stores.HeldPlans.FindAsync(null, "d1", Stop))!.Tenant);
        Assert.Null(await stores.HeldPlans.FindAsync(null, "d3", Stop));
    }

    [Fact]
    public async Task An_approval_lasts_until_it_is_applied()
    {
        var stores = Open();
        await stores.HeldPlans.HoldAsync(Make.Held("d1", "r1"), Stop);
        Assert.True(await stores.HeldPlans.DecideAsync("norte", "d1", HeldPlanState.Approved, "ana", Make.Noon.AddHours(1), Stop));

        var held = await stores.HeldPlans.HoldAsync(Make.Held("d1", "r2"), Stop);
        Assert.Equal((HeldPlanState.Approved, "ana", Make.Noon.AddHours(1)), (held.State, held.DecidedBy, held.DecidedAt));

        Assert.True(await stores.HeldPlans.DecideAsync("norte", "d1", HeldPlanState.Applied, null, Make.Noon.AddHours(2), Stop));
        Assert.Equal((HeldPlanState.Applied, "ana"), await StateAsync(stores, "d1"));
        Assert.Null(await stores.HeldPlans.GetUndecidedAsync("norte", Stop));

        Assert.Equal(("r3", 1), (await stores.HeldPlans.HoldAsync(Make.Held("d1", "r3"), Stop)) is var anew ? (anew.FirstRunId, anew.Runs) : default);
    }

    [Fact]
    public async Task A_rejected_plan_stays_rejected_as_long_as_it_is_held()
    {
        var stores = Open();
        await stores.HeldPlans.HoldAsync(Make.Held("d1", "r1"), Stop);
        Assert.True(await stores.HeldPlans.DecideAsync("norte", "d1", HeldPlanState.Rejected, "ana", Make.Noon, Stop));

        Assert.Equal((HeldPlanState.Rejected, 2), (await stores.HeldPlans.HoldAsync(Make.Held("d1", "r2"), Stop)) is var held ? (held.State, held.Runs) : default);
        Assert.False(await stores.HeldPlans.DecideAsync("norte", "d1", HeldPlanState.Approved, "bia", Make.Noon, Stop));
        Assert.Equal((HeldPlanState.Rejected, "ana"), await StateAsync(stores, "d1"));
    }

    [Fact]
    public async Task Nothing_can_be_decided_of_a_plan_that_is_not_there()
    {
        var stores = Open();
        await stores.HeldPlans.HoldAsync(Make.Held("d1", "r1"), Stop);

        Assert.False(await stores.HeldPlans.DecideAsync("sul", "d1", HeldPlanState.Approved, null, Make.Noon, Stop));
        Assert.False(await stores.HeldPlans.DecideAsync("norte", "d2", HeldPlanState.Approved, null, Make.Noon, Stop));
    }

    [Fact]
    public async Task When_nothing_is_held_any_more_what_waited_is_superseded()
    {
        var stores = Open();
        await stores.HeldPlans.HoldAsync(Make.Held("d1", "r1"), Stop);
        await stores.HeldPlans.HoldAsync(Make.Held("d1", "r1", "sul"), Stop);
        await stores.HeldPlans.ClearAsync("norte", Stop);

        Assert.Null(await stores.HeldPlans.GetUndecidedAsync("norte", Stop));
        Assert.NotNull(await stores.HeldPlans.GetUndecidedAsync("sul", Stop));
        Assert.False(await stores.HeldPlans.DecideAsync("norte", "d1", HeldPlanState.Approved, "ana", Make.Noon, Stop));
    }

    [Fact]
    public async Task The_latest_plans_come_newest_first_of_one_tenant_or_of_all()
    {
        var stores = Open();
        foreach (var (digest, tenant) in new[] { ("d1", "norte"), ("d2", "sul"), ("d3", "norte"), ("d1", "norte") })
            await stores.HeldPlans.HoldAsync(Make.Held(digest, "r", tenant), Stop);

        var all = await stores.HeldPlans.GetLatestAsync(null, 10, Stop);

        Assert.Equal(["d1 Pending", "d3 Superseded", "d2 Pending", "d1 Superseded"], all.Select(static p => $"{p.Digest} {p.State}"));
        Assert.Equal(2, all[0].Changes.Length);
        Assert.Equal(["d1", "d3"], (await stores.HeldPlans.GetLatestAsync("norte", 2, Stop)).Select(static p => p.Digest));
        Assert.Empty(await stores.HeldPlans.GetLatestAsync("", 10, Stop));
    }

    [Fact]
    public async Task A_lost_answer_counts_no_run_twice_and_loses_no_decision()
    {
        var lost = new LostAnswer();
        var stores = Open(o => o.Interceptors.Add(lost));
        await stores.HeldPlans.HoldAsync(Make.Held("d1", "r1"), Stop);

        lost.Lose();
        Assert.Equal(2, (await stores.HeldPlans.HoldAsync(Make.Held("d1", "r2"), Stop)).Runs);
        lost.Lose();
        Assert.True(await stores.HeldPlans.DecideAsync("norte", "d1", HeldPlanState.Rejected, "ana", Make.Noon, Stop));
        Assert.Equal(2, lost.Lost);
    }

    private static async Task<(HeldPlanState State, string? By)> StateAsync(Stores stores, string digest)
        => (await stores.HeldPlans.FindAsync("norte", digest, Stop)) is { } plan ? (plan.State, plan.DecidedBy) : default;
}

public sealed class SqliteHeldPlanTests() : HeldPlanTests(StorageProvider.Sqlite);

public sealed class PostgreSqlHeldPlanTests() : HeldPlanTests(StorageProvider.PostgreSql);
