using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class TenantTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clients_of_two_tenants_share_neither_key_nor_breaker()
    {
        await using var down = await StubServer.StartAsync("{}", 503);
        await using var up = await StubServer.StartAsync("{}");
        await using var services = Two(down.Address, up.Address).BuildServiceProvider();
        var north = services.GetRequiredKeyedService<IOzmapClient>("north");
        var south = services.GetRequiredKeyedService<IOzmapClient>("south");

        OzmapException error;
        do
            error = await Assert.ThrowsAsync<OzmapException>(() => north.DeletePropertyAsync("a", Token));
        while (error.Kind == OzmapErrorKind.Server && down.Requests.Count < 50);
        await south.CheckAuthenticationAsync(Token);

        Assert.Equal((OzmapErrorKind.CircuitOpen, WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
        Assert.Equal(10, down.Requests.Count);
        Assert.All(down.Requests, request => Assert.Equal("key-north", request.Headers["Authorization"]));
        Assert.Equal("key-south", Assert.Single(up.Requests).Headers["Authorization"]);
    }

    [Fact]
    public async Task Clients_of_two_tenants_share_no_token()
    {
        await using var server = await StubServer.StartAsync((context, request) => StubServer.JsonAsync(
            context,
            request.Path.EndsWith("login", StringComparison.Ordinal) ? $$"""{"authorization":"token of {{(request.Body.Contains("north", StringComparison.Ordinal) ? "north" : "south")}}"}""" : "{}"));
        var collection = new ServiceCollection();
        foreach (var name in (string[])["north", "south"])
        {
            collection.AddOzmapClient(name, options =>
                (options.BaseAddress, options.Login, options.Password) = (server.Address, name, "s3cret"));
        }

        await using var services = collection.BuildServiceProvider();
        await services.GetRequiredKeyedService<IOzmapClient>("north").CheckAuthenticationAsync(Token);
        await services.GetRequiredKeyedService<IOzmapClient>("south").CheckAuthenticationAsync(Token);

        Assert.Equal(
            ["token of north", "token of south"],
            server.Requests.Where(r => r.Method == "GET").Select(r => r.Headers["Authorization"]));
    }

    [Fact]
    public async Task A_named_client_is_keyed_and_an_unnamed_one_is_not()
    {
        await using var services = Two(new Uri("http://north.example"), new Uri("http://south.example")).BuildServiceProvider();

        Assert.Null(services.GetService<IOzmapClient>());
        Assert.Null(services.GetKeyedService<IOzmapClient>("west"));
        Assert.Same(services.GetKeyedService<IOzmapClient>("north"), services.GetKeyedService<IOzmapClient>("north"));
        Assert.NotSame(services.GetKeyedService<IOzmapClient>("north"), services.GetKeyedService<IOzmapClient>("south"));
    }

    [Fact]
    public async Task A_client_that_the_user_registered_stays()
    {
        var own = NSubstitute.Substitute.For<IOzmapClient>();
        var collection = new ServiceCollection().AddSingleton(own);
        collection.AddOzmapClient(options => options.ApiKey = "key");
        await using var services = collection.BuildServiceProvider();

        Assert.Same(own, services.GetRequiredService<IOzmapClient>());
    }

    private static ServiceCollection Two(Uri north, Uri south)
    {
        var services = new ServiceCollection();
        services.AddOzmapClient("north", options => (options.BaseAddress, options.ApiKey) = (north, "key-north"));
        services.AddOzmapClient("south", options => (options.BaseAddress, options.ApiKey) = (south, "key-south"));
        return services;
    }
}
