using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests.History;

public abstract class MapSnapshotTests(StorageProvider? provider) : StoreTest(provider ?? StorageProvider.Sqlite)
{
    private IMapSnapshotStore Store => field ??= provider is null ? new InMemoryMapSnapshotStore() : Open().Snapshots;

    [Fact]
    public async Task The_last_snapshot_of_each_tenant_comes_back_as_it_was()
    {
        Assert.Null(await Store.FindAsync("norte", Stop));
        await Store.SaveAsync(Snapshot("norte", 3), Stop);
        await Store.SaveAsync(Snapshot("sul", 1), Stop);
        var last = Snapshot("norte", 2) with { ReadAt = Make.Noon.AddTicks(1) };
        await Store.SaveAsync(last, Stop);

        var found = (await Store.FindAsync("norte", Stop))!;

        Assert.Equal((last.Tenant, last.ReadAt), (found.Tenant, found.ReadAt));
        Assert.Equal(last.Boxes.Select(Words), found.Boxes.Select(Words));
        Assert.Single((await Store.FindAsync("sul", Stop))!.Boxes);
        Assert.Null(await Store.FindAsync("", Stop));
    }

    [Fact]
    public async Task A_map_without_boxes_is_a_snapshot_too()
    {
        await Store.SaveAsync(new("norte", Make.Noon, []), Stop);

        Assert.True((await Store.FindAsync("norte", Stop))!.Boxes.IsEmpty);
    }

    private protected static MapSnapshot Snapshot(string tenant, int boxes) => new(tenant, Make.Noon,
    [
        .. Enumerable.Range(1, boxes).Select(static i => new BoxSnapshot
        {
            Id = $"b{i}",
            Name = $"CTO {i} \"ç\"",
            Project = i == 1 ? null : "Centro",
            Coordinates = i == 2 ? null : new(-8.05, -34.9 + i),
            IsDraft = i == 3,
            Ports = 8 * i,
            UsedPorts = i,
            VacantPorts = [.. Enumerable.Range(1, i - 1)],
        }),
    ]);

    private static string Words(BoxSnapshot box)
        => FormattableString.Invariant($"{box.Id}|{box.Name}|{box.Project}|{box.Coordinates}|{box.IsDraft}|{box.Ports}|{box.UsedPorts}|{string.Join(',', box.VacantPorts)}");
}

public sealed class InMemoryMapSnapshotTests() : MapSnapshotTests(null);

public abstract class StoredMapSnapshotTests(StorageProvider provider) : MapSnapshotTests(provider)
{
    [Fact]
    public async Task It_is_encrypted_like_the_rest()
    {
        var stores = Open(static o => o.EncryptionKey = "correct horse battery staple");
        await stores.Snapshots.SaveAsync(Snapshot("norte", 3), Stop);

        var row = await stores.LookAsync(static (context, token) => context.MapSnapshots.SingleAsync(token));

        Assert.Equal(1, row.Boxes[0]);
        Assert.Equal(3, (await stores.Snapshots.FindAsync("norte", Stop))!.Boxes.Length);
    }

    [Fact]
    public async Task That_of_a_tenant_that_nobody_reads_any_more_goes()
    {
        var stores = Open(static o => o.Retention.MaxAge = TimeSpan.FromDays(30));
        await stores.Snapshots.SaveAsync(Snapshot("sul", 1) with { ReadAt = Clock.Now }, Stop);
        Clock.Now += TimeSpan.FromDays(31);
        await stores.Snapshots.SaveAsync(Snapshot("norte", 1) with { ReadAt = Clock.Now }, Stop);
        await stores.Runs.AddRunAsync(Make.Quiet("r1", Clock.Now), Stop);

        Assert.Null(await stores.Snapshots.FindAsync("sul", Stop));
        Assert.NotNull(await stores.Snapshots.FindAsync("norte", Stop));
    }
}

public sealed class SqliteMapSnapshotTests() : StoredMapSnapshotTests(StorageProvider.Sqlite);

public sealed class PostgreSqlMapSnapshotTests() : StoredMapSnapshotTests(StorageProvider.PostgreSql);
