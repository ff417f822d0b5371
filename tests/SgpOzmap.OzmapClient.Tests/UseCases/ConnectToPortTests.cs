using System.Text.Json.Nodes;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.UseCases;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Tests.UseCases;

public sealed class ConnectToPortTests
{
    private const string Found = """[{"id":"p","client":{"_id":"c","code":"7"},"connections":[]}]""";
    private const string FreePort = """{"splitters":{"s":{"isDrop":true,"connectables":{"output":[null]}}}}""";

    private static readonly PortAddress Port = new() { BoxId = "b", SplitterId = "s", Port = 1 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_is_moved_to_another_box()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        var box = map.State.AddBox(map.Project, "CTO 2");
        var splitter = map.State.AddSplitter(box);

        var property = await map.Client.ConnectToPortAsync("7", new PortAddress { BoxId = box.Id, SplitterId = splitter.Id, Port = 5 }, Token);

        Assert.Equal((splitter.Id, 5), (Assert.Single(property.Connections).Id, property.Connections[0].Port));
        Assert.Same(splitter, map.State.FindClient("7")!.Property!.Splitter);
        var body = map.Simulator.Requests.Writes.Single().Body;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse($$"""{"box":"{{box.Id}}","connector":"{{splitter.Id}}","port":5,"auto_connect":false}"""), JsonNode.Parse(body)), body);
    }

    [Fact]
    public async Task A_client_who_is_on_the_port_already_stays_there()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1);

        var property = await map.Client.ConnectToPortAsync("7", On(map, 1), Token);

        Assert.Equal(map.State.FindClient("7")!.Property!.Id, property.Id);
        Assert.Empty(map.Writes);
    }

    [Fact]
    public async Task A_client_who_is_not_there_or_has_no_place_is_not_found()
    {
        await using var map = await Map.StartAsync();
        map.State.AddClient("8");

        var absent = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ConnectToPortAsync("7", On(map, 1), Token));
        var homeless = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ConnectToPortAsync("8", On(map, 1), Token));

        Assert.Equal((OzmapErrorKind.NotFound, OzmapErrorKind.NotFound), (absent.Kind, homeless.Kind));
        Assert.Empty(map.Writes);
    }

    [Fact]
    public async Task A_code_of_several_is_not_moved()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        map.State.AddSubscriber("7", "José", map.Splitter, 2);

        var error = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ConnectToPortAsync("7", On(map, 3), Token));

        Assert.Equal((OzmapErrorKind.Ambiguous, WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
        Assert.Empty(map.Writes);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_not_asked_for()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        var other = map.State.AddSubscriber("8", "José", map.Splitter, 2);

        var error = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ConnectToPortAsync("7", On(map, 2), Token));

        Assert.Equal((OzmapErrorKind.Conflict, WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
        Assert.Contains(other.Id, error.Message, StringComparison.Ordinal);
        Assert.Empty(map.Writes);
    }

    [Fact]
    public async Task A_refusal_of_the_server_is_passed_on()
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        map.Simulator.Faults.Add(new Fault { Method = "PATCH", Status = 409, Body = """{"message":"taken meanwhile"}""" });

        var error = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ConnectToPortAsync("7", On(map, 2), Token));

        Assert.Equal((OzmapErrorKind.Conflict, WriteOutcome.NotDone, "taken meanwhile"), (error.Kind, error.WriteOutcome, error.ServerMessage));
    }

    [Theory]
    [InlineData(FreePort, "[]", "it is free; the property is plugged into nothing")]
    [InlineData("""{"splitters":{}}""", """[{"id":"s","port":2}]""", "it is gone from the box; the property is plugged into port 2 of s")]
    [InlineData(
        """{"splitters":{"s":{"isDrop":true,"connectables":{"output":["f"]}}},"drops":{"d":{"fibers":["f"],"propertyData":{"id":"q","client":{"_id":"x","code":"8"}}}}}""",
        """[{"id":"s","port":1}]""",
        "client x in property q is on it")]
    [InlineData("""{"splitters":{"s":{"isDrop":true,"connectables":{"output":["f"]}}}}""", "[]", "something that is not understood is on it")]
    public async Task A_server_that_says_yes_and_does_otherwise_is_found_out(string after, string connections, string says)
    {
        var script = new Script()
            .On("GET properties/client/7", Found)
            .On("GET base-boxes/b/topology", FreePort).On("GET base-boxes/b/topology", after)
            .On("PATCH properties/p", 204)
            .On("GET properties/p", $$"""{"id":"p","connections":{{connections}} }""");
        await using var ozmap = await script.StartAsync();

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.ConnectToPortAsync("7", Port, Token));

        Assert.Equal((OzmapErrorKind.NotApplied, WriteOutcome.Unknown), (error.Kind, error.WriteOutcome));
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_box_does_not_know_who_is_on_the_port_the_property_is_believed()
    {
        var script = new Script()
            .On("GET properties/client/7", Found)
            .On("GET base-boxes/b/topology", FreePort)
            .On("GET base-boxes/b/topology", """{"splitters":{"s":{"isDrop":true,"connectables":{"output":["f"]}}}}""")
            .On("PATCH properties/p", 204)
            .On("GET properties/p", """{"id":"p","connections":[{"id":"s","port":1}]}""");
        await using var ozmap = await script.StartAsync();

        Assert.Equal("p", (await ozmap.Client.ConnectToPortAsync("7", Port, Token)).Id);
    }

    [Theory]
    [InlineData(FaultKind.ResetAfterCommit, true)]
    [InlineData(FaultKind.ResetBeforeCommit, false)]
    public async Task After_an_uncertain_end_the_map_is_asked(FaultKind kind, bool isDone)
    {
        await using var map = await Map.StartAsync();
        map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        map.Simulator.Faults.Add(new Fault { Kind = kind, Method = "PATCH" });

        if (isDone)
        {
            Assert.Equal(2, Assert.Single((await map.Client.ConnectToPortAsync("7", On(map, 2), Token)).Connections).Port);
        }
        else
        {
            var error = await Assert.ThrowsAsync<OzmapException>(() => map.Client.ConnectToPortAsync("7", On(map, 2), Token));
            Assert.Equal((OzmapErrorKind.Network, WriteOutcome.Unknown), (error.Kind, error.WriteOutcome));
        }

        Assert.Single(map.Writes);
    }

    [Theory]
    [InlineData("", "s", 1)]
    [InlineData("b", " ", 1)]
    [InlineData("b", "s", 0)]
    public async Task A_port_that_cannot_be_is_refused(string box, string splitter, int port)
    {
        await using var ozmap = await Ozmap.StartAsync("[]");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => ozmap.Client.ConnectToPortAsync("7", new PortAddress { BoxId = box, SplitterId = splitter, Port = port }, Token));
        Assert.Empty(ozmap.Requests);
    }

    private static PortAddress On(Map map, int port) => new() { BoxId = map.Box.Id, SplitterId = map.Splitter.Id, Port = port };
}
