using System.Globalization;
using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.UseCases;
using SgpOzmap.OzmapClient.Values;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Tests.UseCases;

public sealed class SetStatusTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_code_gets_its_fate()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("1", "a", map.Splitter, 1);
        map.State.AddClient("2");
        map.State.AddClient("3");
        map.State.AddClient("3");

        var result = await map.Client.SetStatusAsync(["1", "2", "3", "4", " 1 "], OzmapClientStatus.Error, Token);

        Assert.Equal(["1", "2"], result.Updated);
        Assert.Equal(["3"], result.Ambiguous);
        Assert.Equal(["4"], result.NotFound);
        Assert.Empty(result.Failures);
        Assert.Equal(["1:1", "2:1", "3:0", "3:0"], map.State.Clients.Select(c => $"{c.Code}:{c.Status}").Order(StringComparer.Ordinal));
        Assert.Equal(["POST ftth-clients/batch-update"], map.Writes);
    }

    [Fact]
    public async Task Many_are_looked_for_and_written_in_groups()
    {
        await using var map = await Map.StartAsync();
        string[] codes = [.. Enumerable.Range(1000, 450).Select(n => n.ToString(CultureInfo.InvariantCulture))];
        foreach (var code in codes)
            map.State.AddClient(code);

        var result = await map.Client.SetStatusAsync(codes, OzmapClientStatus.Error, Token);

        Assert.Equal(codes, result.Updated);
        Assert.Equal([200, 200, 50], map.Simulator.Requests.Writes.Select(w => JsonNode.Parse(w.Body)!["filter"]![0]!["value"]!.AsArray().Count));
        Assert.All(map.State.Clients, client => Assert.Equal(1, client.Status));
        Assert.All(map.Simulator.Requests.Matching("GET", "ftth-clients"), request => Assert.Equal("", request.Body));
    }

    [Fact]
    public async Task A_batch_that_fails_is_told_and_the_others_go_on()
    {
        await using var map = await Map.StartAsync();
        string[] codes = [.. Enumerable.Range(1000, 250).Select(n => n.ToString(CultureInfo.InvariantCulture))];
        foreach (var code in codes)
            map.State.AddClient(code);
        map.Simulator.Faults.Add(new Fault { Method = "POST", PathContains = "batch-update", Kind = FaultKind.ResetBeforeCommit });

        var result = await map.Client.SetStatusAsync(codes, OzmapClientStatus.Error, Token);

        Assert.Equal(codes[200..], result.Updated);
        var failure = Assert.Single(result.Failures);
        Assert.Equal(codes[..200], failure.Codes);
        Assert.Equal((OzmapErrorKind.Network, WriteOutcome.Unknown), (failure.Error.Kind, failure.Error.WriteOutcome));
    }

    [Fact]
    public async Task A_refusal_of_the_server_is_told()
    {
        await using var map = await Map.StartAsync();
        map.State.AddClient("1");
        map.Simulator.Faults.Add(new Fault { Method = "POST", Status = 403 });

        var failure = Assert.Single((await map.Client.SetStatusAsync(["1"], OzmapClientStatus.Error, Token)).Failures);

        Assert.Equal((OzmapErrorKind.Forbidden, WriteOutcome.NotDone), (failure.Error.Kind, failure.Error.WriteOutcome));
    }

    [Fact]
    public async Task A_look_that_fails_is_thrown_before_anything_is_written()
    {
        await using var map = await Map.StartAsync();
        string[] codes = [.. Enumerable.Range(1000, 60).Select(n => n.ToString(CultureInfo.InvariantCulture))];
        foreach (var code in codes)
            map.State.AddClient(code);
        map.Simulator.Faults.Add(new Fault { Method = "GET", PathContains = "ftth-clients", Skip = 1 });

        var error = await Assert.ThrowsAsync<OzmapException>(() => map.Client.SetStatusAsync(codes, OzmapClientStatus.Error, Token));

        Assert.Equal((OzmapErrorKind.Server, WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
        Assert.Empty(map.Writes);
    }

    [Fact]
    public async Task A_filter_that_is_dropped_on_the_way_changes_no_strangers()
    {
        var script = new Script()
            .On("GET ftth-clients", Script.Page("""{"id":"a","code":"1"}""", """{"id":"b","code":"2"}"""))
            .On("POST ftth-clients/batch-update", 204);
        await using var ozmap = await script.StartAsync();

        await ozmap.Client.SetStatusAsync(["2"], OzmapClientStatus.Error, Token);

        Assert.Equal("""["b"]""", JsonNode.Parse(ozmap.Requests[1].Body)!["filter"]![0]!["value"]!.ToJsonString());
    }

    [Fact]
    public async Task Nobody_is_nothing_to_do()
    {
        await using var ozmap = await Ozmap.StartAsync("[]");

        var result = await ozmap.Client.SetStatusAsync([], OzmapClientStatus.Ok, Token);

        Assert.Empty(result.Updated);
        Assert.Empty(ozmap.Requests);
        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.SetStatusAsync(["1", " "], OzmapClientStatus.Ok, Token));
    }
}
