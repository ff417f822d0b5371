using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Engine;

/// <summary>Runs one tenant. Runs of a tenant never overlap: a second call waits for the first.</summary>
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
}
