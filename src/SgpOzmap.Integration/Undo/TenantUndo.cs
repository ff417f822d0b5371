using System.Collections.Immutable;
using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Telemetry;

namespace SgpOzmap.Integration.Undo;

/// <summary>Takes back runs of one tenant, each as a run of its own.</summary>
internal sealed class TenantUndo(
    UndoPlanner planner, UndoApplier applier, TenantTurns turns, RunFrame frame, IRunStore runs, IJournal journal, TimeProvider time)
{
    internal Task<UndoPlan> PlanAsync(
        string runId, IReadOnlyList<JournalEntry> entries, IReadOnlyCollection<long>? only, CancellationToken cancellationToken)
        => planner.PlanAsync(runId, entries, only, cancellationToken);

    internal async Task<RunReport> ApplyAsync(UndoPlan plan, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        Turn turn;
        try
        {
            turn = await turns.TakeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException exception)
        {
            return frame.Unrecorded(NewReport(plan), exception);
        }

        await using (turn.ConfigureAwait(false))
        {
            var run = new RunUnderWay { Request = new() { Mode = RunMode.Undo }, Report = NewReport(plan), Turn = turn, Progress = progress, Time = time };
            return await frame.RunAsync(run, () => ApplyAsync(run, turn, plan, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ApplyAsync(RunUnderWay run, Turn turn, UndoPlan plan, CancellationToken cancellationToken)
    {
        await runs.BeginRunAsync(run.Report, cancellationToken).ConfigureAwait(false);

        // Read again: another undo may have been at it since the plan was made.
        var entries = await journal.GetRunAsync(plan.RunId, cancellationToken).ConfigureAwait(false);
        var changes = Ready(plan);
        run.Tell(RunStage.Applying, changes.Length);

        using var span = UnitSpan.Start("undo", run.Report).Tag("changes", changes.Length);
        using var abort = new AbortSource(time, turn.Lost, cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, turn.Lost);
        using var written = new RunJournal(journal, run.Report.RunId, turn.Lease, () => turn.IsHeld);
        var applied = await applier
            .ApplyAsync(new(changes, written) { Progress = run.Progress, Abort = abort.Token }, entries, stop.Token)
            .ConfigureAwait(false);
        run.Report = run.Report with { Changes = Results(plan, applied.Changes) };
        run.Fail([.. applied.Failures]);
        span.Done(hasFailed: run.Report.HasFailed);
        RunStages.Explain(run, turn, cancellationToken);
    }

    private RunReport NewReport(UndoPlan plan) => frame.NewReport(RunMode.Undo) with
    {
        UndoOf = plan.RunId,
        Changes = Results(plan, []),
        Notes = plan.By is { } by ? [UndoTexts.Caution, Sentences.AskedBy(by)] : [UndoTexts.Caution],
    };

    // What need not be taken back hinders nothing that depends on it; what must not has made its dependants refused.
    private static ImmutableArray<PlannedChange> Ready(UndoPlan plan)
    {
        var ready = plan.Items.Where(static i => i.State == UndoState.Ready).ToList();
        var ids = ready.Select(static i => i.Change.Id).ToHashSet(StringComparer.Ordinal);
        return [.. ready.Select(i => i.Change with { DependsOn = [.. i.Change.DependsOn.Where(ids.Contains)] })];
    }

    private static ImmutableArray<ChangeResult> Results(UndoPlan plan, ImmutableArray<ChangeResult> applied)
    {
        var byId = applied.ToDictionary(static r => r.Change.Id, StringComparer.Ordinal);
        return
        [
            .. plan.Items.Select(item => item.State != UndoState.Ready
                ? new ChangeResult(item.Change, ChangeOutcome.Skipped, item.Reason?.En)
                : byId.TryGetValue(item.Change.Id, out var result)
                    ? result with { Change = item.Change }
                    : new ChangeResult(item.Change, ChangeOutcome.Planned)),
        ];
    }
}
