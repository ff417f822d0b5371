using System.Text.RegularExpressions;
using SgpOzmap.Crash.Tests.Cases;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Testing;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>Runs a case: first without faults, on a copy, and then with them.</summary>
internal sealed partial class CaseRunner(Lane lane, Tally tally)
{
    /// <returns>What is wrong; null when all is well.</returns>
    internal async Task<string?> RunAsync(Case c, CancellationToken cancellationToken)
    {
        var findings = new Findings();
        var (wanted, mayGo) = await RunWithoutFaultsAsync(c.Town, findings, cancellationToken);
        if (findings.IsEmpty)
            await RunWithFaultsAsync(c, wanted, mayGo, findings, cancellationToken);
        tally.Add("schedules");
        return findings.IsEmpty ? null : findings.ToString();
    }

    private async Task<(string Map, IReadOnlySet<string> Gone)> RunWithoutFaultsAsync(Town town, Findings findings, CancellationToken cancellationToken)
    {
        var clock = new Clock();
        var map = TownBuilder.Ozmap(town, clock);
        var before = MapWatch.Ids(map);
        lane.Use(TownBuilder.Sgp(town), map, clock);
        await using var worker = new Worker(lane, town, new(clock), clock, findings);
        var report = await worker.RunAsync(new(), cancellationToken);
        if (report is null || report.HasFailed || report.Changes.Any(static r => r.Outcome != ChangeOutcome.Applied))
            findings.Add($"The run without faults did not do all it planned: {Describe(report)}");
        foreach (var kind in report?.Changes.GroupBy(static r => r.Change.Kind) ?? [])
            tally.Add(kind.Key.ToString(), kind.Count());
        var wanted = Map(map);
        var again = await worker.RunAsync(new(), cancellationToken);
        if (again is null || !again.Changes.IsEmpty)
            findings.Add($"The run without faults left something to do: {Describe(again)}");
        before.ExceptWith(MapWatch.Ids(map));
        return (wanted, before);
    }

    private async Task RunWithFaultsAsync(Case c, string wanted, IReadOnlySet<string> mayGo, Findings findings, CancellationToken cancellationToken)
    {
        var clock = new Clock();
        var map = TownBuilder.Ozmap(c.Town, clock);
        var stores = new Stores(clock);
        lane.Use(TownBuilder.Sgp(c.Town), map, clock);
        var watch = new MapWatch(map, mayGo, findings);
        lane.Ozmap.Requests.OnCommitted = request =>
        {
            if (!string.Equals(request.Method, "GET", StringComparison.Ordinal))
                watch.Look($"After {request.Method} {request.Path}");
        };

        Worker? worker = null;
        try
        {
            foreach (var run in c.Schedule.Runs)
            {
                clock.Pass(TimeSpan.FromMinutes(run.Pause));
                worker = await NextAsync(worker, run.IsNewProcess);
                var struck = lane.Struck;
                Strikes.Arm(lane, run.Strikes);
                await (run.HasTwin ? Task.WhenAll(GoAsync(worker, run), TwinAsync()) : GoAsync(worker, run));
                tally.Add("faults", lane.Struck - struck);
                lane.StopFaults();
            }

            worker = await NextAsync(worker, isNew: true);
            var report = await RecoverAsync(worker, c, clock, () => !IsDone(), cancellationToken);
            await FinishAsync(report);
        }
        finally
        {
            if (worker is not null)
                await worker.DisposeAsync();
        }

        return;

        async Task<Worker> NextAsync(Worker? last, bool isNew)
        {
            if (last is { IsDead: false } && !isNew)
                return last;
            if (last is not null)
                await last.DisposeAsync();
            return new(lane, c.Town, stores, clock, findings);
        }

        async Task TwinAsync()
        {
            await using var twin = new Worker(lane, c.Town, stores, clock, findings);
            await GoAsync(twin, new());
        }

        async Task GoAsync(Worker process, Run run)
        {
            await process.RunAsync(run, cancellationToken);
            tally.Add("runs with faults");
            tally.Add("requests", process.Requests);
            tally.Add("stops", process.WasStopped ? 1 : 0);
            tally.Add("deaths", process.IsDead ? 1 : 0);
        }

        bool IsDone() => string.Equals(Map(map), wanted, StringComparison.Ordinal);

        async Task FinishAsync(RunReport? last)
        {
            watch.Look("In the end");
            if (!IsDone() && !await IsExcusedAsync(c.Town, stores, worker, cancellationToken))
                findings.Add($"The map differs:\n{Difference(wanted, Map(map))}The last run: {Describe(last)}");
            foreach (var entry in await stores.Journal.GetUnfinishedAsync("", cancellationToken))
                findings.Add($"Journal entry {entry.Id} ({entry.Change.Id}, {(entry.IsFollowUp ? "follow-up" : "write")}) is {entry.State} in the end.");
        }
    }

    /// <summary>Two runs without faults at most.</summary>
    private async Task<RunReport?> RecoverAsync(Worker worker, Case c, Clock clock, Func<bool> isOpen, CancellationToken cancellationToken)
    {
        RunReport? report = null;
        var runs = 0;
        foreach (var reading in c.Schedule.Recovery)
        {
            clock.Pass(TimeSpan.FromMinutes(10));
            report = await worker.RunAsync(new() { Reading = reading }, cancellationToken);
            runs++;
            if (!isOpen())
                break;
        }

        tally.Add($"good after {runs} run{(runs > 1 ? "s" : "")} without faults", isOpen() ? 0 : 1);
        return report;
    }

    /// <summary>
    /// The one difference that is let pass. A run that reads SGP in part plans from what it read (rules.md, section 8; without the ONU list section 1): where
    /// contracts compete, another may get the port than in a whole reading, and keeps it, since a client that is where SGP says is left there. Asked for then: the map
    /// is one that SGP wants, that is, a further run changes nothing.
    /// </summary>
    private async Task<bool> IsExcusedAsync(Town town, Stores stores, Worker? worker, CancellationToken cancellationToken)
    {
        if (!town.Competes || !stores.WasReadInPart)
            return false;
        var again = await worker!.RunAsync(new(), cancellationToken);
        tally.Add("excused: competing contracts and a reading in part");
        return again is { HasFailed: false, Changes.IsEmpty: true };
    }

    /// <summary>The map as text. The date of an annotation is the day on which it was written, and the clock jumps: it alone is not compared.</summary>
    private static string Map(OzmapState map) => AnnotationDate().Replace(map.Snapshot(), "[SGP] (date)");

    private static string Difference(string wanted, string found)
    {
        string[] before = wanted.Split('\n'), after = found.Split('\n');
        return string.Concat(before.Except(after, StringComparer.Ordinal).Select(static l => $"  wanted {l}\n"))
            + string.Concat(after.Except(before, StringComparer.Ordinal).Select(static l => $"  found  {l}\n"));
    }

    private static string Describe(RunReport? report)
        => report is null
            ? "no report"
            : string.Join("; ", report.Failures.Select(static f => f.En).Concat(report.Changes.Select(static r => $"{r.Change.Id} {r.Outcome} {r.Error}")));

    [GeneratedRegex(@"\[SGP\] \d{4}-\d{2}-\d{2}")]
    private static partial Regex AnnotationDate();
}
