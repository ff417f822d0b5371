using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

/// <summary><c>connect</c> and <c>disconnect</c>.</summary>
public sealed class PlugTests
{
    [Fact]
    public async Task A_fibre_is_taken_off_a_port_and_put_on_another()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 2).Property!;
        var fiber = (await bench.GetAsync($"splitters/{bench.Splitter.Id}")).Json["connectables"]!["output"]![1]!.GetValue<string>();

        var off = await bench.PostAsync("disconnect", Body(bench, fiber));
        Assert.Equal(HttpStatusCode.NoContent, off.Status);
        Assert.True(bench.Splitter[2].IsFree);
        Assert.Same(bench.Box, home.Box);

        var on = await bench.PostAsync("connect", Body(bench, fiber, ",\"port\":4"));
        Assert.Equal(HttpStatusCode.NoContent, on.Status);
        Assert.Equal(4, home.Port);
        Assert.Same(home, bench.Splitter[4].Property);
    }

    [Theory]
    [InlineData(",\"port\":1", HttpStatusCode.Conflict, "not free")]
    [InlineData(",\"port\":3", HttpStatusCode.Conflict, "not free")]
    [InlineData(",\"port\":5", HttpStatusCode.BadRequest, "out of range")]
    [InlineData(",\"port\":0", HttpStatusCode.BadRequest, "out of range")]
    [InlineData("", HttpStatusCode.BadRequest, "'port' is required")]
    [InlineData(",\"port\":4,\"side\":\"input\"", HttpStatusCode.BadRequest, "'input'")]
    [InlineData(",\"port\":4,\"force\":true", HttpStatusCode.BadRequest, "'force'")]
    public async Task A_connection_that_cannot_be_had_is_refused(string port, HttpStatusCode status, string message)
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 1);
        var home = bench.Live("502", 2).Property!;
        bench.State.BlockPort(bench.Splitter, 3);
        var fiber = (await bench.GetAsync($"splitters/{bench.Splitter.Id}")).Json["connectables"]!["output"]![1]!.GetValue<string>();
        bench.State.Disconnect(home);

        var answer = await bench.PostAsync("connect", Body(bench, fiber, port));

        Assert.Equal(status, answer.Status);
        Assert.Contains(message, answer.String("message"), StringComparison.Ordinal);
        Assert.Null(home.Splitter);
    }

    [Theory]
    [InlineData("splitter", "Splitter", HttpStatusCode.BadRequest, "'Splitter'")]
    [InlineData("FIBER", "66a0c0de3000000000000001", HttpStatusCode.NotFound, "Fiber 66a0c0de3000000000000001")]
    [InlineData("FIBER", "17", HttpStatusCode.BadRequest, "'17'")]
    [InlineData("elementA", "element", HttpStatusCode.BadRequest, "'element'")]
    public async Task A_disconnection_that_does_not_fit_is_refused(string text, string instead, HttpStatusCode status, string message)
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 1);
        var fiber = (await bench.GetAsync("fibers")).Json["rows"]![0]!["id"]!.GetValue<string>();

        var answer = await bench.PostAsync(
            "disconnect", Body(bench, "FIBER").Replace(text, instead, StringComparison.Ordinal).Replace("FIBER", fiber, StringComparison.Ordinal));

        Assert.Equal(status, answer.Status);
        Assert.Contains(message, answer.String("message"), StringComparison.Ordinal);
        Assert.False(bench.Splitter[1].IsFree);
    }

    [Fact]
    public async Task A_fibre_that_is_connected_is_not_connected_again()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 1);
        var fiber = (await bench.GetAsync("fibers")).Json["rows"]![0]!["id"]!.GetValue<string>();

        Assert.Equal(HttpStatusCode.Conflict, (await bench.PostAsync("connect", Body(bench, fiber, ",\"port\":2"))).Status);
        await bench.PostAsync("disconnect", Body(bench, fiber));
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PostAsync("disconnect", Body(bench, fiber))).Status);
    }

    private static string Body(OzmapBench bench, string fiber, string more = "")
        => $$$"""{"elementA":{"id":"{{{bench.Splitter.Id}}}","kind":"splitter"},"elementB":{"id":"{{{fiber}}}","kind":"fiber"}{{{more}}}}""";
}
