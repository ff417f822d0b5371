using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace SgpOzmap.Testing.Tests.Http;

public sealed class FaultTests
{
    [Fact]
    public async Task A_reset_before_the_commit_leaves_the_state()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 1).Property!;
        bench.Ozmap.Faults.Add(new Fault { Kind = FaultKind.ResetBeforeCommit, Method = "DELETE" });

        await Assert.ThrowsAsync<HttpRequestException>(() => bench.DeleteAsync($"properties/{home.Id}"));

        Assert.Single(bench.State.Properties);
        Assert.Equal(0, Assert.Single(bench.Ozmap.Requests.Writes).Status);
        Assert.Equal(1, bench.Ozmap.Faults.Struck);
    }

    [Fact]
    public async Task A_reset_after_the_commit_has_changed_the_state()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 1).Property!;
        bench.Ozmap.Faults.Add(new Fault { Kind = FaultKind.ResetAfterCommit, Method = "DELETE" });

        await Assert.ThrowsAsync<HttpRequestException>(() => bench.DeleteAsync($"properties/{home.Id}"));

        Assert.Empty(bench.State.Properties);
        Assert.Single(bench.Ozmap.Requests.Writes);
    }

    [Theory]
    [InlineData(FaultKind.Status, 0)]
    [InlineData(FaultKind.StatusAfterCommit, 1)]
    public async Task A_status_says_nothing_of_what_was_done(FaultKind kind, int clients)
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Ozmap.Faults.Add(new Fault { Kind = kind, Status = 502 });

        var answer = await bench.PostAsync("ftth-clients", """{"code":"501"}""");

        Assert.Equal(HttpStatusCode.BadGateway, answer.Status);
        Assert.Equal(clients, bench.State.Clients.Count);
        Assert.Equal(502, Assert.Single(bench.Ozmap.Requests.All).Status);
    }

    [Fact]
    public async Task Retry_after_comes_in_seconds_or_as_a_date()
    {
        await using var bench = await SgpBench.StartAsync();
        var date = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
        bench.Sgp.Faults.Add(new Fault { Status = 429, RetryAfter = TimeSpan.FromSeconds(1.5) });
        bench.Sgp.Faults.Add(new Fault { Status = 503, RetryAfterDate = date });
        using var http = new HttpClient();

        using var first = await http.GetAsync(bench.Sgp.Address, TestContext.Current.CancellationToken);
        using var second = await http.GetAsync(bench.Sgp.Address, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(2)), (first.StatusCode, first.Headers.RetryAfter!.Delta));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, date), (second.StatusCode, second.Headers.RetryAfter!.Date));
    }

    [Fact]
    public async Task A_fault_skips_strikes_and_is_spent()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Ozmap.Faults.Add(new Fault { PathContains = "/ftth-clients", BodyContains = "\"code\"", Skip = 1, Times = 2 });

        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 5; n++)
            statuses.Add((await bench.PostAsync("ftth-clients", $$"""{"code":"{{n}}"}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await bench.GetAsync("ftth-clients")).Status);

        Assert.Equal(
            [HttpStatusCode.Created, HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.Created, HttpStatusCode.Created],
            statuses);
    }

    [Fact]
    public async Task A_fault_without_end_strikes_until_it_is_cleared()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Ozmap.Faults.Add(new Fault { Times = int.MaxValue, Status = 500, Body = """{"message":"boom"}""" });

        for (var n = 0; n < 3; n++)
            Assert.Equal("boom", (await bench.GetAsync("boxes")).String("message"));
        bench.Ozmap.Faults.Clear();

        Assert.Equal(HttpStatusCode.OK, (await bench.GetAsync("boxes")).Status);
    }

    [Fact]
    public async Task A_page_of_HTML_comes_with_200()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Ozmap.Faults.Add(new Fault { Kind = FaultKind.HtmlOk });

        var answer = await bench.PostAsync("ftth-clients", """{"code":"1"}""");

        Assert.Equal((HttpStatusCode.OK, "text/html"), (answer.Status, answer.MediaType));
        Assert.Empty(bench.State.Clients);
    }

    [Fact]
    public async Task A_truncated_body_is_no_JSON_though_HTTP_is_in_order()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Ozmap.Faults.Add(new Fault { Kind = FaultKind.TruncatedBody });

        var answer = await bench.GetAsync("boxes");

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.Status, answer.MediaType));
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => answer.Json);
    }

    [Fact]
    public async Task A_reset_in_mid_body_ends_in_an_error_of_the_connection()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Ozmap.Faults.Add(new Fault { Kind = FaultKind.ResetMidBody });

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => bench.GetAsync("boxes"));
        Assert.Equal(200, Assert.Single(bench.Ozmap.Requests.All).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Delay_and_latency_go_by_the_given_clock(bool byFault)
    {
        var clock = new FakeTimeProvider();
        await using var bench = await OzmapBench.StartAsync(new() { TimeProvider = clock, Latency = byFault ? default : TimeSpan.FromMinutes(1) });
        if (byFault)
            bench.Ozmap.Faults.Add(new Fault { Kind = FaultKind.Delay, Delay = TimeSpan.FromMinutes(1) });

        var answer = bench.GetAsync("boxes");
        await WaitUntilAsync(() => bench.Ozmap.Requests.All.Count == 1);
        Assert.False(answer.IsCompleted);
        while (!answer.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.OK, (await answer).Status);
    }

    [Fact]
    public async Task A_simulator_stops_though_a_request_is_held()
    {
        var bench = await OzmapBench.StartAsync(new() { TimeProvider = new FakeTimeProvider(), Latency = TimeSpan.FromHours(1) });
        var held = bench.GetAsync("boxes");
        await WaitUntilAsync(() => bench.Ozmap.Requests.All.Count == 1);

        await bench.Ozmap.DisposeAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => held);
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
