using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.SampleWorker.Running;

/// <summary>Tells of each run once it is remembered.</summary>
internal sealed class TellingRunStore(IRunStore inner, Action<RunReport> tell) : IRunStore
{
    private readonly Lock _lock = new();

    public Task BeginRunAsync(RunReport report, CancellationToken cancellationToken = default) => inner.BeginRunAsync(report, cancellationToken);

    public async Task AddRunAsync(RunReport report, CancellationToken cancellationToken = default)
    {
        await inner.AddRunAsync(report, cancellationToken);
        // Tenants run side by side; what is told of them does not mix.
        lock (_lock)
            tell(report);
    }

    public Task<IReadOnlyList<RunReport>> GetRunsAsync(string? tenant, int limit, CancellationToken cancellationToken = default)
        => inner.GetRunsAsync(tenant, limit, cancellationToken);

    public Task<RunReport?> FindRunAsync(string runId, CancellationToken cancellationToken = default)
        => inner.FindRunAsync(runId, cancellationToken);

    public Task<int?> GetContractsLastSeenAsync(string tenant, string source, CancellationToken cancellationToken = default)
        => inner.GetContractsLastSeenAsync(tenant, source, cancellationToken);

    public Task SetContractsLastSeenAsync(string tenant, string source, int contracts, CancellationToken cancellationToken = default)
        => inner.SetContractsLastSeenAsync(tenant, source, contracts, cancellationToken);
}
