using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

public sealed class SplitterTests
{
    [Fact]
    public async Task A_splitter_is_made_with_the_outputs_of_its_type_and_deleted()
    {
        await using var bench = await OzmapBench.StartAsync();

        var made = await bench.PostAsync("splitters", Body(bench));

        Assert.Equal(HttpStatusCode.Created, made.Status);
        var splitter = bench.State.Splitters[1];
        Assert.Equal((made.String("id"), bench.Box, 4, false), (splitter.Id, splitter.Box, splitter.Ports.Count, splitter.IsDrop));
        Assert.Equal(HttpStatusCode.NoContent, (await bench.DeleteAsync($"splitters/{splitter.Id}")).Status);
        Assert.Single(bench.State.Splitters);
        var topology = (await bench.GetAsync($"base-boxes/{bench.Box.Id}/topology")).Json;
        Assert.Single(topology["splitters"]!.AsObject());
    }

    [Fact]
    public async Task A_ratio_outweighs_the_type()
    {
        await using var bench = await OzmapBench.StartAsync();

        await bench.PostAsync("splitters", Body(bench, ",\"ratio\":{\"input\":1,\"output\":16}"));

        Assert.Equal(16, bench.State.Splitters[1].Ports.Count);
    }

    [Fact]
    public async Task Ports_are_blocked_in_order_or_by_index()
    {
        await using var bench = await OzmapBench.StartAsync();

        var ordered = await bench.PatchAsync($"splitters/{bench.Splitter.Id}", """{"ports":[{"blocked":false},{"blocked":true,"observation":"BROKEN"}]}""");
        var indexed = await bench.PatchAsync($"splitters/{bench.Splitter.Id}", """{"ports":[{"index":3,"blocked":true}]}""");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (ordered.Status, indexed.Status));
        Assert.Equal([false, true, false, true], bench.Splitter.Ports.Select(p => p.Blocked));
        Assert.Equal("BROKEN", bench.Splitter[2].Observation);
    }

    [Fact]
    public async Task The_first_power_that_is_written_is_that_of_the_installation()
    {
        await using var bench = await OzmapBench.StartAsync();

        await bench.PatchAsync($"splitters/{bench.Splitter.Id}", """{"currentPower":[-18.5,null,null,null]}""");
        await bench.PatchAsync($"splitters/{bench.Splitter.Id}", """{"currentPower":[-19.5,null,null,null]}""");

        var row = (await bench.GetAsync($"splitters/{bench.Splitter.Id}")).Json;
        Assert.Equal((-19.5, -18.5), (row["currentPower"]![0]!.GetValue<double>(), row["installPower"]![0]!.GetValue<double>()));
    }

    [Theory]
    [InlineData("""{"ports":[{"index":4,"blocked":true}]}""", "index 4")]
    [InlineData("""{"ports":[{"block":true}]}""", "'block'")]
    [InlineData("""{"ports":[{"blocked":1}]}""", "'blocked'")]
    [InlineData("""{"connectables":{}}""", "'connectables'")]
    [InlineData("""{"parent":"66a0c0de3000000000000001"}""", "'parent'")]
    [InlineData("""{"isDrop":"yes"}""", "'isDrop'")]
    public async Task A_change_that_does_not_fit_is_refused(string body, string message)
    {
        await using var bench = await OzmapBench.StartAsync();

        var answer = await bench.PatchAsync($"splitters/{bench.Splitter.Id}", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.String("message"), StringComparison.Ordinal);
        Assert.All(bench.Splitter.Ports, p => Assert.False(p.Blocked));
    }

    [Fact]
    public async Task A_splitter_in_use_stays()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 1);

        Assert.Equal(HttpStatusCode.Conflict, (await bench.DeleteAsync($"splitters/{bench.Splitter.Id}")).Status);
        Assert.Single(bench.State.Splitters);
    }

    [Fact]
    public async Task Every_kind_of_network_connector_is_read_by_one_route()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.State.AddPon(bench.State.AddSlot(bench.State.AddOlt(bench.Project, "OLT-01")));
        var connector = bench.State.AddConnector(bench.Box);

        var rows = (await bench.GetAsync("network-connectors")).Json["rows"]!.AsArray();

        Assert.Equal(["Splitter", "OLT", "Slot", "PON", "Connector"], rows.Select(r => r!["kind"]!.GetValue<string>()));
        Assert.Equal("Connector", (await bench.GetAsync($"network-connectors/{connector.Id}")).String("kind"));
        Assert.Equal(HttpStatusCode.NotFound, (await bench.GetAsync($"network-connectors/{bench.Box.Id}")).Status);
    }

    private static string Body(OzmapBench bench, string more = "")
        => $$"""{"parent":"{{bench.Box.Id}}","splitterType":"{{bench.Splitter.SplitterTypeId}}","implanted":true,"isDrop":false{{more}}}""";
}
