using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Storage.Database;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>The boxes of maps in the database, one row a tenant.</summary>
internal sealed class StoredMapSnapshots(Store store) : IMapSnapshotStore
{
    public async Task SaveAsync(MapSnapshot snapshot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var (readAt, boxes) = (snapshot.ReadAt.UtcTicks, store.Protection.Protect(StoredJson.Write(snapshot.Boxes)));
        await store.WriteAsync(
            (unit, token) => unit.Context.Database.ExecuteSqlAsync(
                $"INSERT INTO map_snapshots (tenant, read_at, boxes) VALUES ({snapshot.Tenant}, {readAt}, {boxes}) ON CONFLICT (tenant) DO UPDATE SET read_at = excluded.read_at, boxes = excluded.boxes",
                token),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<MapSnapshot?> FindAsync(string tenant, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        var row = await store.ReadAsync(
            (context, token) => context.MapSnapshots.AsNoTracking().SingleOrDefaultAsync(s => s.Tenant == tenant, token),
            cancellationToken).ConfigureAwait(false);
        return row is null ? null : new(row.Tenant, row.ReadAt, StoredJson.Read<ImmutableArray<BoxSnapshot>>(store.Protection.Unprotect(row.Boxes)));
    }
}
