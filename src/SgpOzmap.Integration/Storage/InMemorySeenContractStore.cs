using System.Runtime.CompilerServices;

namespace SgpOzmap.Integration.Storage;

/// <summary>
/// Remembers the contracts last seen as long as the process lives: the first run after a start reads SGP in full, from the beginning. For production take a store that lasts.
/// </summary>
public sealed class InMemorySeenContractStore : ISeenContractStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (SeenState State, Dictionary<long, ReadOnlyMemory<byte>> Contracts)> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (SeenReading Reading, Dictionary<long, ReadOnlyMemory<byte>> Contracts)> _readings = new(StringComparer.Ordinal);
    private long _version;

    /// <inheritdoc/>
    public Task<SeenState?> FindAsync(string tenant, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return Task.FromResult(_seen.TryGetValue(tenant, out var seen) ? seen.State : null);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SeenContract> ReadAsync(string tenant, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return EnumerateAsync(_seen.TryGetValue(tenant, out var seen) ? Copy(seen.Contracts) : [], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SeenState> MergeAsync(string tenant, SeenState state, IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        lock (_lock)
        {
            var all = _seen.TryGetValue(tenant, out var seen) ? seen.Contracts : [];
            Put(all, contracts);
            return Task.FromResult(Keep(tenant, state, all));
        }
    }

    /// <inheritdoc/>
    public Task<SeenReading?> FindReadingAsync(string tenant, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return Task.FromResult(_readings.TryGetValue(tenant, out var under) ? under.Reading : null);
    }

    /// <inheritdoc/>
    public Task AddPageAsync(string tenant, SeenReading reading, IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contracts);
        lock (_lock)
        {
            var all = _readings.TryGetValue(tenant, out var under) ? under.Contracts : [];
            Put(all, contracts);
            _readings[tenant] = (reading, all);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SeenContract> ReadPagesAsync(string tenant, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return EnumerateAsync(_readings.TryGetValue(tenant, out var under) ? Copy(under.Contracts) : [], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<SeenState> CompleteReadingAsync(string tenant, SeenState state, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            _readings.Remove(tenant, out var under);
            return Task.FromResult(Keep(tenant, state, under.Contracts ?? []));
        }
    }

    /// <inheritdoc/>
    public Task AbandonReadingAsync(string tenant, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            _readings.Remove(tenant);
        return Task.CompletedTask;
    }

    private static void Put(Dictionary<long, ReadOnlyMemory<byte>> all, IReadOnlyCollection<SeenContract> contracts)
    {
        foreach (var contract in contracts)
            all[contract.Id] = contract.Data;
    }

    private static SeenContract[] Copy(Dictionary<long, ReadOnlyMemory<byte>> contracts)
        => [.. contracts.OrderBy(static c => c.Key).Select(static c => new SeenContract(c.Key, c.Value))];

    private static async IAsyncEnumerable<SeenContract> EnumerateAsync(SeenContract[] contracts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var contract in contracts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return contract;
        }
    }

    private SeenState Keep(string tenant, SeenState state, Dictionary<long, ReadOnlyMemory<byte>> contracts)
    {
        ArgumentNullException.ThrowIfNull(state);
        var kept = state with { Contracts = contracts.Count, Version = ++_version };
        _seen[tenant] = (kept, contracts);
        return kept;
    }
}
