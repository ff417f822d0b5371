using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Robustness;

/// <summary>Connections that are not made, and kept ones that end. What ends before a first answer is in <see cref="RetryTests"/>.</summary>
public sealed class ConnectionTests
{
    private const string Answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}";

    private static readonly Uri Nowhere = new("http://127.0.0.1:1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_limit_of_making_a_connection_is_the_handlers_for_each_tenant()
    {
        var collection = new ServiceCollection();
        collection.AddOzmapClient(options => (options.BaseAddress, options.ApiKey) = (Nowhere, "key"));
        collection.AddOzmapClient("north", options => (options.BaseAddress, options.ApiKey, options.ConnectTimeout) = (Nowhere, "key", TimeSpan.FromSeconds(3)));
        await using var services = collection.BuildServiceProvider();

        Assert.Equal(TimeSpan.FromSeconds(15), Primary<SocketsHttpHandler>(services, "SgpOzmap.OzmapClient").ConnectTimeout);
        Assert.Equal(TimeSpan.FromSeconds(3), Primary<SocketsHttpHandler>(services, "SgpOzmap.OzmapClient:north").ConnectTimeout);
    }

    [Fact]
    public async Task A_primary_handler_of_the_users_is_left_alone()
    {
        using var own = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromMinutes(7) };
        await using var services = Ozmap.Services(Nowhere, build: builder => builder.ConfigurePrimaryHttpMessageHandler(() => own));

        Assert.Same(own, Primary<SocketsHttpHandler>(services, "SgpOzmap.OzmapClient"));
        Assert.Equal(TimeSpan.FromMinutes(7), own.ConnectTimeout);
    }

    [Fact]
    public async Task What_the_user_sets_on_our_handler_is_added_to_it()
    {
        await using var services = Ozmap.Services(
            Nowhere,
            options => options.ConnectTimeout = TimeSpan.FromSeconds(3),
            build: builder => builder.UseSocketsHttpHandler((handler, _) => handler.MaxConnectionsPerServer = 5));

        var handler = Primary<SocketsHttpHandler>(services, "SgpOzmap.OzmapClient");
        Assert.Equal((5, TimeSpan.FromSeconds(3), false), (handler.MaxConnectionsPerServer, handler.ConnectTimeout, handler.AllowAutoRedirect));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_write_that_got_no_connection_in_time_was_not_done_and_is_tried_again()
    {
        var connections = 0;
        await using var services = Ozmap.Services(
            Nowhere,
            options => (options.ConnectTimeout, options.MaxRetries) = (TimeSpan.FromMilliseconds(20), 2),
            build: builder => builder.UseSocketsHttpHandler((handler, _) => handler.ConnectCallback = async (_, cancellationToken) =>
            {
                Interlocked.Increment(ref connections);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                throw new InvalidOperationException();
            }));

        var error = await Assert.ThrowsAsync<OzmapException>(() => services.GetRequiredService<IOzmapClient>().DeletePropertyAsync("a", Token));

        Assert.Equal((OzmapErrorKind.Network, WriteOutcome.NotDone, true), (error.Kind, error.WriteOutcome, error.IsTransient));
        Assert.Contains("ConnectTimeout", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, connections);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_limit_that_the_user_sets_on_the_HttpClient_proves_nothing_about_a_write()
    {
        var held = new HeldAnswer();
        await using var server = await StubServer.StartAsync((context, _) => held.AnswerAsync(context));
        await using var services = Ozmap.Services(server.Address, build: builder => builder.ConfigureHttpClient(http => http.Timeout = TimeSpan.FromMilliseconds(300)));

        var error = await Assert.ThrowsAsync<OzmapException>(() => services.GetRequiredService<IOzmapClient>().DeletePropertyAsync("a", Token));

        Assert.Equal((OzmapErrorKind.Timeout, WriteOutcome.Unknown), (error.Kind, error.WriteOutcome));
        Assert.InRange(server.Requests.Count, 0, 1);
    }

    [Theory]
    [InlineData("create")]
    [InlineData("batch")]
    [InlineData("update with a new client")]
    [InlineData("delete")]
    [InlineData("disconnect")]
    public async Task A_write_on_a_kept_connection_that_ends_without_an_answer_is_not_doubled(string write)
    {
        await using var server = await RawServer.StartAsync(Answer, "");
        await using var services = Ozmap.Services(server.Address);
        var client = services.GetRequiredService<IOzmapClient>();
        await client.CheckAuthenticationAsync(Token);

        var error = await Assert.ThrowsAsync<OzmapException>(() => WriteAsync(client, write));

        Assert.Equal((OzmapErrorKind.Network, WriteOutcome.Unknown), (error.Kind, error.WriteOutcome));
        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("create")]
    [InlineData("delete")]
    public async Task A_write_after_the_server_has_ended_the_kept_connection_is_sent_once_at_most(string write)
    {
        await using var server = await RawServer.StartAsync(Answer);
        await using var services = Ozmap.Services(server.Address);
        var client = services.GetRequiredService<IOzmapClient>();
        await client.CheckAuthenticationAsync(Token);
        await server.FirstClosed.WaitAsync(Token);

        // Whether the client has seen the end already is a race that it cannot win: either it makes a new connection, or it does not know.
        var error = await Record.ExceptionAsync(() => WriteAsync(client, write)) as OzmapException;

        var writes = server.Requests.Count - 1;
        Assert.Equal(error?.Kind switch
        {
            OzmapErrorKind.Network => 0,
            _ => 1,
        }, writes);
        Assert.True(error is null or { Kind: OzmapErrorKind.InvalidBody } or { WriteOutcome: WriteOutcome.Unknown });
    }

    [Fact]
    public async Task A_read_on_a_kept_connection_that_ends_without_an_answer_is_tried_again()
    {
        await using var server = await RawServer.StartAsync(Answer, "");
        await using var services = Ozmap.Services(server.Address);
        var client = services.GetRequiredService<IOzmapClient>();

        await client.CheckAuthenticationAsync(Token);
        await client.CheckAuthenticationAsync(Token);

        Assert.Equal(3, server.Requests.Count);
    }

    private static Task WriteAsync(IOzmapClient client, string write) => write switch
    {
        "create" => client.CreatePropertyAsync(new PropertyCreation { BoxId = "b" }, Token),
        "batch" => client.UpdateClientsAsync(["a"], new FtthClientBatchUpdate { Implanted = true }, Token),
        "update with a new client" => client.UpdatePropertyAsync("a", new PropertyUpdate { Client = new FtthClientCreation { Code = "1" } }, Token),
        "delete" => client.DeletePropertyAsync("a", Token),
        _ => client.DisconnectDropAsync("a", Token),
    };

    private static T Primary<T>(IServiceProvider services, string name)
        where T : HttpMessageHandler
    {
        var handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
            handler = inner;
        return Assert.IsType<T>(handler);
    }
}
