using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Rules.Planning;
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
    RunMonitor monitor,
    TimeProvider time,
    ILogger<SyncEngine> logger) : ISyncEngine
{
    private readonly RunStages _stages = new(tenant, parts, time);
    private readonly RunFrame _frame = new(tenant, parts.Runs, sentences, requests, runIds, metrics, monitor, time, logger);

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

    private Task<RunReport> RunAsync(RunRequest request, Turn? turn, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var run = new RunUnderWay { Request = request, Report = NewReport(request), Turn = turn, Progress = progress, Time = time };
        return _frame.RunAsync(run, () => _stages.RunAsync(run, options.Get(tenant), Planner, cancellationToken), cancellationToken);
    }

    private RunReport NewReport(RunRequest request) => _frame.NewReport(request.Mode) with
    {
        Reading = request.Reading,
        Notes = request.By is { } by ? [Sentences.AskedBy(by)] : [],
    };

    private RunReport Unrecorded(RunRequest request, StoreException exception) => _frame.Unrecorded(NewReport(request), exception);
}
