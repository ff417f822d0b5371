using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.UseCases;
using SgpOzmap.OzmapClient.Values;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Tests.UseCases;

public sealed class ActivateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reservation_becomes_a_client_in_service()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1, implanted: false);

        var client = await map.Client.ActivateAsync("7", cancellationToken: Token);

        Assert.True(client.Implanted);
        Assert.True(map.State.FindClient("7")!.Implanted);
        Assert.Equal("""{"implanted":true}""", map.Simulator.Requests.Writes.Single().Body);
        Assert.Equal(BoxPortState.InService, (await map.Client.GetPortsAsync(map.Box.Id, Token))[0].State);
    }

    [Fact]
    public async Task An_onu_is_written_whole_and_keeps_what_is_not_given()
    {
        var script = new Script()
            .On("GET properties/client/7", """[{"id":"p","client":{"_id":"c","code":"7","onu":{"user_PPPoE":"old","serial_number":"x","mac_address":"m","model":"k"}}}]""")
            .On("PATCH ftth-clients/c", 204);
        await using var ozmap = await script.StartAsync();

        var client = await ozmap.Client.ActivateAsync("7", new OzmapOnu { SerialNumber = "ABCD", PppoeUser = " " }, Token);

        Assert.Equal(("old", "ABCD", "m"), (client.Onu!.PppoeUser, client.Onu.SerialNumber, client.Onu.MacAddress));
        var body = ozmap.Requests[1].Body;
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse("""{"implanted":true,"onu":{"user_PPPoE":"old","serial_number":"ABCD","mac_address":"m","model":"k"}}"""), JsonNode.Parse(body)), body);
    }

    [Fact]
    public async Task An_onu_that_did_not_come_along_is_read_before_it_is_written()
    {
        var script = new Script()
            .On("GET properties/client/7", """[{"id":"p","client":{"_id":"c","code":"7"}}]""")
            .On("GET ftth-clients/c", """{"id":"c","code":"7","onu":{"user_PPPoE":"old"}}""")
            .On("PATCH ftth-clients/c", 204);
        await using var ozmap = await script.StartAsync();

        Assert.Equal("old", (await ozmap.Client.ActivateAsync("7", new OzmapOnu { SerialNumber = "ABCD" }, Token)).Onu!.PppoeUser);
    }

    [Fact]
    public async Task What_stands_so_already_is_not_written()
    {
        var script = new Script()
            .On("GET properties/client/7", """[{"id":"p","client":{"_id":"c","code":"7","implanted":true,"onu":{"user_PPPoE":"u","serial_number":"ABCD"}}}]""");
        await using var ozmap = await script.StartAsync();

        await ozmap.Client.ActivateAsync("7", cancellationToken: Token);
        await ozmap.Client.ActivateAsync("7", new OzmapOnu { SerialNumber = "ABCD" }, Token);

        Assert.All(Script.Calls(ozmap), call => Assert.Equal("GET properties/client/7", call));
    }

    [Fact]
    public async Task A_client_without_a_place_can_be_activated_and_one_that_is_not_there_cannot()
    {
        await using var map = await Map.StartAsync();
        map.State.AddClient("8", implanted: false);

        await map.Client.ActivateAsync("8", cancellationToken: Token);
        var error = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ActivateAsync("7", cancellationToken: Token));

        Assert.True(map.State.FindClient("8")!.Implanted);
        Assert.Equal(OzmapErrorKind.NotFound, error.Kind);
    }

    [Fact]
    public async Task A_code_of_several_clients_is_not_touched_but_one_client_of_several_places_is()
    {
        var script = new Script()
            .On("GET properties/client/7", """[{"id":"p","client":{"_id":"c","code":"7"}},{"id":"q","client":{"_id":"d","code":"7"}}]""")
            .On("GET properties/client/8", """[{"id":"p","client":{"_id":"c","code":"8"}},{"id":"q","client":{"_id":"c","code":"8"}}]""")
            .On("PATCH ftth-clients/c", 204);
        await using var ozmap = await script.StartAsync();

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.ActivateAsync("7", cancellationToken: Token));
        await ozmap.Client.ActivateAsync("8", cancellationToken: Token);

        Assert.Equal(OzmapErrorKind.Ambiguous, error.Kind);
        Assert.Single(Script.Calls(ozmap), call => call.StartsWith("PATCH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_of_the_server_is_passed_on()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1, implanted: false);
        map.Simulator.Faults.Add(new Fault { Method = "PATCH", Status = 400 });

        var error = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ActivateAsync("7", cancellationToken: Token));

        Assert.Equal((OzmapErrorKind.Refused, WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
    }

    [Theory]
    [InlineData(FaultKind.ResetAfterCommit, true)]
    [InlineData(FaultKind.ResetBeforeCommit, false)]
    public async Task After_an_uncertain_end_the_map_is_asked(FaultKind kind, bool isDone)
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1, implanted: false);
        map.Simulator.Faults.Add(new Fault { Kind = kind, Method = "PATCH" });

        if (isDone)
            Assert.True((await map.Client.ActivateAsync("7", cancellationToken: Token)).Implanted);
        else
            Assert.Equal(WriteOutcome.Unknown, (await Assert.ThrowsAsync<OzmapException>(() => map.Client.ActivateAsync("7", cancellationToken: Token))).WriteOutcome);

        Assert.Single(map.Writes);
    }
}
