using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class TopologyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_inside_of_a_box_tells_who_is_on_which_port()
    {
        await using var ozmap = await Ozmap.StartAsync("""
            {"checksum":"x","cables":{"k":{"fibers":["n1","n2"],"cableType":"t"}},"extraData":{"n1":{"name":"x"}},
             "splitters":{"s1":{"id":"s1","isDrop":true,"connectables":{"input":[null],"output":["f1",null,"f3"]}},"s2":{"isDrop":false}},
             "drops":{
               "d1":{"id":"d1","fibers":["f1"],"length":12,
                     "propertyData":{"id":"p1","address":"Rua A","lat":-27.5,"lng":-48.25,"observation":"o",
                                     "client":{"_id":"c1","code":"501","name":"N","implanted":true,"certified":false,"status":1,"kind":"FTTHClient"}}},
               "d3":{"fibers":[{"id":"f3"},{"_id":"f4"}],"propertyData":{"id":"p3","coords":[-48.5,-27.25],"client":null}},
               "d5":{"fibers":null,"propertyData":null}}}
            """);

        var topology = await ozmap.Client.GetTopologyAsync("box", Token);

        Assert.Equal("/api/v2/base-boxes/box/topology", Assert.Single(ozmap.Requests).Path);
        Assert.Equal(["s1", "s2"], topology.Splitters.Select(s => s.Value.Id));
        Assert.Equal(["f1", null, "f3"], topology.Splitters["s1"].Connectables!.Output);
        Assert.Equal(["d1", "d3", "d5"], topology.Drops.Select(d => d.Value.Id));
        var first = topology.Drops["d1"];
        Assert.Equal(["f1"], first.Fibers);
        Assert.Equal(new OzmapCoordinates(-27.5, -48.25), first.PropertyData!.Coordinates);
        Assert.Equal(("c1", "501", OzmapClientStatus.Error, true), (
            first.PropertyData.Client!.Id, first.PropertyData.Client.Value!.Code, first.PropertyData.Client.Value.Status, first.PropertyData.Client.Value.Implanted));
        Assert.Equal(12, first.Extra!["length"].GetInt32());
        Assert.Equal(["f3", "f4"], topology.Drops["d3"].Fibers);
        Assert.Equal("p3", topology.Drops["d3"].PropertyData!.Id);
        Assert.Null(topology.Drops["d3"].PropertyData!.Client);
        Assert.Null(topology.Drops["d5"].PropertyData);
        Assert.Empty(topology.Drops["d5"].Fibers);
        Assert.Equal(("k", "t"), (topology.Cables["k"].Id, topology.Cables["k"].CableTypeId));
        Assert.Equal(["n1", "n2"], topology.Cables["k"].FiberIds);
        Assert.Equal(["extraData"], topology.Extra!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Everything_in_a_box_is_read()
    {
        await using var ozmap = await Ozmap.StartAsync("""
            {"connectors":{"c":{"name":"C1","isDrop":true,"connectables":["f1",null],"connectorType":"t","tags":["g"]}},
             "fusions":{"x":{"connectables":["f1","f2"]}},"passings":{"p":{"connectables":["f3","f4"]}},"switches":{"w":{"connectables":[null]}},
             "dios":{"d":{"connectables":{"input":["f5"],"output":[null,"f6"]},"tray_number":2}},
             "cords":{"o":{"name":"cord","connectors":["c","w"]}}}
            """);

        var topology = await ozmap.Client.GetTopologyAsync("box", Token);

        var connector = topology.Connectors["c"];
        Assert.Equal(("c", "C1", true, "t", "g"), (connector.Id, connector.Name, connector.IsDrop, connector.ConnectorTypeId, Assert.Single(connector.Tags).Id));
        Assert.Equal(["f1", null], connector.Connectables);
        Assert.Equal(["f1", "f2"], topology.Fusions["x"].Connectables!.All);
        Assert.Equal(["f3", "f4"], topology.Passings["p"].Connectables!.All);
        Assert.Equal([null], topology.Switches["w"].Connectables!.All);
        Assert.False(topology.Switches["w"].Connectables!.HasSides);
        var frame = topology.Dios["d"];
        Assert.True(frame.Connectables!.HasSides);
        Assert.Equal(["f5"], frame.Connectables.Input);
        Assert.Equal([null, "f6"], frame.Connectables.Output);
        Assert.Equal(2, frame.Extra!["tray_number"].GetInt32());
        Assert.Equal(["c", "w"], topology.Cords["o"].Connectors.Select(c => c.Id));
    }

    [Fact]
    public async Task Where_things_are_drawn_in_a_box_comes_as_it_is()
    {
        await using var ozmap = await Ozmap.StartAsync("""{"box":"b","positions":{"splitters":{"s":{"x":1,"y":2}}}}""");

        var design = await ozmap.Client.GetDesignAsync("b c", Token);

        Assert.Equal("GET /api/v2/base-boxes/b c/design", Assert.Single(ozmap.Requests) is var request ? $"{request.Method} {request.Path}" : "");
        Assert.Equal(2, design.GetProperty("positions").GetProperty("splitters").GetProperty("s").GetProperty("y").GetInt32());
    }

    [Fact]
    public async Task Lists_of_records_do_instead_of_maps()
    {
        await using var ozmap = await Ozmap.StartAsync("""{"splitters":[{"id":"s1"}],"drops":[{"_id":"d1","fibers":{"f1":{}}}]}""");

        var topology = await ozmap.Client.GetTopologyAsync("box", Token);

        Assert.Equal("s1", topology.Splitters["s1"].Id);
        Assert.Equal(["f1"], topology.Drops["d1"].Fibers);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"splitters":null,"drops":null}""")]
    public async Task An_empty_box_has_nothing(string body)
    {
        await using var ozmap = await Ozmap.StartAsync(body);

        var topology = await ozmap.Client.GetTopologyAsync("box", Token);

        Assert.Empty(topology.Splitters);
        Assert.Empty(topology.Drops);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"drops":{"d":{"fibers":[true]}}}""")]
    [InlineData("""{"drops":{"d":{"propertyData":{"address":"no id"}}}}""")]
    [InlineData("""{"cables":{"k":{"fibers":[true]}}}""")]
    [InlineData("""{"connectors":{"c":{"connectables":[["f"]]}}}""")]
    [InlineData("""{"dios":{"d":{"connectables":"f"}}}""")]
    public async Task An_inside_that_is_not_understood_is_an_error(string body)
    {
        await using var ozmap = await Ozmap.StartAsync(body);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.GetTopologyAsync("box", Token));

        Assert.Equal(OzmapErrorKind.InvalidBody, error.Kind);
    }

    [Fact]
    public async Task A_box_that_does_not_exist_is_an_error()
    {
        await using var ozmap = await Ozmap.StartAsync("{}", 404);

        Assert.Equal(OzmapErrorKind.NotFound, (await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.GetTopologyAsync("box", Token))).Kind);
    }
}
