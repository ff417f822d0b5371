using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Telemetry;

namespace SgpOzmap.Integration.Engine;

/// <summary>The unit of work of one tenant.</summary>
internal sealed class SyncEngine(
    string tenant,
    RunParts parts,
    TenantTurns turns,
    IOptionsMonitor<IntegrationOptions> options,
    Sentences sentences,
    TenantRequests requests,
    RunIds runIds,
    IntegrationMetrics metrics,
    TimeProvider time,
    ILogger<SyncEngine> logger) : ISyncEngine
{
    private readonly RunStages _stages = new(tenant, parts, time);

    public string Tenant => tenant;

    /// <summary>The planner, so that tests can give the plan.</summary>
    internal Func<PlanInput, SyncPlan> Planner { get; init; } = SyncPlanner.Plan;

    public Task<RunReport> RunOnceAsync(RunMode mode, CancellationToken cancellationToken) => RunOnceAsync(mode, null, cancellationToken);

    public Task<RunReport> RunOnceAsync(RunMode mode, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
        => RunAsync(new() { Mode = mode }, progress, cancellationToken);

    public async Task<RunReport> RunAsync(RunRequest request, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Mode == RunMode.Undo)
            throw new ArgumentException("Undoing is the work of the undo service.", nameof(request));
        if (request.Mode == RunMode.Plan)
        {
            using var here = await turns.TakeHereAsync(cancellationToken).ConfigureAwait(false);
            return await RunAsync(request, null, progress, cancellationToken).ConfigureAwait(false);
        }

        Turn turn;
        try
        {
            turn = await turns.TakeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException exception)
        {
            return Unrecorded(request, exception);
        }

        await using (turn.ConfigureAwait(false))
            return await RunAsync(request, turn, progress, cancellationToken).ConfigureAwait(false);
    }

    public async Task<ScheduledRun> RunIfDueAsync(CancellationToken cancellationToken = default)
    {
        var request = new RunRequest { Mode = RunMode.Apply, Reading = ReadingKind.Delta };
        Turn? turn;
        TimeSpan retryIn;
        try
        {
            (turn, retryIn) = await turns.TryTakeAsync(options.Get(tenant).Interval, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException exception)
        {
            return new(Unrecorded(request, exception));
        }

        if (turn is null)
            return new(null, retryIn);
        await using (turn.ConfigureAwait(false))
            return new(await RunAsync(request, turn, null, cancellationToken).ConfigureAwait(false));
    }

    private async Task<RunReport> RunAsync(RunRequest request, Turn? turn, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        using var activity = IntegrationActivities.Start("run", tenant);
        var begun = time.GetTimestamp();
        var run = new RunUnderWay { Request = request, Report = NewReport(request), Turn = turn, Progress = progress };
        var (sgpBefore, ozmapBefore) = (requests.Sgp.Count, requests.Ozmap.Count);
        activity?.SetTag("run", run.Report.RunId);
        Log.RunBegins(logger, run.Report.RunId, tenant, request.Mode);
        try
        {
            await _stages.RunAsync(run, options.Get(tenant), Planner, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Log.Stopped(logger, run.Report.RunId, tenant);
            await RecordStopAsync(run).ConfigureAwait(false);
            throw;
        }
        catch (Exception exception)
        {
            run.Fail(sentences.Of(exception, unknown => Log.Unexpected(logger, unknown, run.Report.RunId, tenant, unknown.GetType().FullName)));
        }

        run.Report = run.Report with
        {
            Duration = time.GetElapsedTime(begun),
            SgpRequests = requests.Sgp.Count - sgpBefore,
            OzmapRequests = requests.Ozmap.Count - ozmapBefore,
        };
        if (turn is not null)
        {
            turn.IsFinished = !run.WasStopped && !turn.Lost.IsCancellationRequested;
            await RecordAsync(run).ConfigureAwait(false);
        }

        metrics.Record(run.Report);
        LogEnd(run.Report);
        activity?.SetTag("failed", run.Report.HasFailed);

        // What was written before the stop is recorded by now.
        if (run.WasStopped)
            cancellationToken.ThrowIfCancellationRequested();
        return run.Report;
    }

    private RunReport NewReport(RunRequest request) => new()
    {
        RunId = runIds.Next(),
        Tenant = tenant,
        Mode = request.Mode,
        Reading = request.Reading,
        StartedAt = time.GetUtcNow(),
    };

    // A run that could not even ask for its turn: there is nothing to record it in.
    private RunReport Unrecorded(RunRequest request, StoreException exception)
    {
        var report = NewReport(request) with { Failures = [exception.Reason] };
        metrics.Record(report);
        LogEnd(report);
        return report;
    }

    // Nothing was written by a run that failed to be recorded before its first write; one that fails afterwards has its writes in the journal.
    private async Task RecordAsync(RunUnderWay run)
    {
        try
        {
            await parts.Runs.AddRunAsync(run.Report, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Unexpected(logger, exception, run.Report.RunId, tenant, exception.GetType().FullName);
            var why = exception is StoreException store ? store.Reason : new($"{exception.GetType().Name}; veja o log.", $"{exception.GetType().Name}; see the log.");
            run.Fail(new LocalizedText($"A execução não pôde ser registrada: {why.Pt}", $"The run could not be recorded: {why.En}"));
        }
    }

    // A run that was stopped before it wrote leaves a line all the same: its beginning is in the store.
    private async Task RecordStopAsync(RunUnderWay run)
    {
        if (run.Turn is null)
            return;
        run.Fail(new LocalizedText("A execução foi interrompida antes de escrever.", "The run was stopped before it wrote."));
        await RecordAsync(run).ConfigureAwait(false);
    }

    private void LogEnd(RunReport report)
    {
        foreach (var note in report.Notes)
            Log.Note(logger, report.RunId, tenant, note.En);
        foreach (var reason in report.Gate is { IsHeld: true } gate ? gate.Reasons : [])
            Log.Held(logger, report.RunId, tenant, reason.Message.En);
        foreach (var failure in report.Failures)
            Log.RunFailed(logger, report.RunId, tenant, failure.En);
        var contracts = report.Plan?.ContractCount ?? 0;
        var (applied, failed) = (report.Count(ChangeOutcome.Applied), report.Count(ChangeOutcome.Failed));
        var (held, skipped) = (report.Count(ChangeOutcome.Held), report.Count(ChangeOutcome.Skipped));
        var findings = report.Plan?.Findings.Length ?? 0;
        Log.RunEnds(logger, report.RunId, tenant, report.Duration.TotalSeconds, contracts, applied, failed, held, skipped, findings);
    }
}
