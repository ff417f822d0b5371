using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.UseCases;
using SgpOzmap.OzmapClient.Values;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Tests.UseCases;

public sealed class ReservePortTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_chosen_port_is_reserved()
    {
        await using var map = await Map.StartAsync();

        var result = await map.Client.ReservePortAsync(Reservation(map) with { SplitterId = map.Splitter.Id, Port = 3 }, Token);

        Assert.Equal((true, false), (result.IsConfirmed, result.WasUncertain));
        var client = map.State.FindClient("7")!;
        Assert.Equal((client.Id, client.Property!.Id), (result.Subscriber.Client.Id, result.Subscriber.Property!.Id));
        Assert.Equal((false, 3), (client.Implanted, client.Property.Port));
        Assert.Equal(["POST properties"], map.Writes);
    }

    [Fact]
    public async Task Where_none_is_chosen_ozmap_chooses()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("1", "x", map.Splitter, 1);

        var result = await map.Client.ReservePortAsync(Reservation(map), Token);

        Assert.True(result.IsConfirmed);
        Assert.Equal(2, map.State.FindClient("7")!.Property!.Port);
    }

    [Fact]
    public async Task The_creation_says_everything_and_forces_nothing()
    {
        var script = Empty("b").On("POST properties", """{"id":"p","client":"c"}""", 201);
        await using var ozmap = await script.StartAsync();

        var result = await ozmap.Client.ReservePortAsync(
            new PortReservation
            {
                Code = "7",
                BoxId = "b",
                SplitterId = "s",
                Port = 1,
                ProjectId = "j",
                Name = "Maria",
                Coordinates = new OzmapCoordinates(-27.5, -48.25),
                Address = "Rua A",
                Observation = "o",
                Onu = new OzmapOnu { SerialNumber = "ABCD" },
                PoleId = "o",
                DropPoleIds = ["o", "q"],
            },
            Token);

        Assert.Equal(("c", "7", "Maria", "p", false), (
            result.Subscriber.Client.Id, result.Subscriber.Client.Code, result.Subscriber.Client.Name, result.Subscriber.Property!.Id, result.IsConfirmed));
        var body = Assert.Single(ozmap.Requests, request => request.Method == "POST").Body;
        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""
                    {"project":"j","box":"b","connector":"s","port":1,"auto_connect":false,"coords":[-48.25,-27.5],"address":"Rua A","pole":"o","drop_poles":["o","q"],
                     "client":{"code":"7","name":"Maria","implanted":false,"status":0,"observation":"o","onu":{"user_PPPoE":"","serial_number":"ABCD","mac_address":""}}}
                    """),
                JsonNode.Parse(body)),
            body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_code_that_is_there_is_not_made_again(bool hasPlace)
    {
        await using var map = await Map.StartAsync();
        if (hasPlace)
            map.State.AddSubscriber("7", "x", map.Splitter, 1);
        else
            map.State.AddClient("7");

        var error = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ReservePortAsync(Reservation(map), Token));

        Assert.Equal((OzmapErrorKind.Conflict, WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
        Assert.Empty(map.Writes);
    }

    [Fact]
    public async Task A_port_that_is_not_free_is_not_asked_for()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("1", "x", map.Splitter, 1);
        map.State.BlockPort(map.Splitter, 2);
        var network = map.State.AddSplitter(map.Box, isDrop: false);

        var taken = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ReservePortAsync(Reservation(map) with { SplitterId = map.Splitter.Id, Port = 1 }, Token));
        var blocked = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ReservePortAsync(Reservation(map) with { SplitterId = map.Splitter.Id, Port = 2 }, Token));
        var other = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ReservePortAsync(Reservation(map) with { SplitterId = network.Id, Port = 1 }, Token));
        var absent = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ReservePortAsync(Reservation(map) with { SplitterId = map.Splitter.Id, Port = 9 }, Token));

        Assert.Equal([OzmapErrorKind.Conflict, OzmapErrorKind.Conflict, OzmapErrorKind.Conflict, OzmapErrorKind.NotFound], new[] { taken, blocked, other, absent }.Select(e => e.Kind));
        Assert.Contains(map.State.FindClient("1")!.Id, taken.Message, StringComparison.Ordinal);
        Assert.Empty(map.Writes);
    }

    [Fact]
    public async Task A_refusal_of_the_server_is_passed_on()
    {
        await using var map = await Map.StartAsync();
        for (var port = 1; port <= 4; port++)
            map.State.BlockPort(map.Splitter, port);

        var error = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ReservePortAsync(Reservation(map), Token));

        Assert.Equal((OzmapErrorKind.Conflict, WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
        Assert.Null(map.State.FindClient("7"));
    }

    [Theory]
    [InlineData(FaultKind.ResetAfterCommit)]
    [InlineData(FaultKind.StatusAfterCommit)]
    [InlineData(FaultKind.TruncatedBody)]
    public async Task After_an_uncertain_creation_what_is_there_is_returned_and_nothing_is_made_twice(FaultKind kind)
    {
        await using var map = await Map.StartAsync();
        map.Simulator.Faults.Add(new Fault { Kind = kind, Method = "POST", PathContains = "properties" });

        var result = await map.Client.ReservePortAsync(Reservation(map) with { SplitterId = map.Splitter.Id, Port = 3 }, Token);

        Assert.Equal((true, true), (result.IsConfirmed, result.WasUncertain));
        Assert.Equal(map.State.FindClient("7")!.Id, result.Subscriber.Client.Id);
        Assert.Single(map.State.Clients);
        Assert.Single(map.Writes);
    }

    [Fact]
    public async Task After_an_uncertain_creation_that_is_not_there_the_failure_is_thrown_and_nothing_is_repeated()
    {
        await using var map = await Map.StartAsync();
        map.Simulator.Faults.Add(new Fault { Kind = FaultKind.ResetBeforeCommit, Method = "POST" });

        var error = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ReservePortAsync(Reservation(map), Token));

        Assert.Equal((OzmapErrorKind.Network, WriteOutcome.Unknown), (error.Kind, error.WriteOutcome));
        Assert.Single(map.Writes);
    }

    [Fact]
    public async Task A_reservation_that_holds_no_port_is_not_confirmed()
    {
        var script = Empty("b").On("POST properties", """{"id":"p","client":"c"}""", 201)
            .On("GET properties/client/7", """[{"id":"p","client":{"_id":"c","code":"7"},"connections":[{"id":"s","port":2}]}]""");
        await using var ozmap = await script.StartAsync();

        var result = await ozmap.Client.ReservePortAsync(new PortReservation { Code = "7", BoxId = "b", SplitterId = "s", Port = 1 }, Token);

        Assert.False(result.IsConfirmed);
        Assert.Equal(2, Assert.Single(result.Subscriber.Property!.Connections).Port);
    }

    [Theory]
    [InlineData("", "b", null, null)]
    [InlineData("7", " ", null, null)]
    [InlineData("7", "b", "s", null)]
    [InlineData("7", "b", null, 1)]
    [InlineData("7", "b", "s", 0)]
    [InlineData("7", "b", "", 1)]
    public async Task A_reservation_that_says_too_little_is_refused(string code, string box, string? splitter, int? port)
    {
        await using var ozmap = await Ozmap.StartAsync("[]");
        var reservation = new PortReservation { Code = code, BoxId = box, SplitterId = splitter, Port = port };

        await Assert.ThrowsAnyAsync<ArgumentException>(() => ozmap.Client.ReservePortAsync(reservation, Token));
        Assert.Empty(ozmap.Requests);
    }

    private static PortReservation Reservation(Map map) => new() { Code = "7", BoxId = map.Box.Id, ProjectId = map.Project.Id, Name = "Maria" };

    /// <summary>Nobody has code 7 at first, and a box has one free port.</summary>
    private static Script Empty(string box) => new Script()
        .On("GET properties/client/7", "[]")
        .On("GET ftth-clients", Script.Page())
        .On($"GET base-boxes/{box}/topology", """{"splitters":{"s":{"isDrop":true,"connectables":{"output":[null,null]}}}}""");
}
