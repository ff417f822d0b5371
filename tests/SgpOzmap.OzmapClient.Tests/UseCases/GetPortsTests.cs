using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.UseCases;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Tests.UseCases;

public sealed class GetPortsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_look_tells_who_is_on_which_port()
    {
        await using var map = await Map.StartAsync();
        var there = map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        map.State.AddSubscriber("8", "José", map.Splitter, 2, implanted: false);
        map.State.AddProperty(splitter: map.Splitter, port: 3);

        var ports = await map.Client.GetPortsAsync(map.Box.Id, Token);

        Assert.Equal(
            [BoxPortState.InService, BoxPortState.Reserved, BoxPortState.EmptyProperty, BoxPortState.Free], ports.Select(port => port.State));
        Assert.Equal([1, 2, 3, 4], ports.Select(port => port.Port));
        Assert.All(ports, port => Assert.Equal((map.Splitter.Id, map.Splitter.Name, true), (port.SplitterId, port.SplitterName, port.IsService)));
        Assert.Equal((there.Id, there.Property!.Id), (ports[0].Client!.Id, ports[0].Property!.Id));
        Assert.Null(ports[2].Client);
        Assert.Null(ports[3].ConnectableId);
        Assert.Single(map.Simulator.Requests.All);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Blocked_ports_and_ports_of_the_network_are_not_free(bool isCord)
    {
        await using var map = await Map.StartAsync();
        map.State.BlockPort(map.Splitter, 1);
        map.State.PlugNetwork(map.Splitter, 2, isCord);

        var ports = await map.Client.GetPortsAsync(map.Box.Id, Token);

        Assert.Equal([BoxPortState.Blocked, BoxPortState.Network, BoxPortState.Free, BoxPortState.Free], ports.Select(port => port.State));
        Assert.True(ports[0].IsBlocked);
    }

    [Fact]
    public async Task Splitters_come_in_their_order_and_those_of_the_network_say_so()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSplitter(map.Box, ports: 2, index: 1, name: "Z", isDrop: false);

        var ports = await map.Client.GetPortsAsync(map.Box.Id, Token);

        Assert.Equal(["Z", "Z", map.Splitter.Name, map.Splitter.Name, map.Splitter.Name, map.Splitter.Name], ports.Select(port => port.SplitterName));
        Assert.Equal([false, false, true, true, true, true], ports.Select(port => port.IsService));
    }

    [Theory]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":["f"]}}},"drops":{"d":{"fibers":["f"],"propertyData":{"id":"p","client":{"_id":"c","implanted":true}}}}}""", BoxPortState.InService)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":["f"]}}},"drops":{"d":{"fibers":["g","f"],"propertyData":{"id":"p","client":{"_id":"c","code":"7"}}}}}""", BoxPortState.Reserved)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":["f"]}}},"drops":{"d":{"fibers":["f"],"propertyData":{"id":"p"}}}}""", BoxPortState.EmptyProperty)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":["f"]}}},"cables":{"k":{"fibers":["e","f"]}}}""", BoxPortState.Network)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":["f"]}}},"cords":{"f":{"connectors":["s","x"]}}}""", BoxPortState.Network)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":[null]},"ports":[{"blocked":true}]}}}""", BoxPortState.Blocked)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":["f"]},"ports":[{"blocked":true}]}},"drops":{"d":{"fibers":["f"],"propertyData":{"id":"p"}}}}""", BoxPortState.EmptyProperty)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":[null]}}}}""", BoxPortState.Free)]
    [InlineData("""{"splitters":{"s":{"ratio":{"output":1}}}}""", BoxPortState.Unknown)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":[]},"ports":[{}]}}}""", BoxPortState.Unknown)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":["f"]}}},"drops":{"d":{"fibers":["f"],"propertyData":null}}}""", BoxPortState.Unknown)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":["f"]}}},"drops":{"d":{"fibers":["f"],"propertyData":{"id":"p"}},"e":{"fibers":["f"],"propertyData":{"id":"q"}}}}""", BoxPortState.Unknown)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":["f"]}}},"cables":{"k":{"fibers":["f"]}},"drops":{"d":{"fibers":["f"],"propertyData":{"id":"p"}}}}""", BoxPortState.Unknown)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":["f"]}}},"drops":{"d":{"fibers":["f"],"propertyData":{"id":"p","client":"gone"}}}}""", BoxPortState.Unknown)]
    [InlineData("""{"splitters":{"s":{"connectables":{"output":["f"]}}}}""", BoxPortState.Unknown)]
    public async Task What_is_read_means_what_the_table_says(string topology, BoxPortState state)
    {
        await using var ozmap = await new Script().On("GET base-boxes/b/topology", topology).StartAsync();

        Assert.Equal(state, Assert.Single(await ozmap.Client.GetPortsAsync("b", Token)).State);
    }

    [Theory]
    [InlineData("""{"id":"f","parent":"k"}""", """{"id":"k","kind":"Cable"}""", null, BoxPortState.Network)]
    [InlineData("""{"id":"f","parent":"k"}""", """{"id":"k","kind":"Drop","boxA":"b","boxB":"p"}""", """{"id":"p","client":{"_id":"c","implanted":true}}""", BoxPortState.InService)]
    [InlineData("""{"id":"f","parent":"k"}""", """{"id":"k","kind":"Drop","boxA":"p","boxB":"b"}""", """{"id":"p","client":{"_id":"c","code":"7"}}""", BoxPortState.Reserved)]
    [InlineData("""{"id":"f","parent":{"id":"k","kind":"Drop","boxA":"b","boxB":"p"}}""", null, """{"id":"p","client":null}""", BoxPortState.EmptyProperty)]
    [InlineData("""{"id":"f","parent":"k"}""", """{"id":"k","kind":"Drop","boxA":"b","boxB":"p"}""", null, BoxPortState.Unknown)]
    [InlineData("""{"id":"f","parent":"k"}""", """{"id":"k","kind":"Drop","boxA":"b"}""", """{"id":"p"}""", BoxPortState.Unknown)]
    [InlineData("""{"id":"f","parent":"k"}""", """{"id":"k","kind":"Drop","boxA":"p","boxB":"other"}""", """{"id":"p"}""", BoxPortState.Unknown)]
    [InlineData("""{"id":"f","parent":"k"}""", """{"id":"k"}""", """{"id":"p"}""", BoxPortState.Unknown)]
    [InlineData("""{"id":"f","parent":"k"}""", null, """{"id":"p"}""", BoxPortState.Unknown)]
    [InlineData("""{"id":"f"}""", """{"id":"k","kind":"Cable"}""", null, BoxPortState.Unknown)]
    public async Task What_a_look_does_not_explain_is_followed_from_fibre_to_cable_to_property(string fiber, string? cable, string? property, BoxPortState state)
    {
        var script = new Script().On("GET base-boxes/b/topology", """{"splitters":{"s":{"connectables":{"output":["f"]}}}}""").On("GET fibers/f", fiber);
        if (cable is not null)
            script.On("GET cables/k", cable);
        if (property is not null)
            script.On("GET properties/p", property);
        await using var ozmap = await script.StartAsync();

        var port = Assert.Single(await ozmap.Client.GetPortsAsync("b", Token));

        Assert.Equal((state, "f"), (port.State, port.ConnectableId));
    }

    [Theory]
    [InlineData(404)]
    [InlineData(400)]
    [InlineData(500)]
    public async Task A_cord_is_the_networks_however_asking_for_it_as_a_fibre_fails(int status)
    {
        var script = new Script()
            .On("GET base-boxes/b/topology", """{"splitters":{"s":{"connectables":{"output":["f"]}}}}""")
            .On("GET fibers/f", "{}", status)
            .On("GET network-connectables/f", """{"id":"f","kind":"Cord","parent":"b"}""");
        await using var ozmap = await script.StartAsync();

        Assert.Equal(BoxPortState.Network, Assert.Single(await ozmap.Client.GetPortsAsync("b", Token)).State);
    }

    [Theory]
    [InlineData("""[{"index":0,"blocked":true},{"index":1}]""", BoxPortState.Blocked, BoxPortState.Free)]
    [InlineData("""[{"index":1,"blocked":true},{"index":2}]""", BoxPortState.Blocked, BoxPortState.Free)]
    [InlineData("""[{"index":1,"blocked":true},{"index":0}]""", BoxPortState.Unknown, BoxPortState.Unknown)]
    [InlineData("""[{"index":1,"blocked":true},{}]""", BoxPortState.Unknown, BoxPortState.Unknown)]
    [InlineData("""[{"index":1},{"index":0}]""", BoxPortState.Free, BoxPortState.Free)]
    [InlineData("null", BoxPortState.Free, BoxPortState.Free)]
    public async Task A_blocked_port_whose_place_is_unclear_leaves_none_free(string ports, BoxPortState first, BoxPortState second)
    {
        await using var ozmap = await Ozmap.StartAsync($$"""{"splitters":{"s":{"connectables":{"output":[null,null]},"ports":{{ports}} } } }""");

        Assert.Equal([first, second], (await ozmap.Client.GetPortsAsync("b", Token)).Select(port => port.State));
    }

    [Fact]
    public async Task A_key_that_is_refused_on_the_way_is_an_error()
    {
        var script = new Script().On("GET base-boxes/b/topology", """{"splitters":{"s":{"connectables":{"output":["f"]}}}}""").On("GET fibers/f", 401);
        await using var ozmap = await script.StartAsync();

        Assert.Equal(OzmapErrorKind.Unauthorized, (await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.GetPortsAsync("b", Token))).Kind);
    }

    [Fact]
    public async Task A_box_that_is_not_there_is_an_error()
    {
        await using var map = await Map.StartAsync();

        Assert.Equal(OzmapErrorKind.NotFound, (await Assert.ThrowsAsync<OzmapException>(() => map.Client.GetPortsAsync("66a0c0de0000000000009999", Token))).Kind);
    }
}
