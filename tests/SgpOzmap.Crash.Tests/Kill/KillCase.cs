using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Crash.Tests.Running;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Testing;

namespace SgpOzmap.Crash.Tests.Kill;

/// <summary>A child on fresh servers and a fresh store, and what comes after it.</summary>
internal sealed class KillCase(Lane lane, StoreFile empty)
{
    private const int MostRecoveries = 2;
    private const string ShortLease = "00:00:05";

    /// <summary>The run that nothing interrupts: what the map becomes, what is removed, and how many requests that takes.</summary>
    internal async Task<Reference> RunThroughAsync(CancellationToken cancellationToken)
    {
        using var store = empty.Copy();
        var map = Prepare();
        var before = MapWatch.Ids(map);
        using var child = Child.Start(Setup.Settings(lane.Sgp, lane.Ozmap, KillTown.Town, store));
        var (exitCode, text) = await child.EndAsync(cancellationToken);
        Assert.True(exitCode == 0, text);
        before.ExceptWith(MapWatch.Ids(map));
        return new(map.Snapshot(), before, lane.Sgp.Requests.All.Count + lane.Ozmap.Requests.All.Count, lane.Ozmap.Requests.Writes.Count());
    }

    /// <returns>What is wrong; null when all is well.</returns>
    internal async Task<string?> RunAsync(KillPoint point, Reference reference, bool recoversInChild, CancellationToken cancellationToken)
    {
        using var store = empty.Copy();
        var map = Prepare();
        var findings = new Findings();
        var watch = new MapWatch(map, reference.Gone, findings);
        var settings = Setup.Settings(lane.Sgp, lane.Ozmap, KillTown.Town, store);
        var killedSettings = recoversInChild ? Setup.Settings(lane.Sgp, lane.Ozmap, KillTown.Town, store, ShortLease) : settings;
        await using var later = Setup.Compose(settings);
        var journal = later.GetRequiredService<IJournal>();
        var killed = await RunChildAsync(killedSettings, point, watch, Check, cancellationToken);
        if (!killed)
            findings.Add("The child ended before it was killed.");

        var interrupted = await later.GetRequiredService<IRunStore>().GetRunsAsync(null, 10, cancellationToken);
        if (interrupted is not [{ IsUnfinished: true }])
            findings.Add($"The store has {interrupted.Count} runs, and not one that is unfinished.");

        for (var run = 0; run == 0 || (run < MostRecoveries && !string.Equals(map.Snapshot(), reference.Map, StringComparison.Ordinal)); run++)
        {
            if (recoversInChild)
                await RecoverInChildAsync(settings, findings, cancellationToken);
            else if (await later.GetRequiredService<ISyncEngine>().RunOnceAsync(RunMode.Apply, cancellationToken) is { HasFailed: true } failed)
                findings.Add($"Run {run + 1} after it failed: {string.Join("; ", failed.Failures.Select(static f => f.En))}");
        }

        // Nothing is left to do, and what the killed run left open is settled.
        var last = await later.GetRequiredService<ISyncEngine>().RunOnceAsync(RunMode.Apply, cancellationToken);
        if (!last.Changes.IsEmpty)
        {
            findings.Add($"There is something left to do: {string.Join(", ", last.Changes.Select(static c => c.Change.Id))}");
            foreach (var run in await later.GetRequiredService<IRunStore>().GetRunsAsync(null, 10, cancellationToken))
            {
                foreach (var entry in await journal.GetRunAsync(run.RunId, cancellationToken))
                    findings.Add($"  {run.RunId} {entry.Id} {entry.Change.Id} {entry.State}");
            }
        }

        foreach (var entry in await journal.GetUnfinishedAsync("", cancellationToken))
            findings.Add($"Journal entry {entry.Id} ({entry.Change.Id}) is {entry.State} in the end.");
        watch.Look("In the end");
        if (!string.Equals(map.Snapshot(), reference.Map, StringComparison.Ordinal))
            findings.Add($"The map differs.\nwanted:\n{reference.Map}\nfound:\n{map.Snapshot()}");
        return findings.IsEmpty ? null : $"{point}: {findings}";

        // In the store's file, before the write is done, as whoever comes after a crash would find it.
        void Check(RecordedRequest request)
        {
            var open = journal.GetUnfinishedAsync("", cancellationToken).GetAwaiter().GetResult();
            if (WriteCheck.Find(request.Method, request.Path, request.Body, [.. open.Where(static e => e.State == JournalState.Open).Select(static e => e.Change)]) is { } finding)
                findings.Add(finding);
        }
    }

    private async Task<bool> RunChildAsync(
        IReadOnlyList<string> settings, KillPoint point, MapWatch watch, Action<RecordedRequest> check, CancellationToken cancellationToken)
    {
        var (arrived, isKilled) = (0, false);
        Child? child = null;
        RecordedRequest? last = null;
        using var isStarted = new ManualResetEventSlim();
        foreach (var requests in (ReadOnlySpan<RequestLog>)[lane.Sgp.Requests, lane.Ozmap.Requests])
        {
            var isMap = requests == lane.Ozmap.Requests;
            requests.OnArrival = request =>
            {
                if (isMap && !isKilled && IsWrite(request))
                    check(request);
                if (Interlocked.Increment(ref arrived) != point.Request)
                    return;
                last = request;
                if (point.IsAfter)
                    return;
                Kill();

                // By now the test may have cleared the faults: the request ends here.
                throw new OperationCanceledException("The sender is dead.");
            };
            requests.OnCommitted = request =>
            {
                if (isMap && IsWrite(request))
                    watch.Look($"After {request.Method} {request.Path}");
                if (point.IsAfter && ReferenceEquals(request, last))
                    Kill();
            };
        }

        child = Child.Start(settings);
        using (child)
        {
            isStarted.Set();
            await child.EndAsync(cancellationToken);
        }

        lane.Calm();
        return isKilled;

        void Kill()
        {
            // What a dead process had still sent is not done.
            foreach (var faults in (ReadOnlySpan<FaultList>)[lane.Sgp.Faults, lane.Ozmap.Faults])
                faults.Add(new Fault { Kind = FaultKind.ResetBeforeCommit, Times = int.MaxValue });
            isStarted.Wait(CancellationToken.None);
            isKilled = true;
            child!.Kill();
        }
    }

    private static async Task RecoverInChildAsync(IReadOnlyList<string> settings, Findings findings, CancellationToken cancellationToken)
    {
        using var child = Child.Start(settings);
        var (exitCode, text) = await child.EndAsync(cancellationToken);
        if (exitCode != 0)
            findings.Add($"The child after it ended with {exitCode}: {text}");
    }

    private OzmapState Prepare()
    {
        var map = TownBuilder.Ozmap(KillTown.Town, TimeProvider.System);
        lane.Use(TownBuilder.Sgp(KillTown.Town), map, new());
        return map;
    }

    private static bool IsWrite(RecordedRequest request) => !string.Equals(request.Method, "GET", StringComparison.Ordinal);

    /// <summary>What a run comes to that nothing interrupts.</summary>
    internal sealed record Reference(string Map, IReadOnlySet<string> Gone, int Requests, int Writes);
}
