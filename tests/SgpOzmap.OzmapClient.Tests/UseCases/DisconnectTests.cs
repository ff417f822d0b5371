using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.UseCases;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Tests.UseCases;

public sealed class DisconnectTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_port_of_a_client_is_freed_and_the_rest_stays()
    {
        await using var map = await Map.StartAsync();
        var property = map.State.AddSubscriber("7", "Maria", map.Splitter, 2).Property!;

        var result = await map.Client.DisconnectFromPortAsync("7", Token);

        Assert.Equal((true, property.Id, property.Drop!.Id), (result.WasConnected, result.PropertyId, result.DropId));
        Assert.Equal((map.Splitter.Id, 2), (Assert.Single(result.Freed).Id, result.Freed[0].Port));
        Assert.Equal(BoxPortState.Free, (await map.Client.GetPortsAsync(map.Box.Id, Token))[1].State);
        Assert.Same(property, map.State.FindClient("7")!.Property);
    }

    [Fact]
    public async Task Where_there_is_nothing_to_free_nothing_is_done()
    {
        await using var map = await Map.StartAsync();
        map.State.AddClient("1");
        map.State.AddProperty(map.Box, client: map.State.AddClient("2"));
        map.State.Disconnect(map.State.AddSubscriber("3", "x", map.Splitter, 1).Property!);

        foreach (var code in (string[])["1", "2", "3"])
        {
            var result = await map.Client.DisconnectFromPortAsync(code, Token);
            Assert.False(result.WasConnected);
            Assert.Empty(result.Freed);
        }

        Assert.Empty(map.Writes);
    }

    [Fact]
    public async Task Where_the_server_says_nothing_of_connections_the_drop_is_disconnected()
    {
        var script = new Script().On("GET properties/client/7", """[{"id":"p","drop":"d","client":{"_id":"c","code":"7"}}]""").On("POST cables/d/fibers/disconnect", 204);
        await using var ozmap = await script.StartAsync();

        Assert.True((await ozmap.Client.DisconnectFromPortAsync("7", Token)).WasConnected);
        Assert.Equal("POST cables/d/fibers/disconnect", Script.Calls(ozmap).Last());
    }

    [Fact]
    public async Task Nobody_is_an_error_and_so_are_several()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("8", "Maria", map.Splitter, 1);
        map.State.AddSubscriber("8", "José", map.Splitter, 2);

        Assert.Equal(OzmapErrorKind.NotFound, (await Assert.ThrowsAsync<OzmapException>(() => map.Client.DisconnectFromPortAsync("7", Token))).Kind);
        Assert.Equal(OzmapErrorKind.Ambiguous, (await Assert.ThrowsAsync<OzmapException>(() => map.Client.DisconnectFromPortAsync("8", Token))).Kind);
        Assert.Empty(map.Writes);
    }

    [Fact]
    public async Task A_refusal_of_the_server_is_passed_on()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        map.Simulator.Faults.Add(new Fault { Method = "POST", Status = 400 });

        var error = await Assert.ThrowsAsync<OzmapException>(() => map.Client.DisconnectFromPortAsync("7", Token));

        Assert.Equal((OzmapErrorKind.Refused, WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
    }

    [Theory]
    [InlineData(FaultKind.ResetAfterCommit, true)]
    [InlineData(FaultKind.ResetBeforeCommit, false)]
    public async Task After_an_uncertain_end_the_map_is_asked_and_nothing_is_repeated(FaultKind kind, bool isDone)
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        map.Simulator.Faults.Add(new Fault { Kind = kind, Method = "POST" });

        if (isDone)
            Assert.True((await map.Client.DisconnectFromPortAsync("7", Token)).WasConnected);
        else
            Assert.Equal(WriteOutcome.Unknown, (await Assert.ThrowsAsync<OzmapException>(() => map.Client.DisconnectFromPortAsync("7", Token))).WriteOutcome);

        Assert.Single(map.Writes);
    }
}
