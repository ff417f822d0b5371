using NSubstitute;
using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Splitters;
using SgpOzmap.OzmapClient.Tags;
using SgpOzmap.OzmapClient.UseCases;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Tests.UseCases;

/// <summary>Users put a substitute in the place of OZmap, and the use-cases run on it.</summary>
public sealed class SubstituteTests
{
    private readonly IOzmapClient _client = Substitute.For<IOzmapClient>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_is_found_activated_disconnected_and_removed()
    {
        Returns(Home("7", implanted: false));

        Assert.Equal("p7", Assert.Single(await _client.FindByCodeAsync("7", Token)).Property!.Id);
        Assert.True((await _client.ActivateAsync("7", cancellationToken: Token)).Implanted);
        Assert.True((await _client.DisconnectFromPortAsync("7", Token)).WasConnected);
        Assert.Equal("c7", (await _client.RemoveClientKeepPropertyAsync("7", Token)).ClientId);
        Assert.Equal("p7", (await _client.RemoveCompletelyAsync("7", Token)).PropertyId);

        await _client.Received(1).UpdateClientAsync("c7", Arg.Is<FtthClientUpdate>(update => update.Implanted == true), Token);
        await _client.Received(1).DisconnectDropAsync("d7", Token);
        await _client.Received(1).DeleteClientAsync("c7", Token);
        await _client.Received(1).DeletePropertyAsync("p7", Token);
    }

    [Fact]
    public async Task A_port_is_reserved_and_taken()
    {
        Returns([], Home("7", implanted: false));
        _client.Read(OzmapResource.Clients, Arg.Any<OzmapQuery>()).Returns(OzmapReading<FtthClient>.Of());
        _client.GetTopologyAsync("b", Token).Returns(Box(null), Box(null), Box("f7"));
        _client.CreatePropertyAsync(Arg.Any<PropertyCreation>(), Token).Returns(new Property { Id = "p7" });

        var reservation = await _client.ReservePortAsync(new PortReservation { Code = "7", BoxId = "b", SplitterId = "s", Port = 1 }, Token);
        var property = await _client.ConnectToPortAsync("7", new PortAddress { BoxId = "b", SplitterId = "s", Port = 1 }, Token);

        Assert.Equal("c7", reservation.Subscriber.Client.Id);
        Assert.Equal("p7", property.Id);
        await _client.Received(1).UpdatePropertyAsync("p7", Arg.Is<PropertyUpdate>(update => update.Port == 1), Token);
    }

    [Fact]
    public async Task The_status_of_many_is_set()
    {
        _client.Read(OzmapResource.Clients, Arg.Any<OzmapQuery>())
            .Returns(OzmapReading<FtthClient>.Of(new FtthClient { Id = "c1", Code = "1" }, new FtthClient { Id = "c2", Code = "2" }));

        var result = await _client.SetStatusAsync(["1", "2", "3"], OzmapClientStatus.Error, Token);

        Assert.Equal(["1", "2"], result.Updated);
        Assert.Equal(["3"], result.NotFound);
        await _client.Received(1).UpdateClientsAsync(Arg.Is<IReadOnlyCollection<string>>(ids => ids.SequenceEqual(new[] { "c1", "c2" })), Arg.Any<FtthClientBatchUpdate>(), Token);
    }

    [Fact]
    public async Task Generic_calls_can_be_substituted()
    {
        _client.CreateAsync(OzmapResource.Tags, Arg.Any<TagCreation>(), Token).Returns(new Tag { Id = "t" });
        _client.FindAsync(OzmapResource.Boxes, "b", Token).Returns(new Box { Id = "b" });

        Assert.Equal("t", (await _client.CreateAsync(OzmapResource.Tags, new TagCreation { Name = "n", AllowedTypes = [] }, Token)).Id);
        Assert.Equal("b", (await _client.FindAsync(OzmapResource.Boxes, "b", Token))!.Id);
        await _client.DeleteAsync(OzmapResource.Posts, "p", Token);
        await _client.Received(1).DeleteAsync(OzmapResource.Posts, "p", Token);
    }

    private static Property[] Home(string code, bool implanted) =>
    [
        new()
        {
            Id = "p" + code,
            Drop = new("d" + code),
            Client = new("c" + code, new FtthClient { Id = "c" + code, Code = code, Implanted = implanted }),
            Connections = [new PropertyConnection { Id = "other", Port = 2 }],
        },
    ];

    private static BoxTopology Box(string? fiber) => new()
    {
        Splitters = new Dictionary<string, Splitter>(StringComparer.Ordinal)
        {
            ["s"] = new() { Id = "s", IsDrop = true, Connectables = new SplitterConnectables { Output = [fiber] } },
        },
        Drops = new Dictionary<string, BoxTopologyDrop>(StringComparer.Ordinal) { ["d"] = new() { Id = "d", Fibers = ["f7"], PropertyData = new Property { Id = "p7" } } },
    };

    private void Returns(Property[] first, params Property[][] then)
        => _client.FindPropertiesByClientCodeAsync("7", Token).Returns(first, then);
}
