using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests;

public abstract class RunTests(StorageProvider provider) : StoreTest(provider)
{
    [Fact]
    public async Task A_run_comes_back_as_it_was()
    {
        var report = Make.Run("r1");
        await Open().Runs.AddRunAsync(report, Stop);

        var found = await Open().Runs.FindRunAsync("r1", Stop);

        Assert.Equal(Make.Words(report), Make.Words(found!));
        Assert.Equal(report.Gate!.IsHeld, found!.Gate!.IsHeld);
    }

    [Fact]
    public async Task A_run_that_failed_before_planning_has_no_plan()
    {
        var report = Make.Run("r1") with { Plan = null, Gate = null, Changes = [], Approval = null, Subjects = ImmutableDictionary<long, ContractSubject>.Empty, Projects = ImmutableDictionary<string, string>.Empty };
        await Open().Runs.AddRunAsync(report, Stop);

        var found = await Open().Runs.FindRunAsync("r1", Stop);

        Assert.Equal(Make.Words(report), Make.Words(found!));
        Assert.Null(found!.Plan);
    }

    [Fact]
    public async Task A_plan_without_results_is_kept()
    {
        var report = Make.Run("r1") with { Changes = [] };
        await Open().Runs.AddRunAsync(report, Stop);

        Assert.Equal(Make.Words(report), Make.Words((await Open().Runs.FindRunAsync("r1", Stop))!));
    }

    [Fact]
    public async Task An_undo_has_changes_without_a_plan()
    {
        var undo = new RevertChange { Contract = 1, Reason = Make.Text("desfazer"), Reverted = Make.Remove(1), Entry = 42 };
        var report = Make.Run("r2") with { Mode = RunMode.Undo, UndoOf = "r1", Plan = null, Gate = null, Changes = [new(undo, ChangeOutcome.Applied)], Subjects = ImmutableDictionary<long, ContractSubject>.Empty, Projects = ImmutableDictionary<string, string>.Empty };
        await Open().Runs.AddRunAsync(report, Stop);

        Assert.Equal(Make.Words(report), Make.Words((await Open().Runs.FindRunAsync("r2", Stop))!));
    }

    [Fact]
    public async Task A_run_is_unfinished_from_its_beginning_to_its_end()
    {
        var stores = Open();
        await stores.Runs.BeginRunAsync(new() { RunId = "r1", Tenant = "norte", Mode = RunMode.Apply, StartedAt = Make.Noon }, Stop);
        Assert.True((await stores.Runs.FindRunAsync("r1", Stop))!.IsUnfinished);

        await stores.Runs.AddRunAsync(Make.Run("r1"), Stop);

        var runs = await stores.Runs.GetRunsAsync("norte", 10, Stop);
        Assert.Equal([false], runs.Select(r => r.IsUnfinished));
        Assert.Equal(4, runs[0].Changes.Length);
    }

    [Fact]
    public async Task Added_twice_it_is_there_once_as_it_was_last()
    {
        var stores = Open();
        await stores.Runs.AddRunAsync(Make.Run("r1"), Stop);
        var last = Make.Run("r1") with { Notes = [], Plan = Make.Plan(Make.Status(5)), Changes = [new(Make.Status(5), ChangeOutcome.Applied)], Subjects = ImmutableDictionary<long, ContractSubject>.Empty.Add(5, new(Make.Name)), Projects = ImmutableDictionary<string, string>.Empty };
        await stores.Runs.AddRunAsync(last with { Gate = null }, Stop);

        Assert.Equal(Make.Words(last with { Gate = null }), Make.Words(Assert.Single(await stores.Runs.GetRunsAsync(null, 10, Stop))));
    }

    [Fact]
    public async Task Runs_come_newest_first_of_one_tenant_or_of_all()
    {
        var stores = Open();
        foreach (var (id, tenant, minute) in new[] { ("a", "norte", 2), ("b", "sul", 3), ("c", "norte", 1), ("d", "norte", 4) })
            await stores.Runs.AddRunAsync(Make.Quiet(id, Make.Noon.AddMinutes(minute), tenant), Stop);

        Assert.Equal(["d", "a"], (await stores.Runs.GetRunsAsync("norte", 2, Stop)).Select(r => r.RunId));
        Assert.Equal(["d", "b", "a", "c"], (await stores.Runs.GetRunsAsync(null, 10, Stop)).Select(r => r.RunId));
        Assert.Empty(await stores.Runs.GetRunsAsync("", 10, Stop));
        Assert.Null(await stores.Runs.FindRunAsync("x", Stop));
    }

    [Fact]
    public async Task Moments_keep_their_last_digit_and_lose_their_zone()
    {
        var at = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(-3)).AddTicks(1);
        await Open().Runs.AddRunAsync(Make.Quiet("r1", at), Stop);

        Assert.Equal(at.UtcTicks, (await Open().Runs.FindRunAsync("r1", Stop))!.StartedAt.Ticks);
    }

    [Fact]
    public async Task Odd_letters_of_a_server_do_not_stop_the_record()
    {
        var report = Make.Run("r1") with { Plan = null, Gate = null, Changes = [new(Make.Status(2), ChangeOutcome.Failed, "a\0b\ud800")] };
        await Open().Runs.AddRunAsync(report, Stop);

        Assert.Equal("ab\ufffd", (await Open().Runs.FindRunAsync("r1", Stop))!.Changes[0].Error);
    }

    [Fact]
    public async Task A_run_of_20000_findings_is_kept_whole_and_in_order()
    {
        var plan = SyncPlan.Restore(20_000, 0, [], [.. Enumerable.Range(1, 20_000).Select(i => Make.Finding(i))], []);
        await Open().Runs.AddRunAsync(Make.Quiet("r1", Make.Noon) with { Plan = plan }, Stop);

        var found = await Open().Runs.FindRunAsync("r1", Stop);

        Assert.Equal(plan.Findings.Select(f => f.Contract), found!.Plan!.Findings.Select(f => f.Contract));
    }

    [Fact]
    public async Task Rows_can_be_counted_and_filtered_without_their_payload()
    {
        var stores = Open();
        await stores.Runs.AddRunAsync(Make.Run("r1"), Stop);
        await stores.Runs.AddRunAsync(Make.Run("r2", at: Make.Noon.AddHours(1)), Stop);

        var run = await stores.LookAsync((context, token) => context.Runs.SingleAsync(r => r.Id == "r1", token));
        var story = await stores.LookAsync((context, token) => context.Entries
            .Where(e => e.Tenant == "norte" && e.Contract == 1).OrderBy(e => e.StartedAt).ThenBy(e => e.Ordinal).Select(e => e.RunId + e.Name + e.Outcome).ToListAsync(token));

        Assert.Equal((0, 1, 0, 0), (run.Created, run.Updated, run.Moved, run.Removed));
        Assert.Equal((0, 1, 1, 2, 0), (run.Planned, run.Applied, run.Failed, run.Held, run.Skipped));
        Assert.Equal((2, 1, true), (run.Findings, run.Withheld, run.HasFailed));
        Assert.Equal(["r1RemovePropertyHeld", "r1AnnotatePropertyHeld", "r2RemovePropertyHeld", "r2AnnotatePropertyHeld"], story);
    }

    [Fact]
    public async Task The_contracts_last_seen_are_those_of_a_tenant_and_a_source()
    {
        var stores = Open();
        await stores.Runs.SetContractsLastSeenAsync("norte", "a", 10, Stop);
        await stores.Runs.SetContractsLastSeenAsync("norte", "a", 11, Stop);
        await stores.Runs.SetContractsLastSeenAsync("norte", "b", 20, Stop);

        Assert.Equal(11, await Open().Runs.GetContractsLastSeenAsync("norte", "a", Stop));
        Assert.Equal(20, await stores.Runs.GetContractsLastSeenAsync("norte", "b", Stop));
        Assert.Null(await stores.Runs.GetContractsLastSeenAsync("sul", "a", Stop));
    }

    [Fact]
    public async Task A_lost_answer_does_not_keep_a_run_twice()
    {
        var lost = new LostAnswer();
        var stores = Open(o => o.Interceptors.Add(lost));
        await stores.Check.CheckAsync(Stop);

        lost.Lose();
        await stores.Runs.AddRunAsync(Make.Run("r1"), Stop);

        Assert.Equal(1, lost.Lost);
        Assert.Equal(Make.Words(Make.Run("r1")), Make.Words(Assert.Single(await stores.Runs.GetRunsAsync(null, 10, Stop))));
    }
}

public sealed class SqliteRunTests() : RunTests(StorageProvider.Sqlite);

public sealed class PostgreSqlRunTests() : RunTests(StorageProvider.PostgreSql);
