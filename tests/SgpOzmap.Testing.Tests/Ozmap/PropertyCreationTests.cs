using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

public sealed class PropertyCreationTests
{
    [Fact]
    public async Task A_client_is_made_on_a_chosen_port_with_a_drop()
    {
        await using var bench = await OzmapBench.StartAsync();

        var answer = await bench.PostAsync("properties", Body(bench, "501", 3));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Null(answer.Json["connections"]);
        Assert.Null(answer.Json["box"]);
        var client = bench.State.FindClient("501")!;
        Assert.Equal(client.Id, answer.String("client"));
        Assert.Same(bench.Splitter, client.Property!.Splitter);
        Assert.Equal(3, client.Property.Port);
        Assert.Equal(new SimCoordinates(-25.1, -50.2), client.Property.Coordinates);
        var row = (await bench.GetAsync($"properties/{client.Property.Id}")).Json;
        Assert.Equal(3, row["connections"]![0]!["port"]!.GetValue<int>());
        Assert.Equal(row["drop"]!.GetValue<string>(), (await bench.GetAsync($"cables/{client.Property.Drop!.Id}")).String("id"));
    }

    [Theory]
    [InlineData(1, HttpStatusCode.Conflict, "already in use")]
    [InlineData(2, HttpStatusCode.Conflict, "blocked")]
    [InlineData(3, HttpStatusCode.Conflict, "network")]
    [InlineData(5, HttpStatusCode.BadRequest, "out of range")]
    [InlineData(0, HttpStatusCode.BadRequest, "out of range")]
    public async Task A_port_that_cannot_be_had_is_refused_and_nothing_is_made(int port, HttpStatusCode status, string message)
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.State.AddProperty(bench.Box, splitter: bench.Splitter, port: 1);
        bench.State.BlockPort(bench.Splitter, 2);
        bench.State.PlugNetwork(bench.Splitter, 3);
        var before = bench.State.Snapshot();

        var answer = await bench.PostAsync("properties", Body(bench, "501", port));

        Assert.Equal(status, answer.Status);
        Assert.Contains(message, answer.String("message"), StringComparison.Ordinal);
        Assert.Equal(before, bench.State.Snapshot());
    }

    [Fact]
    public async Task A_code_in_use_is_refused()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 1);

        var answer = await bench.PostAsync("properties", Body(bench, "501", 2));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.True(bench.Splitter[2].IsFree);
    }

    [Fact]
    public async Task A_code_in_use_is_accepted_where_the_options_say_so()
    {
        await using var bench = await OzmapBench.StartAsync(new() { AcceptSameCode = true });
        bench.Live("501", 1);

        var answer = await bench.PostAsync("properties", Body(bench, "501", 2));

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal(["501", "501"], bench.State.Clients.Select(c => c.Code));
    }

    [Fact]
    public async Task A_connector_of_another_box_is_refused()
    {
        await using var bench = await OzmapBench.StartAsync();
        var other = bench.State.AddSplitter(bench.State.AddBox(bench.Project, "CTO-002"));

        var answer = await bench.PostAsync(
            "properties", $$$"""{"project":"{{{bench.Project.Id}}}","box":"{{{bench.Box.Id}}}","connector":"{{{other.Id}}}","port":1}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("is not in box", answer.String("message"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"project":"nope"}""", "Project nope")]
    [InlineData("""{"box":"nope"}""", "Box nope")]
    [InlineData("""{"auto_connect":true,"project":"PROJECT"}""", "needs a box")]
    [InlineData("""{"project":"PROJECT","potency":-1}""", "'potency'")]
    [InlineData("""{"project":"PROJECT","client":{"code":"1","serial":"X"}}""", "'serial'")]
    [InlineData("""{"project":"PROJECT","client":{"name":"X"}}""", "'code'")]
    [InlineData("""{"project":"PROJECT","client":{"code":"1","status":"OK"}}""", "'status'")]
    [InlineData("""{"project":"PROJECT","coords":[-150,-250]}""", "outside the world")]
    [InlineData("[]", "object")]
    [InlineData("{", "not JSON")]
    public async Task What_is_not_documented_is_refused(string body, string message)
    {
        await using var bench = await OzmapBench.StartAsync();

        var answer = await bench.PostAsync("properties", body.Replace("PROJECT", bench.Project.Id, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.String("message"), StringComparison.Ordinal);
        Assert.Empty(bench.State.Properties);
        Assert.Empty(bench.State.Clients);
    }

    [Fact]
    public async Task Auto_connect_takes_the_first_free_service_port()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.State.AddSplitter(bench.Box, 2, name: "A network splitter", isDrop: false);
        bench.Live("1", 1);
        bench.State.BlockPort(bench.Splitter, 2);

        await bench.PostAsync("properties", $$$"""{"box":"{{{bench.Box.Id}}}","auto_connect":true,"client":{"code":"501"}}""");

        var home = bench.State.FindClient("501")!.Property!;
        Assert.Same(bench.Splitter, home.Splitter);
        Assert.Equal(3, home.Port);
        Assert.False(home.Client!.Implanted);
    }

    [Fact]
    public async Task Without_a_connection_there_is_no_drop()
    {
        await using var bench = await OzmapBench.StartAsync();

        var answer = await bench.PostAsync("properties", $$$"""{"box":"{{{bench.Box.Id}}}","client":{"code":"501"},"lat":-25.2,"lng":-50.3}""");

        Assert.Null(answer.String("drop"));
        var home = bench.State.FindClient("501")!.Property!;
        Assert.Same(bench.Box, home.Box);
        Assert.Equal(new SimCoordinates(-25.2, -50.3), home.Coordinates);
    }

    [Fact]
    public async Task An_existing_client_without_a_place_moves_in()
    {
        await using var bench = await OzmapBench.StartAsync();
        var made = await bench.PostAsync("ftth-clients", """{"code":"501","name":"ANA","implanted":true,"status":1}""");
        Assert.Equal(HttpStatusCode.Created, made.Status);

        var answer = await bench.PostAsync("properties", $$$"""{"box":"{{{bench.Box.Id}}}","client":"{{{made.String("id")}}}"}""");

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        var client = bench.State.FindClient("501")!;
        Assert.NotNull(client.Property);
        Assert.Equal(("ANA", true, 1), (client.Name, client.Implanted, client.Status));
    }

    private static string Body(OzmapBench bench, string code, int port)
        => $$$"""
           {"project":"{{{bench.Project.Id}}}","box":"{{{bench.Box.Id}}}","connector":"{{{bench.Splitter.Id}}}","port":{{{port}}},"auto_connect":false,
            "coords":[-50.2,-25.1],"potencyRead":-21.5,
            "client":{"code":"{{{code}}}","name":"ANA","implanted":true,"status":0,"onu":{"user_PPPoE":"u","serial_number":"S","mac_address":"M"} } }
           """;
}
