using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Engine;

/// <summary>The unit of work of one tenant.</summary>
internal sealed class SyncEngine(
    string tenant,
    IContractSource contractSource,
    IMapSource mapSource,
    IChangeApplier applier,
    IRunStore store,
    IOptionsMonitor<IntegrationOptions> options,
    Sentences sentences,
    TenantRequests requests,
    RunIds runIds,
    IntegrationMetrics metrics,
    TimeProvider time,
    ILogger<SyncEngine> logger) : ISyncEngine, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public string Tenant => tenant;

    /// <summary>The planner, so that tests can give the plan.</summary>
    internal Func<PlanInput, SyncPlan> Planner { get; init; } = SyncPlanner.Plan;

    public Task<RunReport> RunOnceAsync(RunMode mode, CancellationToken cancellationToken)
        => RunOnceAsync(mode, null, cancellationToken);

    public async Task<RunReport> RunOnceAsync(RunMode mode, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await TurnAsync(mode, progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task<RunReport> RunAsync(RunRequest request, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
        => RunOnceAsync(request.Mode, progress, cancellationToken);

    public async Task<ScheduledRun> RunIfDueAsync(CancellationToken cancellationToken = default)
        => new(await RunOnceAsync(RunMode.Apply, null, cancellationToken).ConfigureAwait(false));

    public void Dispose() => _turn.Dispose();

    private async Task<RunReport> TurnAsync(RunMode mode, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        using var activity = IntegrationActivities.Start("run", tenant);
        var begun = time.GetTimestamp();
        var run = new RunUnderWay { Report = new() { RunId = runIds.Next(), Tenant = tenant, Mode = mode, StartedAt = time.GetUtcNow() } };
        var (sgpBefore, ozmapBefore) = (requests.Sgp.Count, requests.Ozmap.Count);
        activity?.SetTag("run", run.Report.RunId);
        Log.RunBegins(logger, run.Report.RunId, tenant, mode);
        try
        {
            await StagesAsync(run, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Log.Stopped(logger, run.Report.RunId, tenant);
            throw;
        }
        catch (Exception exception)
        {
            run.Fail(Sentence(exception, run.Report.RunId));
        }

        run.Report = run.Report with
        {
            Duration = time.GetElapsedTime(begun),
            SgpRequests = requests.Sgp.Count - sgpBefore,
            OzmapRequests = requests.Ozmap.Count - ozmapBefore,
        };
        if (mode == RunMode.Apply)
            await TryStoreAsync(run, () => store.AddRunAsync(run.Report, CancellationToken.None)).ConfigureAwait(false);
        metrics.Record(run.Report);
        LogEnd(run.Report);
        activity?.SetTag("failed", run.Report.HasFailed);

        // What was written before the stop is recorded by now.
        if (run.WasStopped)
            cancellationToken.ThrowIfCancellationRequested();
        return run.Report;
    }

    private async Task StagesAsync(RunUnderWay run, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var settings = options.Get(tenant);
        progress?.Report(new(tenant, RunStage.ReadingSgp, 0, null));
        var contracts = await contractSource.ReadAsync(new(), progress, cancellationToken).ConfigureAwait(false);
        run.Report = run.Report with { ContractsComplete = contracts.IsComplete, Notes = contracts.Notes };
        run.Fail([.. contracts.Failures]);

        progress?.Report(new(tenant, RunStage.ReadingMap, 0, null));
        var map = await mapSource.ReadAsync(progress, cancellationToken).ConfigureAwait(false);

        progress?.Report(new(tenant, RunStage.Planning, 0, null));
        cancellationToken.ThrowIfCancellationRequested();
        SyncPlan plan;
        using (var activity = IntegrationActivities.Start("plan", tenant))
        {
            plan = Planner(new(contracts.Contracts, map, PolicyFactory.Policies(settings, time.GetUtcNow())) { ContractsComplete = contracts.IsComplete });
            activity?.SetTag("changes", plan.Changes.Length);
        }

        run.Report = run.Report with { Plan = plan, Changes = [.. plan.Changes.Select(static c => new ChangeResult(c, ChangeOutcome.Planned))] };
        var lastSeen = await store.GetContractsLastSeenAsync(tenant, contractSource.Identity, cancellationToken).ConfigureAwait(false);
        var gate = SafetyGate.Check(plan, PolicyFactory.Limits(settings.Safety), contracts.IsComplete, lastSeen);
        run.Report = run.Report with { Gate = gate };
        if (run.Report.Mode == RunMode.Plan)
            return;

        if (gate.RemembersContracts)
            await TryStoreAsync(run, () => store.SetContractsLastSeenAsync(tenant, contractSource.Identity, plan.ContractCount, cancellationToken)).ConfigureAwait(false);
        await ApplyAsync(run, plan, gate, progress, cancellationToken).ConfigureAwait(false);
    }

    private async Task ApplyAsync(RunUnderWay run, SyncPlan plan, GateDecision gate, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        using var activity = IntegrationActivities.Start("apply", tenant);
        var toApply = plan.Changes.Where(c => !gate.Held.Contains(c.Id)).ToImmutableArray();
        progress?.Report(new(tenant, RunStage.Applying, 0, toApply.Length));
        run.Report = run.Report with { Changes = Results(plan, gate, []) };

        var applied = await applier.ApplyAsync(new(toApply, null!) { Progress = progress }, cancellationToken).ConfigureAwait(false);
        run.Report = run.Report with { Changes = Results(plan, gate, applied.Changes.ToDictionary(static c => c.Change.Id, StringComparer.Ordinal)) };
        run.Fail([.. applied.Failures]);
        if (cancellationToken.IsCancellationRequested && run.Report.Count(ChangeOutcome.Planned) > 0)
        {
            run.WasStopped = true;
            run.Fail(new LocalizedText("A execução foi interrompida.", "The run was stopped."));
        }
    }

    private static ImmutableArray<ChangeResult> Results(SyncPlan plan, GateDecision gate, Dictionary<string, ChangeResult> applied)
        => [.. plan.Changes.Select(c => gate.Held.Contains(c.Id)
            ? new ChangeResult(c, ChangeOutcome.Held)
            : applied.GetValueOrDefault(c.Id) ?? new ChangeResult(c, ChangeOutcome.Planned))];

    // A store that fails must not keep the map from being served, but it must be said.
    private async Task TryStoreAsync(RunUnderWay run, Func<Task> write)
    {
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Unexpected(logger, exception, run.Report.RunId, tenant, exception.GetType().FullName);
            run.Fail(new LocalizedText(
                $"A execução não pôde ser registrada ({exception.GetType().Name}); veja o log.",
                $"The run could not be recorded ({exception.GetType().Name}); see the log."));
        }
    }

    private LocalizedText Sentence(Exception exception, string runId)
    {
        switch (exception)
        {
            case SgpException sgp:
                return sentences.Of(sgp);
            case OzmapException ozmap:
                return sentences.Of(ozmap);
            case MapReadException { InnerException: OzmapException { Kind: OzmapErrorKind.Unauthorized } unauthorized }:
                return sentences.Of(unauthorized);
            case MapReadException map:
                return map.Reason;
            default:
                Log.Unexpected(logger, exception, runId, tenant, exception.GetType().FullName);
                return new(
                    $"Erro inesperado ({exception.GetType().Name}); veja o log.",
                    $"Unexpected error ({exception.GetType().Name}); see the log.");
        }
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
