using NSubstitute;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Sources.Ozmap;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Splitters;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.Integration.Tests.Sources;

public sealed class OzmapMapSourceTests
{
    private readonly IOzmapClient _client = Substitute.For<IOzmapClient>();
    private readonly List<string> _order = [];

    public OzmapMapSourceTests()
    {
        Projects(new Project { Id = "j1", Name = "CENTRO" });
        Boxes(new Box { Id = "b1", Name = "CTO-1", Project = new("j1"), Coordinates = new(-27.5, -48.5) });
        Splitters();
        Clients();
        Properties();
    }

    [Fact]
    public async Task A_box_has_its_service_splitters_with_all_their_ports()
    {
        Splitters(
            new Splitter
            {
                Id = "s1",
                Name = "S1",
                Index = 2,
                Parent = new("b1"),
                IsDrop = true,
                Ratio = new() { Output = 2 },
                Connectables = new() { Output = [null, "f1", null] },
                Ports = [new() { Blocked = true }, new(), new(), new()],
            },
            new Splitter { Id = "s2", Parent = new("b1"), IsDrop = false, Ratio = new() { Output = 8 } },
            new Splitter { Id = "s3", Parent = new("b9"), IsDrop = true });

        var box = Assert.Single((await ReadAsync()).Boxes);

        Assert.Equal(("CTO-1", "j1", "CENTRO"), (box.Name, box.Project!.Id, box.Project.Name));
        Assert.Equal(new Coordinates(-27.5, -48.5), box.Coordinates);
        var splitter = Assert.Single(box.Splitters);
        Assert.Equal(("s1", "S1", 2), (splitter.Id, splitter.Name, splitter.Index));
        Assert.Equal([new(false, true), new(true, false), new(false, false), new MapPort(false, false)], splitter.Ports);
    }

    [Fact]
    public async Task Ports_are_counted_by_the_ratio_on_servers_that_send_no_more()
    {
        Splitters(new Splitter { Id = "s1", Parent = new("b1"), IsDrop = true, Ratio = new() { Output = 8 } });

        Assert.Equal(8, Assert.Single(Assert.Single((await ReadAsync()).Boxes).Splitters).Ports.Length);
    }

    [Fact]
    public async Task A_property_is_taken_over_with_its_references()
    {
        Clients(new FtthClient { Id = "c1", Code = "501", Name = "FULANO", Status = OzmapClientStatus.Error, Implanted = true, Onu = new() { SerialNumber = "S" } });
        Properties(new Property
        {
            Id = "p1",
            Client = new("c1"),
            Box = new("b1"),
            Drop = new("d1"),
            Project = new("j2"),
            Parent = new("building"),
            Coordinates = new(1, 2),
            PotencyRead = -20.5,
            Observation = "texto",
            Connections = [new() { Id = "s1", Port = 3 }, new() { Id = "x", Port = null }],
        });

        var map = await ReadAsync();

        var property = Assert.Single(map.Properties);
        Assert.Same(map.Boxes[0], property.Box);
        Assert.Equal(("d1", "j2", true, -20.5, "texto"), (property.DropId, property.ProjectId, property.IsInsideBuilding, property.PowerDbm, property.Observation));
        Assert.Equal(new Coordinates(1, 2), property.Coordinates);
        Assert.Equal([new MapConnection("s1", 3)], property.Connections);
        Assert.Equal(
            new MapClient { Id = "c1", Code = "501", Name = "FULANO", Status = MapStatus.Error, IsImplanted = true, Onu = new("", "S", "") },
            property.Client);
        Assert.Empty(map.UnplacedClients);
    }

    [Fact]
    public async Task A_listed_client_is_taken_before_its_embedded_record_which_may_lack_fields()
    {
        Clients(new FtthClient { Id = "c1", Code = "501", Onu = new() { PppoeUser = "u" } });
        Properties(new Property { Id = "p1", Client = new("c1", new() { Id = "c1", Code = "501" }) });

        Assert.Equal(new OnuData("u"), Assert.Single((await ReadAsync()).Properties).Client!.Onu);
    }

    [Fact]
    public async Task An_embedded_client_that_is_not_listed_counts_and_an_unknown_one_occupies_its_property()
    {
        Properties(
            new Property { Id = "p1", Client = new("c1", new() { Id = "c1", Code = "501" }) },
            new Property { Id = "p2", Client = new("c2") },
            new Property { Id = "p3" });

        var map = await ReadAsync();

        Assert.Equal(["501", "", null], map.Properties.Select(p => p.Client?.Code));
        Assert.Empty(map.UnplacedClients);
    }

    [Fact]
    public async Task Clients_in_no_property_are_unplaced()
    {
        Clients(new FtthClient { Id = "c1", Code = "501" }, new FtthClient { Id = "c2", Code = "502" });
        Properties(new Property { Id = "p1", Client = new("c1") });

        Assert.Equal("502", Assert.Single((await ReadAsync()).UnplacedClients).Code);
    }

    [Fact]
    public async Task A_box_that_the_key_does_not_see_keeps_its_id_and_has_no_name()
    {
        Properties(new Property { Id = "p1", Box = new("b7") }, new Property { Id = "p2", Box = new("b7") });

        var map = await ReadAsync();

        Assert.Equal(("b7", ""), (map.Properties[0].Box!.Id, map.Properties[0].Box!.Name));
        Assert.Same(map.Properties[0].Box, map.Properties[1].Box);
        Assert.Single(map.Boxes);
    }

    [Fact]
    public async Task Properties_are_read_last()
    {
        await ReadAsync();

        Assert.Equal("properties", _order[^1]);
        Assert.Equal(5, _order.Count);
    }

    [Fact]
    public async Task A_list_read_in_part_is_no_map()
    {
        _client.Read(OzmapResource.Splitters, Arg.Any<OzmapQuery>()).Returns(_ => new OzmapReading<Splitter>((reading, _) =>
        {
            reading.MarkIncomplete("2 of 3");
            return Rows<Splitter>();
        }));

        var exception = await Assert.ThrowsAsync<MapReadException>(ReadAsync);

        Assert.Contains("'splitters'", exception.Reason.En, StringComparison.Ordinal);
        Assert.Contains("2 of 3", exception.Reason.Pt, StringComparison.Ordinal);
        Assert.DoesNotContain("properties", _order);
    }

    [Fact]
    public async Task A_list_that_fails_is_no_map_and_the_failure_is_kept()
    {
        var failure = new OzmapException(OzmapErrorKind.Unauthorized, "401");
        _client.Read(OzmapResource.Clients, Arg.Any<OzmapQuery>()).Returns(_ => new OzmapReading<FtthClient>((_, _) => throw failure));

        Assert.Same(failure, (await Assert.ThrowsAsync<MapReadException>(ReadAsync)).InnerException);
    }

    [Fact]
    public async Task A_record_without_id_is_no_map()
    {
        Boxes(new Box { Name = "CTO-1" });

        Assert.Contains("'boxes'", (await Assert.ThrowsAsync<MapReadException>(ReadAsync)).Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_without_id_in_a_property_is_no_map()
    {
        Properties(new Property { Id = "p1", Client = new("") });

        Assert.Contains("p1", (await Assert.ThrowsAsync<MapReadException>(ReadAsync)).Reason.En, StringComparison.Ordinal);
    }

    private static async IAsyncEnumerable<T> Rows<T>()
    {
        await Task.Yield();
        yield break;
    }

    private Task<MapState> ReadAsync() => new OzmapMapSource("", _client).ReadAsync(null, TestContext.Current.CancellationToken);

    private void Projects(params Project[] rows) => Returns(OzmapResource.Projects, rows);

    private void Boxes(params Box[] rows) => Returns(OzmapResource.Boxes, rows);

    private void Splitters(params Splitter[] rows) => Returns(OzmapResource.Splitters, rows);

    private void Clients(params FtthClient[] rows) => Returns(OzmapResource.Clients, rows);

    private void Properties(params Property[] rows) => Returns(OzmapResource.Properties, rows);

    private void Returns<T>(OzmapResource<T> resource, T[] rows)
        where T : OzmapRecord
        => _client.Read(resource, Arg.Any<OzmapQuery>()).Returns(_ =>
        {
            lock (_order)
                _order.Add(resource.Route);
            return OzmapReading<T>.Of(rows);
        });
}
