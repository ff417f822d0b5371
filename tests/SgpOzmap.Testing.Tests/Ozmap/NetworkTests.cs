using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

public sealed class NetworkTests
{
    [Fact]
    public async Task The_topology_of_a_box_tells_who_is_on_which_port()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 2);
        bench.State.AddProperty(splitter: bench.Splitter, port: 3);
        bench.State.BlockPort(bench.Splitter, 4);

        var topology = (await bench.GetAsync($"base-boxes/{bench.Box.Id}/topology")).Json;

        var splitter = topology["splitters"]![bench.Splitter.Id]!;
        var output = splitter["connectables"]!["output"]!.AsArray();
        Assert.Null(output[0]);
        Assert.True(splitter["ports"]![3]!["blocked"]!.GetValue<bool>());
        string? On(int port) => topology["drops"]!.AsObject()
            .Where(d => d.Value!["fibers"]!.AsArray().Any(f => f!.GetValue<string>() == output[port - 1]!.GetValue<string>()))
            .Select(d => d.Value!["propertyData"]!["client"]?["code"]!.GetValue<string>())
            .Single();
        Assert.Equal("501", On(2));
        Assert.Null(On(3));
    }

    [Fact]
    public async Task The_documented_chain_leads_from_a_port_to_its_property()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 2).Property!;
        var plug = (await bench.GetAsync($"splitters/{bench.Splitter.Id}")).Json["connectables"]!["output"]![1]!.GetValue<string>();

        var fiber = (await bench.GetAsync($"fibers/{plug}")).Json;
        var cable = (await bench.GetAsync($"cables/{fiber["parent"]!.GetValue<string>()}")).Json;

        Assert.Equal("Drop", cable["kind"]!.GetValue<string>());
        Assert.Equal((bench.Box.Id, home.Id), (cable["boxA"]!.GetValue<string>(), cable["boxB"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_cord_is_no_fibre()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.State.PlugNetwork(bench.Splitter, 1, cord: true);
        bench.State.PlugNetwork(bench.Splitter, 2);
        var output = (await bench.GetAsync($"splitters/{bench.Splitter.Id}")).Json["connectables"]!["output"]!;
        var (cord, fiber) = (output[0]!.GetValue<string>(), output[1]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.NotFound, (await bench.GetAsync($"fibers/{cord}")).Status);
        Assert.Equal("Cord", (await bench.GetAsync($"network-connectables/{cord}")).String("kind"));
        var cable = (await bench.GetAsync($"fibers/{fiber}")).String("parent");
        Assert.Equal("Cable", (await bench.GetAsync($"cables/{cable}")).String("kind"));
    }

    [Fact]
    public async Task Every_route_lists_and_gets_its_records()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 2);

        foreach (var route in new[] { "properties", "ftth-clients", "boxes", "splitters", "projects", "cables" })
        {
            var row = Assert.Single((await bench.GetAsync(route)).Json["rows"]!.AsArray())!;
            var one = await bench.GetAsync($"{route}/{row["id"]!.GetValue<string>()}");
            Assert.Equal(row.ToJsonString(), one.Json.ToJsonString());
            Assert.Equal(HttpStatusCode.NotFound, (await bench.GetAsync($"{route}/66a0c0de000000000000ffff")).Status);
        }

        Assert.Empty(bench.Ozmap.Requests.Unknown);
    }

    [Fact]
    public async Task A_property_in_a_building_has_no_coordinates()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.State.AddProperty(splitter: bench.Splitter, port: 1);
        home.BuildingId = bench.Box.Id;

        var row = (await bench.GetAsync($"properties/{home.Id}")).Json.AsObject();

        Assert.False(row.ContainsKey("coords"));
        Assert.False(row.ContainsKey("pole"));
        Assert.True(row.ContainsKey("lng"));
        Assert.Null(row["lng"]);
        Assert.Equal(bench.Box.Id, row["parent"]!.GetValue<string>());
    }

    [Fact]
    public async Task Options_change_the_form_of_the_answer()
    {
        await using var bench = await OzmapBench.StartAsync();
        var client = bench.Live("501", 1);
        var options = bench.Ozmap.Options;
        (options.EmbedClients, options.EmbedReferences, options.OldClients, options.OmitPorts, options.ZeroTotals) = (false, true, true, true, true);

        var page = (await bench.GetAsync("properties")).Json;
        var row = page["rows"]![0]!;

        Assert.Equal(0, page["total"]!.GetValue<int>());
        Assert.Equal(client.Id, row["client"]!.GetValue<string>());
        Assert.Equal("CTO-001", row["box"]!["name"]!.GetValue<string>());
        Assert.Equal("CENTRO", row["project"]!["name"]!.GetValue<string>());
        Assert.Equal("OK", (await bench.GetAsync($"ftth-clients/{client.Id}")).String("status"));
        Assert.Null((await bench.GetAsync($"splitters/{bench.Splitter.Id}")).Json["ports"]);
    }

    [Fact]
    public async Task Two_maps_compare_equal_whatever_the_order_of_making()
    {
        await using var one = await OzmapBench.StartAsync();
        await using var other = await OzmapBench.StartAsync();
        one.Live("1", 1);
        one.Live("2", 2);
        other.Live("2", 2);
        other.Live("1", 1);

        Assert.Equal(one.State.Snapshot(), other.State.Snapshot());
        other.State.FindClient("2")!.Name = "X";
        Assert.NotEqual(one.State.Snapshot(), other.State.Snapshot());
    }
}
