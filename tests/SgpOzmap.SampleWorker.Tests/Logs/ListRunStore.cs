using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.SampleWorker.Tests.Logs;

/// <summary>A store that holds what it was given.</summary>
internal sealed class ListRunStore(IReadOnlyList<RunReport> runs) : IRunStore
{
    public Task<IReadOnlyList<RunReport>> GetRunsAsync(string? tenant, int limit, CancellationToken cancellationToken = default)
        => Task.FromResult<IReadOnlyList<RunReport>>([.. runs.Where(r => tenant is null || r.Tenant == tenant).Take(limit)]);

    public Task<RunReport?> FindRunAsync(string runId, CancellationToken cancellationToken = default)
        => Task.FromResult(runs.FirstOrDefault(r => r.RunId == runId));

    public Task BeginRunAsync(RunReport report, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task AddRunAsync(RunReport report, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<int?> GetContractsLastSeenAsync(string tenant, string source, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task SetContractsLastSeenAsync(string tenant, string source, int contracts, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
