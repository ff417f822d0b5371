using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>The runs, seen by one process: no two of them may be under way at once.</summary>
internal sealed class WatchedRuns(Stores stores, Life life) : IRunStore
{
    public Task BeginRunAsync(RunReport report, CancellationToken cancellationToken = default)
    {
        life.CallStore();
        if (stores.Enter(report.RunId) > 1)
            life.Findings.Add($"Run {report.RunId} began before another had ended.");
        life.RunId = report.RunId;
        return stores.Runs.BeginRunAsync(report, cancellationToken);
    }

    public Task AddRunAsync(RunReport report, CancellationToken cancellationToken = default)
    {
        life.CallStore();
        stores.Leave(report.RunId);
        return stores.Runs.AddRunAsync(report, cancellationToken);
    }

    public Task<IReadOnlyList<RunReport>> GetRunsAsync(string? tenant, int limit, CancellationToken cancellationToken = default)
        => stores.Runs.GetRunsAsync(tenant, limit, cancellationToken);

    public Task<RunReport?> FindRunAsync(string runId, CancellationToken cancellationToken = default) => stores.Runs.FindRunAsync(runId, cancellationToken);

    public Task<int?> GetContractsLastSeenAsync(string tenant, string source, CancellationToken cancellationToken = default)
        => stores.Runs.GetContractsLastSeenAsync(tenant, source, cancellationToken);

    public Task SetContractsLastSeenAsync(string tenant, string source, int contracts, CancellationToken cancellationToken = default)
    {
        life.CallStore();
        return stores.Runs.SetContractsLastSeenAsync(tenant, source, contracts, cancellationToken);
    }
}
