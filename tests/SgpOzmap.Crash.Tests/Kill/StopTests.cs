using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Crash.Tests.Running;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Testing;

namespace SgpOzmap.Crash.Tests.Kill;

/// <summary>The real engine in a process that is asked to stop (SIGTERM) while a write is under way.</summary>
[Collection(Output.OneByOne)]
public sealed class StopTests
{
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slow_write_is_finished_and_recorded_before_the_process_ends()
    {
        var outcome = await StopAsync(TimeSpan.FromSeconds(1));

        Assert.Equal(Child.Stopped, outcome.ExitCode);
        Assert.NotEmpty(outcome.Entries);
        Assert.All(outcome.Entries, static e => Assert.Equal(JournalState.Applied, e.State));
        Assert.Equal(outcome.Slow, outcome.LastWrite);
        Assert.False(outcome.Run.IsUnfinished);
        Assert.True(outcome.Run.HasFailed);
        Assert.Equal(outcome.Wanted, outcome.MapAfterNextRun);
    }

    [Fact]
    public async Task A_write_that_hangs_is_cut_off_and_recorded_as_unknown()
    {
        var outcome = await StopAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(Child.Stopped, outcome.ExitCode);
        Assert.Equal(JournalState.Unknown, outcome.Entries[^1].State);
        Assert.All(outcome.Entries.SkipLast(1), static e => Assert.Equal(JournalState.Applied, e.State));
        Assert.Equal(outcome.Slow, outcome.LastWrite);
        Assert.False(outcome.Run.IsUnfinished);
        Assert.Equal(outcome.Wanted, outcome.MapAfterNextRun);
    }

    /// <summary>Stops a child with its first change of a property's values, whose answer takes so long.</summary>
    private static async Task<Outcome> StopAsync(TimeSpan delay)
    {
        using var store = await StoreFile.CreateAsync(Token);
        await using var lane = await Lane.StartAsync(Token);
        using var empty = store.Copy();
        var wanted = (await new KillCase(lane, empty).RunThroughAsync(Token)).Map;

        var map = TownBuilder.Ozmap(KillTown.Town, TimeProvider.System);
        await using var sgp = await SgpSimulator.StartAsync(TownBuilder.Sgp(KillTown.Town), null, Token);
        await using var ozmap = await OzmapSimulator.StartAsync(map, null, Token);
        var settings = Setup.Settings(sgp, ozmap, KillTown.Town, store);
        var (slow, arrived) = ("", new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        ozmap.Faults.Add(new Fault { Kind = FaultKind.Delay, Method = "PATCH", PathContains = "/properties/", Delay = delay });
        ozmap.Requests.OnArrival = request =>
        {
            if (string.Equals(request.Method, "PATCH", StringComparison.Ordinal) && request.Path.Contains("/properties/", StringComparison.Ordinal) && slow.Length == 0)
            {
                slow = request.Path + request.Body;
                arrived.SetResult();
            }
        };

        using var child = Child.Start(settings);
        await arrived.Task.WaitAsync(Token);
        child.Terminate();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(s_longest);
        var (exitCode, _) = await child.EndAsync(limit.Token);
        var last = ozmap.Requests.Writes.Last();

        await using var later = Setup.Compose(settings);
        var run = Assert.Single(await later.GetRequiredService<IRunStore>().GetRunsAsync(null, 10, Token));
        var entries = (await later.GetRequiredService<IJournal>().GetRunAsync(run.RunId, Token)).Where(static e => !e.IsFollowUp).ToList();
        await later.GetRequiredService<ISyncEngine>().RunOnceAsync(RunMode.Apply, Token);
        return new(exitCode, run, entries, slow, last.Path + last.Body, wanted, map.Snapshot());
    }

    private sealed record Outcome(
        int ExitCode, RunReport Run, IReadOnlyList<JournalEntry> Entries, string Slow, string LastWrite, string Wanted, string MapAfterNextRun);
}
