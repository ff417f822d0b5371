using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.OzmapClient.UseCases;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Tests.UseCases;

public sealed class FindByCodeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_is_found_with_its_place()
    {
        await using var map = await Map.StartAsync();
        var client = map.State.AddSubscriber("7", "Maria", map.Splitter, 2);

        var found = Assert.Single(await map.Client.FindByCodeAsync("7", Token));

        Assert.Equal((client.Id, client.Property!.Id), (found.Client.Id, found.Property!.Id));
        Assert.Equal((map.Splitter.Id, 2), (Assert.Single(found.Property.Connections).Id, found.Property.Connections[0].Port));
        Assert.Single(map.Simulator.Requests.All);
    }

    [Fact]
    public async Task A_client_without_a_place_is_found()
    {
        await using var map = await Map.StartAsync();
        var client = map.State.AddClient("7");

        var found = Assert.Single(await map.Client.FindByCodeAsync("7", Token));

        Assert.Equal(client.Id, found.Client.Id);
        Assert.Null(found.Property);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nobody_is_found_where_there_is_nobody(bool unknownIs404)
    {
        await using var map = await Map.StartAsync(new OzmapSimulatorOptions { UnknownCodeIs404 = unknownIs404 });
        map.State.AddSubscriber("7", "Maria", map.Splitter, 2);

        Assert.Empty(await map.Client.FindByCodeAsync("8", Token));
    }

    [Fact]
    public async Task Several_with_one_code_are_all_found()
    {
        await using var map = await Map.StartAsync();
        var first = map.State.AddSubscriber("7", "Maria", map.Splitter, 1);
        var second = map.State.AddSubscriber("7", "José", map.Splitter, 2);

        Assert.Equal([first.Id, second.Id], (await map.Client.FindByCodeAsync("7", Token)).Select(s => s.Client.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Several_without_a_place_are_all_found()
    {
        await using var map = await Map.StartAsync();
        map.State.AddClient("7");
        map.State.AddClient("7");

        Assert.Equal(2, (await map.Client.FindByCodeAsync("7", Token)).Count);
    }

    [Fact]
    public async Task A_filter_that_is_dropped_on_the_way_finds_no_strangers()
    {
        var script = new Script()
            .On("GET properties/client/7", "[]")
            .On("GET ftth-clients", Script.Page("""{"id":"a","code":"6"}""", """{"id":"b","code":"7"}""", """{"id":"c","code":"07"}""", """{"id":"d"}"""))
            .On("GET properties", Script.Page("""{"id":"p","client":"a"}""", """{"id":"q"}"""));
        await using var ozmap = await script.StartAsync();

        var found = Assert.Single(await ozmap.Client.FindByCodeAsync("7", Token));

        Assert.Equal("b", found.Client.Id);
        Assert.Null(found.Property);
    }

    [Fact]
    public async Task A_client_whose_place_the_code_does_not_lead_to_is_found_with_it()
    {
        var script = new Script()
            .On("GET properties/client/7", "[]")
            .On("GET ftth-clients", Script.Page("""{"id":"b","code":"7"}"""))
            .On("GET properties", Script.Page("""{"id":"p","client":{"_id":"b","code":"7"}}"""));
        await using var ozmap = await script.StartAsync();

        Assert.Equal("p", Assert.Single(await ozmap.Client.FindByCodeAsync("7", Token)).Property!.Id);
    }

    [Fact]
    public async Task A_client_that_comes_as_an_id_is_read()
    {
        var script = new Script().On("GET properties/client/7", """[{"id":"p","client":"c"}]""").On("GET ftth-clients/c", """{"id":"c","code":"7","name":"Maria"}""");
        await using var ozmap = await script.StartAsync();

        Assert.Equal("Maria", Assert.Single(await ozmap.Client.FindByCodeAsync("7", Token)).Client.Name);
    }

    [Fact]
    public async Task Properties_that_are_not_the_clients_are_left_out()
    {
        var script = new Script()
            .On("GET properties/client/7", """[{"id":"p","client":null},{"id":"q","client":{"_id":"c","code":"70"}},{"id":"r","client":{"_id":"d","code":" 7"}}]""");
        await using var ozmap = await script.StartAsync();

        Assert.Equal("r", Assert.Single(await ozmap.Client.FindByCodeAsync("7", Token)).Property!.Id);
    }

    /// <summary>An embedded client that says no code is read before it counts: a removal must not go by a guess.</summary>
    [Theory]
    [InlineData("7", true)]
    [InlineData("70", false)]
    public async Task An_embedded_client_without_a_code_is_read(string code, bool isFound)
    {
        var script = new Script()
            .On("GET properties/client/7", """[{"id":"p","client":{"_id":"c","name":"NOME"}}]""")
            .On("GET ftth-clients/c", $$"""{"id":"c","code":"{{code}}"}""")
            .On("GET ftth-clients", """{"total":0,"rows":[],"hasNextPage":false}""");
        await using var ozmap = await script.StartAsync();

        var found = await ozmap.Client.FindByCodeAsync("7", Token);

        Assert.Equal(isFound ? ["c"] : [], found.Select(subscriber => subscriber.Client.Id));
    }

    [Fact]
    public async Task A_list_that_is_not_complete_proves_no_absence()
    {
        var script = new Script()
            .On("GET properties/client/7", "[]")
            .On("GET ftth-clients", """{"total":2,"count":1,"start":0,"limit":100,"rows":[{"id":"a","code":"6"}],"hasNextPage":false}""");
        await using var ozmap = await script.StartAsync();

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.FindByCodeAsync("7", Token));

        Assert.Equal((OzmapErrorKind.InvalidBody, WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_blank_code_is_refused(string code)
    {
        await using var ozmap = await Ozmap.StartAsync("[]");

        await Assert.ThrowsAsync<ArgumentException>(() => ozmap.Client.FindByCodeAsync(code, Token));
        Assert.Empty(ozmap.Requests);
    }
}
