using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Undo;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests.Undo;

/// <summary>Undo of runs that went wrong, and undos that go wrong themselves: doing it again comes to the same end.</summary>
public sealed class UndoFaultTests
{
    private static readonly string[] s_writes = ["POST", "PATCH", "DELETE"];

    public static MatrixTheoryData<string, FaultKind> Faults => new(
        UndoCase.All.Keys,
        [FaultKind.ResetAfterCommit, FaultKind.ResetBeforeCommit, FaultKind.StatusAfterCommit, FaultKind.Status, FaultKind.TruncatedBody]);

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task An_undo_with_a_fault_at_each_write_is_finished_by_the_next(string name, FaultKind kind)
    {
        var (test, town) = (UndoCase.All[name], new Town());
        test.Build(town);
        await using var provider = await town.StartAsync([.. test.Keys, "Ozmap:MaxRetries=0"]);
        var before = town.Ozmap.Snapshot();
        var run = await provider.RunAsync();

        foreach (var method in s_writes)
            provider.Ozmap.Faults.Add(new Fault { Method = method, Kind = kind, Times = int.MaxValue });
        await provider.UndoAsync(run);
        provider.Ozmap.Faults.Clear();
        var last = await provider.UndoAsync(run);

        Assert.DoesNotContain(last.Changes, c => c.Outcome == ChangeOutcome.Failed);
        Assert.Equal(before, town.Ozmap.Snapshot());
        Assert.All((await provider.PlanUndoAsync(run)).Items, i => Assert.Equal(UndoState.NothingToDo, i.State));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_run_of_uncertain_writes_is_taken_back_as_far_as_it_came(string name, FaultKind kind)
    {
        var (test, town) = (UndoCase.All[name], new Town());
        test.Build(town);
        await using var provider = await town.StartAsync([.. test.Keys, "Ozmap:MaxRetries=0"]);
        var before = town.Ozmap.Snapshot();
        foreach (var method in s_writes)
            provider.Ozmap.Faults.Add(new Fault { Method = method, Kind = kind, Times = int.MaxValue });
        var run = await provider.RunAsync();
        provider.Ozmap.Faults.Clear();

        var report = await provider.UndoAsync(run);

        Assert.DoesNotContain(report.Changes, c => c.Outcome == ChangeOutcome.Failed);
        Assert.Equal(before, town.Ozmap.Snapshot());
    }

    [Theory]
    [MemberData(nameof(UndoTests.Cases), MemberType = typeof(UndoTests))]
    public async Task An_interrupted_run_is_taken_back_by_what_the_map_shows(string name)
    {
        var (test, town) = (UndoCase.All[name], new Town());
        test.Build(town);
        await using var provider = await town.StartAsync(test.Keys);
        var before = town.Ozmap.Snapshot();
        await JournalAsync(provider, "none-was-written", [.. (await provider.PlanAsync()).Changes.Select(static c => new JournalIntent { Change = c.Change })]);
        var run = await provider.RunAsync();
        var entries = await provider.ExamineAsync((services, token) => services.GetRequiredService<IJournal>().GetRunAsync(run.RunId, token));
        await JournalAsync(provider, "all-were-written", [.. entries.Select(static e => new JournalIntent { Change = e.Change, Before = e.Before })]);

        Assert.All((await provider.UndoAsync(Named(run, "all-were-written"))).Changes, c => Assert.Equal((ChangeOutcome.Applied, null), (c.Outcome, c.Error)));
        Assert.Equal(before, town.Ozmap.Snapshot());

        var plan = await provider.PlanUndoAsync(Named(run, "none-was-written"));
        Assert.DoesNotContain(plan.Items, i => i.State == UndoState.Ready);
    }

    [Fact]
    public async Task A_run_that_failed_in_part_is_taken_back_in_part()
    {
        var town = new Town();
        town.Pair(501).Name = "UM";
        town.Pair(502, port: 2).Name = "DOIS";
        await using var provider = await town.StartAsync("Ozmap:MaxRetries=0");
        var before = town.Ozmap.Snapshot();
        provider.Ozmap.Faults.Add(new Fault { Method = "PATCH", BodyContains = "ASSINANTE 501", Status = 422 });
        var run = await provider.RunAsync();
        Assert.Equal([ChangeOutcome.Failed, ChangeOutcome.Applied], run.Changes.Select(c => c.Outcome));

        var plan = await provider.PlanUndoAsync(run);
        await provider.UndoAsync(run);

        Assert.Equal("The change was not written.", plan.Items.Single(i => i.Change.Contract == 501).Reason?.En);
        Assert.Equal(before, town.Ozmap.Snapshot());
    }

    [Fact]
    public async Task A_withdrawn_key_ends_the_undo_and_is_named()
    {
        var town = new Town();
        town.Pair(501).Name = "UM";
        town.Pair(502, port: 2).Name = "DOIS";
        await using var provider = await town.StartAsync("Ozmap:Concurrency=1");
        var run = await provider.RunAsync();
        var plan = await provider.PlanUndoAsync(run);
        provider.Ozmap.Faults.Add(new Fault { Method = "PATCH", Status = 401, Times = int.MaxValue });

        var report = await provider.Undo.ApplyAsync(plan, null, TestContext.Current.CancellationToken);

        Assert.Contains("Ozmap:ApiKey", Assert.Single(report.Failures).En, StringComparison.Ordinal);
        Assert.Equal([ChangeOutcome.Failed, ChangeOutcome.Skipped], report.Changes.Select(c => c.Outcome).Order());
    }

    [Fact]
    public async Task A_stop_lets_the_write_under_way_end_and_leaves_the_rest_for_another_undo()
    {
        var town = new Town();
        town.Pair(501).Name = "UM";
        town.Pair(502, port: 2).Name = "DOIS";
        await using var provider = await town.StartAsync("Ozmap:Concurrency=1");
        var before = town.Ozmap.Snapshot();
        var run = await provider.RunAsync();
        var plan = await provider.PlanUndoAsync(run);
        using var stop = new CancellationTokenSource();
        provider.Ozmap.Requests.OnArrival = request =>
        {
            if (request.Method == "PATCH")
                stop.Cancel();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => provider.Undo.ApplyAsync(plan, null, stop.Token));

        provider.Ozmap.Requests.OnArrival = null;
        Assert.Equal([UndoState.Ready, UndoState.NothingToDo], (await provider.PlanUndoAsync(run)).Items.Select(i => i.State).Order());
        await provider.UndoAsync(run);
        Assert.Equal(before, town.Ozmap.Snapshot());
    }

    private static RunReport Named(RunReport run, string id) => run with { RunId = id };

    /// <summary>Leaves what a process leaves that dies in its writes.</summary>
    private static Task<bool> JournalAsync(Provider provider, string runId, ImmutableArray<JournalIntent> intents)
        => provider.ExamineAsync(async (services, token) =>
        {
            var leases = services.GetRequiredService<ITenantLeases>();
            var lease = (await leases.TryAcquireAsync(new("", "dying", TimeSpan.FromMinutes(1)), token)).Lease!;
            await services.GetRequiredService<IJournal>().BeginAsync(runId, lease, intents, token);
            await leases.ReleaseAsync(lease, finished: false, token);
            return true;
        });
}
