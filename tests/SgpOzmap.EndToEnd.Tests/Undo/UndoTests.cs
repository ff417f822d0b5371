using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Undo;

namespace SgpOzmap.EndToEnd.Tests.Undo;

/// <summary>Every kind of change is made by a real run and taken back: the map is as it was, but for ids and history.</summary>
public sealed class UndoTests
{
    public static TheoryData<string> Cases => [.. UndoCase.All.Keys];

    [Fact]
    public void Every_kind_of_change_is_among_the_cases()
        => Assert.Equal(Enum.GetValues<ChangeKind>().Except([ChangeKind.Revert]), UndoCase.All.Values.SelectMany(c => c.Kinds).Distinct().Order());

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_a_run_did_is_taken_back(string name)
    {
        var (test, town) = (UndoCase.All[name], new Town());
        test.Build(town);
        await using var provider = await town.StartAsync(test.Keys);
        var before = town.Ozmap.Snapshot();
        var run = await provider.RunAsync();
        Assert.Equal(test.Kinds, run.Changes.Select(c => c.Change.Kind));
        Assert.All(run.Changes, c => Assert.Equal((ChangeOutcome.Applied, null), (c.Outcome, c.Error)));
        Assert.NotEqual(before, town.Ozmap.Snapshot());

        var writes = provider.Writes;
        var plan = await provider.PlanUndoAsync(run);
        Assert.Equal(writes, provider.Writes);
        Assert.All(plan.Items, i => Assert.Equal((UndoState.Ready, null), (i.State, i.Reason?.En)));
        var report = await provider.Undo.ApplyAsync(plan, null, TestContext.Current.CancellationToken);

        Assert.All(report.Changes, c => Assert.Equal((ChangeOutcome.Applied, null), (c.Outcome, c.Error)));
        Assert.Equal(plan.Items.Select(i => i.Change.Entry), report.Changes.Select(c => Assert.IsType<RevertChange>(c.Change).Entry));
        Assert.Equal(before, town.Ozmap.Snapshot());
        Assert.Empty(provider.Ozmap.Requests.Unknown);

        writes = provider.Writes;
        var second = await provider.PlanUndoAsync(run);
        Assert.All(second.Items, i => Assert.Equal((UndoState.NothingToDo, "It was taken back already."), (i.State, i.Reason?.En)));
        Assert.All((await provider.UndoAsync(run)).Changes, c => Assert.Equal(ChangeOutcome.Skipped, c.Outcome));
        Assert.Equal(writes, provider.Writes);

        // SGP still says it: the next run does it again, as the note warns.
        Assert.Contains("mend SGP first", Assert.Single(report.Notes).En, StringComparison.Ordinal);
        Assert.Equal(test.Kinds, (await provider.RunAsync()).Changes.Select(c => c.Change.Kind));
    }

    [Fact]
    public async Task An_undo_is_a_run_of_its_own_in_store_and_journal()
    {
        var town = new Town();
        town.Pair(501, status: 4);
        await using var provider = await town.StartAsync();
        var run = await provider.RunAsync();

        var report = await provider.UndoAsync(run);

        Assert.Equal((RunMode.Undo, run.RunId, false, null), (report.Mode, report.UndoOf, report.HasFailed, report.Plan));
        Assert.NotEqual(run.RunId, report.RunId);
        Assert.True(report.OzmapRequests > 0);
        var kept = await provider.ExamineAsync((services, token) => services.GetRequiredService<IRunStore>().FindRunAsync(report.RunId, token));
        Assert.Equal(run.RunId, kept?.UndoOf);

        var undone = Assert.Single((await provider.PlanUndoAsync(report)).Items);
        Assert.Equal((UndoState.Refused, "An undo is not undone; run again instead."), (undone.State, undone.Reason?.En));
    }

    [Fact]
    public async Task Only_the_contracts_asked_for_are_taken_back()
    {
        var town = new Town();
        town.Pair(501, status: 4, port: 1);
        town.Pair(502, status: 4, port: 2);
        await using var provider = await town.StartAsync();
        var run = await provider.RunAsync();

        Assert.Equal([502L], (await provider.UndoAsync(run, 502)).Changes.Select(c => c.Change.Contract));

        Assert.Equal((1, 0), (town.Ozmap.FindClient("501")!.Status, town.Ozmap.FindClient("502")!.Status));
        Assert.Equal(
            [(502L, UndoState.NothingToDo), (501L, UndoState.Ready)],
            (await provider.PlanUndoAsync(run)).Items.Select(i => (i.Change.Contract, i.State)).OrderByDescending(i => i.Contract));
        Assert.Empty((await provider.PlanUndoAsync(run, 999)).Items);
    }

    [Fact]
    public async Task A_run_that_wrote_nothing_or_is_unknown_has_no_way_back()
    {
        var town = new Town();
        town.Pair(501);
        await using var provider = await town.StartAsync();
        var run = await provider.RunAsync();

        Assert.Null(await provider.Undo.PlanAsync(run.RunId, null, TestContext.Current.CancellationToken));
        Assert.Null(await provider.Undo.PlanAsync("20261123T010742Z-0000", null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_runs_are_taken_back_one_after_the_other_though_records_were_made_anew()
    {
        var town = new Town();
        town.Pair(501, status: 4).Name = "OUTRO";
        await using var provider = await town.StartAsync("Features:CancelClients=true", "Features:RemovePropertyCompletely=true");
        var before = town.Ozmap.Snapshot();
        var first = await provider.RunAsync();
        town.Sgp.Contracts.Single(c => c.Id == 501).SetStatus(3);
        var second = await provider.RunAsync();
        Assert.Empty(town.Ozmap.Clients);

        Assert.False((await provider.UndoAsync(second)).HasFailed);
        Assert.All((await provider.UndoAsync(first)).Changes, c => Assert.Equal((ChangeOutcome.Applied, null), (c.Outcome, c.Error)));

        Assert.Equal(before, town.Ozmap.Snapshot());
    }
}
