using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Telemetry;

namespace SgpOzmap.Integration.Engine;

/// <summary>What every run has around its stages: a name, a clock, a log, counts, and a line in the store.</summary>
internal sealed class RunFrame(
    string tenant, IRunStore runs, Sentences sentences, TenantRequests requests, RunIds runIds, IntegrationMetrics metrics, RunMonitor monitor, TimeProvider time, ILogger logger)
{
    internal RunReport NewReport(RunMode mode) => new() { RunId = runIds.Next(), Tenant = tenant, Mode = mode, StartedAt = time.GetUtcNow() };

    /// <summary>A run that could not even ask for its turn: there is nothing to record it in.</summary>
    internal RunReport Unrecorded(RunReport report, StoreException exception)
    {
        report = report with { Failures = [exception.Reason] };
        metrics.Record(report);
        LogEnd(report);
        return report;
    }

    /// <summary>Runs the stages. What goes wrong is in the report, and only cancellation is thrown.</summary>
    internal async Task<RunReport> RunAsync(RunUnderWay run, Func<Task> stages, CancellationToken cancellationToken)
    {
        using var watched = monitor.Begin(run.Report, run.Progress);
        run.Progress = watched;
        using var span = UnitSpan.Start("run", run.Report).Tag("mode", run.Report.Mode.ToString());
        var begun = time.GetTimestamp();
        var (sgpBefore, ozmapBefore) = (requests.Sgp.Count, requests.Ozmap.Count);
        Log.RunBegins(logger, run.Report.RunId, tenant, run.Report.Mode);
        try
        {
            await stages().ConfigureAwait(false);
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
        if (run.Turn is { } turn)
            turn.IsFinished = !run.WasStopped && !turn.Lost.IsCancellationRequested;

        // Before its end is told: who hears of it looks into the store.
        if (run.Turn is not null || run.Request.IsRemembered)
            await RecordAsync(run).ConfigureAwait(false);

        metrics.Record(run.Report, run.StageDurations());
        LogEnd(run.Report);
        span.Tag("failed", run.Report.HasFailed)
            .Tag("held", run.Report.Count(ChangeOutcome.Held))
            .Tag("sgp_requests", run.Report.SgpRequests)
            .Tag("ozmap_requests", run.Report.OzmapRequests)
            .Done(hasFailed: run.Report.HasFailed);

        // What was written before the stop is recorded by now.
        if (run.WasStopped)
            cancellationToken.ThrowIfCancellationRequested();
        return run.Report;
    }

    // Nothing was written by a run that failed to be recorded before its first write; one that fails afterwards has its writes in the journal.
    private async Task RecordAsync(RunUnderWay run)
    {
        try
        {
            await runs.AddRunAsync(run.Report, CancellationToken.None).ConfigureAwait(false);
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
