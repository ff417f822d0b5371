using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

public sealed class RemovalTests
{
    [Fact]
    public async Task Deleting_a_property_takes_client_and_drop_and_frees_the_port()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 1).Property!;
        var drop = home.Drop!;

        var answer = await bench.DeleteAsync($"properties/{home.Id}");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Null(bench.State.FindClient("501"));
        Assert.Empty(bench.State.Properties);
        Assert.True(bench.Splitter[1].IsFree);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.GetAsync($"cables/{drop.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.DeleteAsync($"properties/{home.Id}")).Status);
    }

    [Fact]
    public async Task Deleting_a_client_leaves_its_property_on_the_port()
    {
        await using var bench = await OzmapBench.StartAsync();
        var client = bench.Live("501", 1);
        var home = client.Property!;

        await bench.DeleteAsync($"ftth-clients/{client.Id}");

        Assert.Null(bench.State.FindClient("501"));
        Assert.Same(home, bench.Splitter[1].Property);
        var row = (await bench.GetAsync($"properties/{home.Id}")).Json;
        Assert.Null(row["client"]);
        Assert.Single(row["connections"]!.AsArray());
        Assert.NotNull(row["history"]!["clients"]![0]!["exit_date"]);
    }

    [Fact]
    public async Task Disconnecting_a_drop_frees_the_port_and_keeps_the_rest()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 1).Property!;

        var first = await bench.PostAsync($"cables/{home.Drop!.Id}/fibers/disconnect");
        var second = await bench.PostAsync($"cables/{home.Drop!.Id}/fibers/disconnect");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first.Status, second.Status));
        Assert.True(bench.Splitter[1].IsFree);
        Assert.Same(bench.Box, home.Box);
        Assert.NotNull(home.Drop);
        Assert.Empty((await bench.GetAsync($"properties/{home.Id}")).Json["connections"]!.AsArray());
    }

    [Fact]
    public async Task A_delete_can_answer_with_the_record()
    {
        await using var bench = await OzmapBench.StartAsync(new() { DeleteReturnsBody = true });
        var client = bench.Live("501", 1);

        var answer = await bench.DeleteAsync($"ftth-clients/{client.Id}");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("501", answer.String("code"));
    }
}
