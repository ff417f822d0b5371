using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

public sealed class ClientTests
{
    [Fact]
    public async Task Documented_fields_are_updated()
    {
        await using var bench = await OzmapBench.StartAsync();
        var client = bench.Live("501", 1);

        var answer = await bench.PatchAsync(
            $"ftth-clients/{client.Id}",
            """{"name":"BIA","status":1,"implanted":false,"onu":{"user_PPPoE":"u","serial_number":"S","mac_address":"M"},"observation":"o"}""");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(("BIA", 1, false, "u", "S", "M", "o"), (client.Name, client.Status, client.Implanted, client.PppoeUser, client.SerialNumber, client.MacAddress, client.Observation));
    }

    [Theory]
    [InlineData("""{"code":"502"}""", HttpStatusCode.Conflict)]
    [InlineData("""{"code":""}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"status":2}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"status":"1"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"potencyRead":-20}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"onu":{"serial":"S"}}""", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_updated_is_refused(string body, HttpStatusCode status)
    {
        await using var bench = await OzmapBench.StartAsync();
        var client = bench.Live("501", 1);
        bench.Live("502", 2);
        var before = bench.State.Snapshot();

        var answer = await bench.PatchAsync($"ftth-clients/{client.Id}", body);

        Assert.Equal(status, answer.Status);
        Assert.Equal(before, bench.State.Snapshot());
    }

    [Fact]
    public async Task A_batch_hits_what_its_filter_matches()
    {
        await using var bench = await OzmapBench.StartAsync();
        var (a, b, c) = (bench.Live("1", 1), bench.Live("2", 2), bench.Live("3", 3));

        var answer = await bench.PostAsync(
            "ftth-clients/batch-update",
            $$$"""{"filter":[{"property":"id","operator":"in","value":["{{{a.Id}}}","{{{c.Id}}}"]}],"update":{"status":1}}""");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal((1, 0, 1), (a.Status, b.Status, c.Status));
    }

    [Fact]
    public async Task A_batch_with_an_empty_filter_hits_every_row()
    {
        await using var bench = await OzmapBench.StartAsync();
        var (a, b) = (bench.Live("1", 1).Property!, bench.Live("2", 2).Property!);

        await bench.PostAsync("properties/batch-update", """{"filter":[],"update":{"potencyRead":-20.5}}""");

        Assert.Equal((-20.5, -20.5), (a.PotencyRead, b.PotencyRead));
    }

    [Theory]
    [InlineData("ftth-clients", """{"filter":[],"update":{"name":"X"}}""")]
    [InlineData("properties", """{"filter":[],"update":{"observation":"X"}}""")]
    [InlineData("properties", """{"filter":[],"update":{}}""")]
    [InlineData("properties", """{"filter":[{"property":"id","operator":"in","value":"a"}],"update":{"potencyRead":-1}}""")]
    public async Task A_batch_is_refused_what_it_may_not_write(string route, string body)
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("1", 1);
        var before = bench.State.Snapshot();

        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PostAsync($"{route}/batch-update", body)).Status);
        Assert.Equal(before, bench.State.Snapshot());
    }

    [Fact]
    public async Task A_code_with_a_slash_is_found()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("123|A/7", 1);

        var answer = await bench.GetAsync($"properties/client/{Uri.EscapeDataString("123|A/7")}");

        var client = Assert.Single(answer.Json.AsArray())!["client"]!;
        Assert.Equal("123|A/7", client["code"]!.GetValue<string>());
        Assert.NotNull(client["_id"]);
        Assert.Null(client["id"]);
    }

    [Theory]
    [InlineData(false, HttpStatusCode.OK)]
    [InlineData(true, HttpStatusCode.NotFound)]
    public async Task An_unknown_code_is_empty_or_404(bool is404, HttpStatusCode status)
    {
        await using var bench = await OzmapBench.StartAsync(new() { UnknownCodeIs404 = is404 });

        Assert.Equal(status, (await bench.GetAsync("properties/client/999")).Status);
    }

    [Fact]
    public async Task Power_needs_a_connection()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("1", 1);
        bench.State.AddProperty(bench.Box, client: bench.State.AddClient("2"));

        Assert.Equal(bench.Box.Id, (await bench.GetAsync("properties/client/1/potency")).Json[0]!["box_id"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await bench.GetAsync("properties/client/2/potency")).Status);
    }
}
