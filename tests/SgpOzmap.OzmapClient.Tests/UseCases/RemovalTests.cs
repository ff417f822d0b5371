using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.UseCases;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Tests.UseCases;

public sealed class RemovalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_goes_and_its_property_keeps_the_port()
    {
        await using var map = await Map.StartAsync();
        var client = map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        var property = client.Property!;

        var result = await map.Client.RemoveClientKeepPropertyAsync("7", Token);

        Assert.Equal(new RemovalResult("7", WasThere: true) { ClientId = client.Id, PropertyId = property.Id }, result);
        Assert.Empty(map.State.Clients);
        Assert.Equal(1, property.Port);
        Assert.Equal(BoxPortState.EmptyProperty, (await map.Client.GetPortsAsync(map.Box.Id, Token))[0].State);
    }

    [Fact]
    public async Task A_client_goes_with_its_property_and_its_port_is_free()
    {
        await using var map = await Map.StartAsync();
        var client = map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        var property = client.Property!;

        var result = await map.Client.RemoveCompletelyAsync("7", Token);

        Assert.Equal(new RemovalResult("7", WasThere: true) { ClientId = client.Id, PropertyId = property.Id }, result);
        Assert.Empty(map.State.Clients);
        Assert.Empty(map.State.Properties);
        Assert.Equal(BoxPortState.Free, (await map.Client.GetPortsAsync(map.Box.Id, Token))[0].State);
        Assert.Equal([$"DELETE properties/{property.Id}"], map.Writes);
    }

    [Fact]
    public async Task A_client_whom_the_server_leaves_behind_goes_too()
    {
        var script = new Script()
            .On("GET properties/client/7", """[{"id":"p","client":{"_id":"c","code":"7"}}]""")
            .On("DELETE properties/p", 204)
            .On("GET ftth-clients/c", """{"id":"c","code":"7"}""")
            .On("DELETE ftth-clients/c", 204);
        await using var ozmap = await script.StartAsync();

        await ozmap.Client.RemoveCompletelyAsync("7", Token);

        Assert.Equal(["GET properties/client/7", "DELETE properties/p", "GET ftth-clients/c", "DELETE ftth-clients/c"], Script.Calls(ozmap));
    }

    [Fact]
    public async Task A_client_without_a_place_goes_alone()
    {
        await using var map = await Map.StartAsync();
        map.State.AddClient("7");
        map.State.AddClient("8");

        var first = await map.Client.RemoveCompletelyAsync("7", Token);
        var second = await map.Client.RemoveClientKeepPropertyAsync("8", Token);

        Assert.Null(first.PropertyId);
        Assert.Null(second.PropertyId);
        Assert.Empty(map.State.Clients);
    }

    [Fact]
    public async Task A_code_that_nobody_has_is_no_error()
    {
        await using var map = await Map.StartAsync();

        Assert.Equal(new RemovalResult("7", WasThere: false), await map.Client.RemoveCompletelyAsync("7", Token));
        Assert.Equal(new RemovalResult("7", WasThere: false), await map.Client.RemoveClientKeepPropertyAsync("7", Token));
        Assert.Empty(map.Writes);
    }

    [Fact]
    public async Task A_code_of_several_removes_nobody()
    {
        await using var map = await Map.StartAsync();
        var first = map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        var second = map.State.AddSubscriber("7", "José", map.Splitter, 2);

        var whole = await Assert.ThrowsAsync<OzmapException>(() => map.Client.RemoveCompletelyAsync("7", Token));
        var client = await Assert.ThrowsAsync<OzmapException>(() => map.Client.RemoveClientKeepPropertyAsync("7", Token));

        Assert.All([whole, client], error =>
        {
            Assert.Equal((OzmapErrorKind.Ambiguous, WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
            Assert.Contains(first.Id, error.Message, StringComparison.Ordinal);
            Assert.Contains(second.Property!.Id, error.Message, StringComparison.Ordinal);
        });
        Assert.Empty(map.Writes);
    }

    [Fact]
    public async Task One_client_of_several_places_is_not_removed()
    {
        var script = new Script().On("GET properties/client/7", """[{"id":"p","client":{"_id":"c","code":"7"}},{"id":"q","client":{"_id":"c","code":"7"}}]""");
        await using var ozmap = await script.StartAsync();

        Assert.Equal(OzmapErrorKind.Ambiguous, (await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.RemoveCompletelyAsync("7", Token))).Kind);
        Assert.Single(ozmap.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refusal_of_the_server_is_passed_on(bool whole)
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        map.Simulator.Faults.Add(new Fault { Method = "DELETE", Status = 403 });

        var error = await Assert.ThrowsAsync<OzmapException>(() => RemoveAsync(map.Client, whole));

        Assert.Equal((OzmapErrorKind.Forbidden, WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
        Assert.Single(map.State.Clients);
    }

    [Theory]
    [InlineData(true, FaultKind.ResetAfterCommit, true)]
    [InlineData(false, FaultKind.ResetAfterCommit, true)]
    [InlineData(true, FaultKind.ResetBeforeCommit, false)]
    [InlineData(false, FaultKind.ResetBeforeCommit, false)]
    public async Task After_an_uncertain_end_the_map_is_asked_and_nothing_is_repeated(bool whole, FaultKind kind, bool isDone)
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        map.Simulator.Faults.Add(new Fault { Kind = kind, Method = "DELETE" });

        if (isDone)
            Assert.True((await RemoveAsync(map.Client, whole)).WasThere);
        else
            Assert.Equal(WriteOutcome.Unknown, (await Assert.ThrowsAsync<OzmapException>(() => RemoveAsync(map.Client, whole))).WriteOutcome);

        Assert.Single(map.Writes);
        Assert.Equal(isDone ? 0 : 1, map.State.Clients.Count);
    }

    private static Task<RemovalResult> RemoveAsync(IOzmapClient client, bool whole)
        => whole ? client.RemoveCompletelyAsync("7", Token) : client.RemoveClientKeepPropertyAsync("7", Token);
}
