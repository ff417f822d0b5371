using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Storage;

/// <summary>Remembers runs and what was last seen. One store serves all tenants.</summary>
public interface IRunStore
{
    /// <summary>Remembers a finished run.</summary>
    Task AddRunAsync(RunReport report, CancellationToken cancellationToken = default);

    /// <summary>The last runs of a tenant, or of all when <paramref name="tenant"/> is null, newest first.</summary>
    Task<IReadOnlyList<RunReport>> GetRunsAsync(string? tenant, int limit, CancellationToken cancellationToken = default);

    /// <summary>One run; null when it is not (or no longer) remembered.</summary>
    Task<RunReport?> FindRunAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>The number of contracts last seen of a tenant; null when there was no run yet.</summary>
    Task<int?> GetContractsLastSeenAsync(string tenant, CancellationToken cancellationToken = default);

    /// <summary>Remembers the number of contracts seen.</summary>
    Task SetContractsLastSeenAsync(string tenant, int contracts, CancellationToken cancellationToken = default);
}
