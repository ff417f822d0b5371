using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Engine;

/// <summary>
/// Runs one tenant. Runs of a tenant never overlap, in this process or in others that share the store: a second one waits for the first.
/// </summary>
public interface ISyncEngine
{
    /// <summary>The tenant; empty for the one that stands directly in the configuration.</summary>
    string Tenant { get; }

    /// <summary>
    /// One run: read SGP, read the map, plan, gate, apply, record. What goes wrong is in the report, and only cancellation is thrown.
    /// </summary>
    Task<RunReport> RunOnceAsync(RunMode mode, CancellationToken cancellationToken);

    /// <summary>The same, telling how far it is.</summary>
    Task<RunReport> RunOnceAsync(RunMode mode, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>A run as asked for. What goes wrong is in the report, and only cancellation is thrown.</summary>
    Task<RunReport> RunAsync(RunRequest request, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// The loop's run: reads what changed, and gives up at once where the tenant is not due yet, over all processes that share the store, or another process has it.
    /// </summary>
    Task<ScheduledRun> RunIfDueAsync(CancellationToken cancellationToken = default);
}
