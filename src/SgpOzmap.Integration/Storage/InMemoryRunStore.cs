using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Storage;

/// <summary>
/// Remembers runs as long as the process lives. The number of contracts last seen is lost with it, so that the first run after a start has nothing to
/// compare with: for production take a store that lasts.
/// </summary>
public sealed class InMemoryRunStore : IRunStore
{
    private readonly Lock _lock = new();
    private readonly int _runsPerTenant;
    private readonly Dictionary<string, LinkedList<RunReport>> _runs = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Tenant, string Source), int> _lastSeen = [];

    /// <summary>A store of the last 100 runs of each tenant.</summary>
    public InMemoryRunStore()
        : this(100)
    {
    }

    /// <summary>A store of the last runs of each tenant.</summary>
    /// <param name="runsPerTenant">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one.</exception>
    public InMemoryRunStore(int runsPerTenant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runsPerTenant, 1);
        _runsPerTenant = runsPerTenant;
    }

    /// <inheritdoc/>
    public Task BeginRunAsync(RunReport report, CancellationToken cancellationToken = default) => AddRunAsync(report with { IsUnfinished = true }, cancellationToken);

    /// <inheritdoc/>
    public Task AddRunAsync(RunReport report, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(report);
        lock (_lock)
        {
            if (!_runs.TryGetValue(report.Tenant, out var runs))
                _runs[report.Tenant] = runs = [];
            for (var node = runs.First; node is not null; node = node.Next)
            {
                if (string.Equals(node.Value.RunId, report.RunId, StringComparison.Ordinal))
                {
                    node.Value = report;
                    return Task.CompletedTask;
                }
            }

            runs.AddFirst(report);
            if (runs.Count > _runsPerTenant)
                runs.RemoveLast();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunReport>> GetRunsAsync(string? tenant, int limit, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<RunReport>>(
            [
                .. _runs
                    .Where(t => tenant is null || string.Equals(t.Key, tenant, StringComparison.Ordinal))
                    .SelectMany(static t => t.Value)
                    .OrderByDescending(static r => r.StartedAt)
                    .Take(limit),
            ]);
        }
    }

    /// <inheritdoc/>
    public Task<RunReport?> FindRunAsync(string runId, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return Task.FromResult(_runs.Values.SelectMany(static r => r).FirstOrDefault(r => string.Equals(r.RunId, runId, StringComparison.Ordinal)));
    }

    /// <inheritdoc/>
    public Task<int?> GetContractsLastSeenAsync(string tenant, string source, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return Task.FromResult<int?>(_lastSeen.TryGetValue((tenant, source), out var contracts) ? contracts : null);
    }

    /// <inheritdoc/>
    public Task SetContractsLastSeenAsync(string tenant, string source, int contracts, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            _lastSeen[(tenant, source)] = contracts;
        return Task.CompletedTask;
    }
}
