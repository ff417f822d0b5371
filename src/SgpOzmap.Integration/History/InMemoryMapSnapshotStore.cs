using System.Collections.Concurrent;

namespace SgpOzmap.Integration.History;

/// <summary>Remembers maps as long as the process lives.</summary>
public sealed class InMemoryMapSnapshotStore : IMapSnapshotStore
{
    private readonly ConcurrentDictionary<string, MapSnapshot> _snapshots = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task SaveAsync(MapSnapshot snapshot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _snapshots[snapshot.Tenant] = snapshot;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<MapSnapshot?> FindAsync(string tenant, CancellationToken cancellationToken = default) => Task.FromResult(_snapshots.GetValueOrDefault(tenant));
}
