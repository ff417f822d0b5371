using NSubstitute;
using NSubstitute.ExceptionExtensions;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Tests.Engine;

namespace SgpOzmap.Integration.Tests.History;

public sealed class MapKeepingTests : EngineTest
{
    private static readonly MapBox Box = new()
    {
        Id = "b1",
        Name = "CTO-1",
        Project = new("j1", "Centro"),
        Coordinates = new(-8, -34),
        IsDraft = true,
        Splitters =
        [
            new() { Id = "s1", Index = 1, Ports = [new(true, false), new(false, true), new(true, false)] },
            new() { Id = "s2", Index = 2, Ports = [new(true, false), new(false, false)] },
        ],
    };

    public MapKeepingTests() => MapIs(Box);

    [Fact]
    public async Task A_run_that_writes_keeps_the_boxes_of_the_map()
    {
        Map.ReadAsync(null, Token).ReturnsForAnyArgs(new MapState
        {
            Boxes = [new() { Id = "b9", Name = "Z" }, Box, new() { Id = "b2", Name = "CTO-1" }],
            Properties =
            [
                new() { Id = "p1", Box = Box, Connections = [new("s2", 1)] },
                new() { Id = "p2", Box = Box, Connections = [new("s1", 3), new("x", 1)] },
                new() { Id = "p3", Box = Box, Connections = [new("s1", 1)], Client = new() { Id = "c1", Code = "1" } },
                new() { Id = "p4", Box = Box },
            ],
        });

        await RunAsync();

        var snapshot = Kept().Single();
        Assert.Equal(("norte", Clock.GetUtcNow()), (snapshot.Tenant, snapshot.ReadAt));
        Assert.Equal(["b1", "b2", "b9"], snapshot.Boxes.Select(static b => b.Id));
        var box = snapshot.Boxes[0];
        Assert.Equal(("CTO-1", "Centro", Box.Coordinates, true, 5, 3), (box.Name, box.Project, box.Coordinates, box.IsDraft, box.Ports, box.UsedPorts));
        Assert.Equal([3, 4], box.VacantPorts);
    }

    [Fact]
    public async Task A_run_that_only_plans_keeps_nothing()
    {
        await RunAsync(RunMode.Plan);

        Assert.Empty(Kept());
    }

    [Fact]
    public async Task A_map_that_is_as_it_was_is_kept_once_an_hour()
    {
        await RunAsync();
        Clock.Advance(TimeSpan.FromMinutes(59));
        await RunAsync();
        Assert.Single(Kept());

        Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();
        Assert.Equal(2, Kept().Count());

        MapIs(Box with { Name = "CTO-1 nova" });
        await RunAsync();
        Assert.Equal("CTO-1 nova", Kept().Last().Boxes[0].Name);
        Assert.Equal(3, Kept().Count());
    }

    [Fact]
    public async Task A_map_that_could_not_be_kept_is_told_of_and_tried_again_and_the_run_goes_on()
    {
        Snapshots.SaveAsync(null!, Token).ThrowsAsyncForAnyArgs(new StoreException(StoreErrorKind.Full, new("disco cheio", "the disk is full")));

        var report = await RunAsync();

        Assert.False(report.HasFailed);
        Assert.NotNull(report.Plan);
        var note = Assert.Single(report.Notes);
        Assert.Contains("the disk is full", note.En, StringComparison.Ordinal);
        Assert.Contains("disco cheio", note.Pt, StringComparison.Ordinal);
        await RunAsync();
        Assert.Equal(2, Kept().Count());
    }

    private void MapIs(params MapBox[] boxes) => Map.ReadAsync(null, Token).ReturnsForAnyArgs(new MapState { Boxes = boxes });

    private IEnumerable<MapSnapshot> Kept() => Snapshots.ReceivedCalls().Select(static c => (MapSnapshot)c.GetArguments()[0]!);
}
