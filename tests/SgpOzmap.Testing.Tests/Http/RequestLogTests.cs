namespace SgpOzmap.Testing.Tests.Http;

public sealed class RequestLogTests
{
    [Fact]
    public async Task A_request_is_remembered_as_it_was_sent()
    {
        await using var bench = await OzmapBench.StartAsync();

        await bench.PostAsync("ftth-clients?x=a%20b", """{"code":"ÁÇ"}""");

        var request = Assert.Single(bench.Ozmap.Requests.All);
        Assert.Equal(
            ("POST", "/api/v2/ftth-clients", "?x=a%20b", """{"code":"ÁÇ"}""", 201),
            (request.Method, request.Path, request.Query, request.Body, request.Status));
        Assert.Equal("ozmap-key", request.Headers["authorization"]);
    }

    [Fact]
    public async Task Writes_are_told_from_reads_and_all_can_be_forgotten()
    {
        await using var bench = await OzmapBench.StartAsync();
        var client = bench.Live("501", 1);
        await bench.GetAsync("properties");
        await bench.PatchAsync($"ftth-clients/{client.Id}", """{"name":"X"}""");

        Assert.Equal("PATCH", Assert.Single(bench.Ozmap.Requests.Writes).Method);
        Assert.Single(bench.Ozmap.Requests.Matching("GET", "/properties"));
        bench.Ozmap.Requests.Clear();
        Assert.Empty(bench.Ozmap.Requests.All);
    }

    [Fact]
    public async Task A_test_can_act_between_two_calls()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Ozmap.Requests.OnArrival = request =>
        {
            if (request.Method == "POST")
                bench.State.AddProperty(splitter: bench.Splitter, port: 1);
        };

        var answer = await bench.PostAsync("properties", $$"""{"box":"{{bench.Box.Id}}","connector":"{{bench.Splitter.Id}}","port":1}""");

        Assert.Equal(System.Net.HttpStatusCode.Conflict, answer.Status);
    }

    [Fact]
    public async Task A_test_can_act_once_a_request_is_done_and_before_its_answer()
    {
        await using var bench = await OzmapBench.StartAsync();
        var seen = new List<(string Body, bool IsDone)>();
        bench.Ozmap.Requests.OnCommitted = request => seen.Add((request.Body, bench.State.FindClient("501") is not null));
        bench.Ozmap.Faults.Add(new Fault { Method = "POST", Kind = FaultKind.Status });

        await bench.PostAsync("ftth-clients", """{"code":"500"}""");
        await bench.PostAsync("ftth-clients", """{"code":"501"}""");

        Assert.Equal(("""{"code":"501"}""", true), Assert.Single(seen));
    }

    [Fact]
    public async Task One_server_can_answer_from_another_map()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 1);
        var other = new OzmapState();

        bench.Ozmap.Use(other);
        await bench.PostAsync("ftth-clients", """{"code":"501"}""");

        Assert.Same(other, bench.Ozmap.State);
        Assert.Equal("501", Assert.Single(other.Clients).Code);
    }

    [Fact]
    public async Task Of_many_who_want_a_port_at_once_one_gets_it()
    {
        await using var bench = await OzmapBench.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => bench.PostAsync(
            "properties", $$$"""{"box":"{{{bench.Box.Id}}}","connector":"{{{bench.Splitter.Id}}}","port":1,"client":{"code":"{{{n}}}"} }""")));

        Assert.Single(answers, a => a.Status == System.Net.HttpStatusCode.Created);
        Assert.Single(bench.State.Clients);
        Assert.Equal(16, bench.Ozmap.Requests.Writes.Count());
    }

    [Fact]
    public async Task A_taken_port_is_an_error()
    {
        await using var bench = await OzmapBench.StartAsync();
        var port = bench.Ozmap.Address.Port;

        await Assert.ThrowsAsync<IOException>(() => SgpSimulator.StartAsync(new SgpState(), new() { Port = port }, TestContext.Current.CancellationToken));
    }
}
