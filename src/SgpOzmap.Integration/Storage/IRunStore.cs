using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Storage;

/// <summary>Remembers runs and what was last seen. One store serves all tenants.</summary>
public interface IRunStore
{
    /// <summary>Remembers that a run begins, so that one whose process dies is known.</summary>
    /// <exception cref="StoreException">It could not be recorded; the run must not write.</exception>
    Task BeginRunAsync(RunReport report, CancellationToken cancellationToken = default);

    /// <summary>Remembers a finished run, whether or not it was known to have begun.</summary>
    /// <exception cref="StoreException">It could not be recorded.</exception>
    Task AddRunAsync(RunReport report, CancellationToken cancellationToken = default);

    /// <summary>The last runs of a tenant, or of all when <paramref name="tenant"/> is null, newest first.</summary>
    Task<IReadOnlyList<RunReport>> GetRunsAsync(string? tenant, int limit, CancellationToken cancellationToken = default);

    /// <summary>One run; null when it is not (or no longer) remembered.</summary>
    Task<RunReport?> FindRunAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>The number of contracts last seen of a tenant in one SGP; null when there was no run yet.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="source">Names the SGP: the number of another one says nothing.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<int?> GetContractsLastSeenAsync(string tenant, string source, CancellationToken cancellationToken = default);

    /// <summary>Remembers the number of contracts seen.</summary>
    Task SetContractsLastSeenAsync(string tenant, string source, int contracts, CancellationToken cancellationToken = default);
}
