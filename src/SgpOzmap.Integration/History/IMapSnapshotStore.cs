using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.History;

/// <summary>Remembers the boxes of each tenant's map as last read, for showing findings where they are. One store serves all tenants. Every call may throw <see cref="StoreException"/>.</summary>
public interface IMapSnapshotStore
{
    /// <summary>Replaces the tenant's snapshot.</summary>
    Task SaveAsync(MapSnapshot snapshot, CancellationToken cancellationToken = default);

    /// <summary>The tenant's snapshot; null when there is none.</summary>
    Task<MapSnapshot?> FindAsync(string tenant, CancellationToken cancellationToken = default);
}
