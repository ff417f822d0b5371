using System.Collections.Immutable;
using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Telemetry;

namespace SgpOzmap.Integration.Engine;

/// <summary>The stages of a run: read, plan, gate, apply. What a stage comes to is in the run's report before the next begins.</summary>
internal sealed class RunStages(string tenant, RunParts parts, TimeProvider time)
{
    private readonly ApprovalDesk _approvals = new(tenant, parts.HeldPlans, time);
    private readonly MapKeeper _mapKeeper = new(tenant, parts.Snapshots);

    internal async Task RunAsync(
        RunUnderWay run, IntegrationOptions settings, Func<PlanInput, SyncPlan> planner, CancellationToken cancellationToken)
    {
        var writes = run.Turn is not null;
        if (writes)
            await parts.Runs.BeginRunAsync(run.Report, cancellationToken).ConfigureAwait(false);

        var contracts = await ReadContractsAsync(run, writes, cancellationToken).ConfigureAwait(false);
        var map = await ReadMapAsync(run, cancellationToken).ConfigureAwait(false);
        if (writes && await _mapKeeper.KeepAsync(map, run.Report.Parts[^1].ReadAt, cancellationToken).ConfigureAwait(false) is { } notKept)
            run.Note(notKept);
        run.Tell(RunStage.Planning);
        cancellationToken.ThrowIfCancellationRequested();
        var plan = Plan(run, contracts, map, settings, planner);
        run.Report = Subjects.Add(run.Report, contracts.Contracts, map);
        parts.Pictures.Keep(tenant, run, contracts, map);

        var source = parts.Contracts.Identity;
        var lastSeen = await parts.Runs.GetContractsLastSeenAsync(tenant, source, cancellationToken).ConfigureAwait(false);
        var gate = SafetyGate.Check(plan, PolicyFactory.Limits(settings.Safety), contracts.IsComplete, lastSeen);
        var approval = await _approvals.CompareAsync(run.Request.Approve, plan, cancellationToken).ConfigureAwait(false);
        run.Report = run.Report with { Gate = ApprovalDesk.Apply(gate, plan, approval), Approval = approval };
        if (!writes)
            return;

        // A number that a delta gives only grows: it is the full readings' to say how many there are.
        if (gate.RemembersContracts && contracts.Kind == ReadingKind.Full)
            await parts.Runs.SetContractsLastSeenAsync(tenant, source, plan.ContractCount, cancellationToken).ConfigureAwait(false);
        if (await _approvals.RecordAsync(run.Report, cancellationToken).ConfigureAwait(false) is { } note)
            run.Note(note);
        var leftovers = await Leftovers.FindAsync(parts.Journal, tenant, map, plan, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        await ApplyAsync(run, plan, leftovers, cancellationToken).ConfigureAwait(false);
    }

    private async Task<ContractReading> ReadContractsAsync(RunUnderWay run, bool remembers, CancellationToken cancellationToken)
    {
        run.Tell(RunStage.ReadingSgp);
        using var span = UnitSpan.Start("read", run.Report).Tag("api", "sgp");
        var contracts = await parts.Contracts.ReadAsync(new(run.Request.Reading, remembers), run.Progress, cancellationToken).ConfigureAwait(false);
        run.Report = run.Report with
        {
            ContractsComplete = contracts.IsComplete,
            Reading = contracts.Kind,
            Parts = contracts.Parts,
            IsListingOnly = contracts.IsListingOnly,
        };
        run.Note([.. contracts.Notes]);
        run.Fail([.. contracts.Failures]);
        span.Tag("contracts", contracts.Contracts.Count).Tag("complete", contracts.IsComplete).Done(hasFailed: !contracts.Failures.IsEmpty);
        return contracts;
    }

    private async Task<MapState> ReadMapAsync(RunUnderWay run, CancellationToken cancellationToken)
    {
        run.Tell(RunStage.ReadingMap);
        using var span = UnitSpan.Start("read", run.Report).Tag("api", "ozmap");
        var readAt = time.GetUtcNow();
        var map = await parts.Map.ReadAsync(run.Progress, cancellationToken).ConfigureAwait(false);
        var rows = map.Projects.Count + map.Boxes.Count + map.Properties.Count + map.UnplacedClients.Count;
        run.Report = run.Report with { Parts = run.Report.Parts.Add(new("map", readAt, rows)) };
        span.Tag("rows", rows).Done();
        return map;
    }

    private SyncPlan Plan(RunUnderWay run, ContractReading contracts, MapState map, IntegrationOptions settings, Func<PlanInput, SyncPlan> planner)
    {
        using var span = UnitSpan.Start("plan", run.Report);
        var plan = planner(new(contracts.Contracts, map, PolicyFactory.Policies(settings, time.GetUtcNow()))
        {
            // Only a complete full read may say that a contract is missing.
            ContractsComplete = contracts is { IsComplete: true, Kind: ReadingKind.Full },
        });
        span.Tag("contracts", plan.ContractCount).Tag("changes", plan.Changes.Length).Tag("findings", plan.Findings.Length).Done();
        run.Report = run.Report with { Plan = plan, Changes = [.. plan.Changes.Select(static c => new ChangeResult(c, ChangeOutcome.Planned))] };
        return plan;
    }

    private async Task ApplyAsync(RunUnderWay run, SyncPlan plan, Leftovers leftovers, CancellationToken cancellationToken)
    {
        using var span = UnitSpan.Start("apply", run.Report);
        var gate = run.Report.Gate!;
        var toApply = leftovers.Changes.AddRange(plan.Changes.Where(c => !IsHeld(c)));
        run.Tell(RunStage.Applying, toApply.Length);
        run.Report = run.Report with { Changes = Results([]) };

        var turn = run.Turn!;
        using var abort = new AbortSource(time, turn.Lost, cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, turn.Lost);
        using var journal = new RunJournal(parts.Journal, run.Report.RunId, turn.Lease, () => turn.IsHeld);
        var applied = await parts.Applier
            .ApplyAsync(new(toApply, journal) { Progress = run.Progress, Abort = abort.Token }, stop.Token)
            .ConfigureAwait(false);
        var results = applied.Changes.ToDictionary(static c => c.Change.Id, StringComparer.Ordinal);
        run.Report = run.Report with { Changes = Results(results) };
        run.Fail([.. applied.Failures]);
        span.Tag("changes", toApply.Length).Tag("applied", run.Report.Count(ChangeOutcome.Applied)).Done(hasFailed: run.Report.HasFailed);
        Explain(run, turn, cancellationToken);

        // Not by the caller's token: what was done must be known.
        await leftovers.SettleAsync(parts.Journal, WasTried, CancellationToken.None).ConfigureAwait(false);

        bool IsHeld(PlannedChange change) => gate.IsHeld && gate.Held.Contains(change.Id);

        bool WasTried(string id) => results.GetValueOrDefault(id) is { Outcome: not ChangeOutcome.Planned } result
            && (result.Outcome is ChangeOutcome.Applied || journal.Knows(id));

        ImmutableArray<ChangeResult> Results(Dictionary<string, ChangeResult> known)
            =>
            [
                .. leftovers.Changes.Concat(plan.Changes).Select(c => IsHeld(c)
                    ? new ChangeResult(c, ChangeOutcome.Held)
                    : known.GetValueOrDefault(c.Id) ?? new ChangeResult(c, ChangeOutcome.Planned)),
            ];
    }

    /// <summary>Says why changes were left untried.</summary>
    internal static void Explain(RunUnderWay run, Leases.Turn turn, CancellationToken cancellationToken)
    {
        if (run.Report.Count(ChangeOutcome.Planned) == 0)
            return;
        if (cancellationToken.IsCancellationRequested)
        {
            run.WasStopped = true;
            run.Fail(new LocalizedText("A execução foi interrompida.", "The run was stopped."));
        }
        else if (turn.Lost.IsCancellationRequested)
        {
            run.Fail(new LocalizedText(
                "Outro processo assumiu este provedor; esta execução não escreveu mais nada.",
                "Another process has taken this tenant; this run wrote nothing more."));
        }
    }
}
