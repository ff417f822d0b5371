using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests.Robustness;

/// <summary>Connections that are not made, and kept ones that end.</summary>
public sealed class ConnectionTests
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:1");

    [Fact]
    public async Task The_limit_of_making_a_connection_is_the_handlers_for_each_tenant()
    {
        var collection = new ServiceCollection();
        collection.AddSgpClient(o => (o.BaseAddress, o.Token, o.App) = (Nowhere, "t", "a"));
        collection.AddSgpClient("norte", o => (o.BaseAddress, o.Token, o.App, o.ConnectTimeout) = (Nowhere, "t", "a", TimeSpan.FromSeconds(3)));
        await using var services = collection.BuildServiceProvider();

        Assert.Equal(TimeSpan.FromSeconds(15), Primary(services, "SgpOzmap.SgpClient").ConnectTimeout);
        Assert.Equal(TimeSpan.FromSeconds(3), Primary(services, "SgpOzmap.SgpClient:norte").ConnectTimeout);
    }

    [Fact]
    public async Task A_primary_handler_of_the_users_is_left_alone()
    {
        using var own = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromMinutes(7) };
        await using var services = SgpBench.Services(Nowhere, null, builder => builder.ConfigurePrimaryHttpMessageHandler(() => own));

        Assert.Same(own, Primary(services, "SgpOzmap.SgpClient"));
        Assert.Equal(TimeSpan.FromMinutes(7), own.ConnectTimeout);
    }

    [Fact]
    public async Task What_the_user_sets_on_our_handler_is_added_to_it()
    {
        await using var services = SgpBench.Services(
            Nowhere,
            options => options.ConnectTimeout = TimeSpan.FromSeconds(3),
            builder => builder.UseSocketsHttpHandler((handler, _) => handler.MaxConnectionsPerServer = 5));

        var handler = Primary(services, "SgpOzmap.SgpClient");
        Assert.Equal((5, TimeSpan.FromSeconds(3), false), (handler.MaxConnectionsPerServer, handler.ConnectTimeout, handler.AllowAutoRedirect));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_connection_that_is_not_made_in_time_is_tried_again_and_then_a_network_error()
    {
        var connections = 0;
        await using var services = SgpBench.Services(
            Nowhere,
            options => (options.ConnectTimeout, options.MaxRetries) = (TimeSpan.FromMilliseconds(20), 2),
            builder => builder.UseSocketsHttpHandler((handler, _) => handler.ConnectCallback = async (_, cancellationToken) =>
            {
                Interlocked.Increment(ref connections);
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                throw new InvalidOperationException();
            }));

        var error = await SgpFixture.FailsAsync(() => SgpBench.ListAsync(services.GetRequiredService<ISgpClient>(), SgpBench.Ct));

        Assert.Equal((SgpErrorKind.Network, true), (error.Kind, error.IsTransient));
        Assert.Contains("ConnectTimeout", error.Message, StringComparison.Ordinal);
        Assert.Equal(3, connections);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://no-such-host.invalid")]
    public async Task A_server_that_is_not_there_is_tried_again_and_then_a_network_error(string address)
    {
        var attempts = 0;
        await using var services = SgpBench.Services(
            new Uri(address), options => options.MaxRetries = 2, builder => builder.AddHttpMessageHandler(() => new Counting(() => attempts++)));

        var error = await SgpFixture.FailsAsync(() => SgpBench.ListAsync(services.GetRequiredService<ISgpClient>(), SgpBench.Ct));

        Assert.Equal((SgpErrorKind.Network, true, 3), (error.Kind, error.IsTransient, attempts));
    }

    [Fact]
    public async Task A_read_on_a_kept_connection_that_ends_without_an_answer_is_tried_again()
    {
        await using var server = await RawServer.StartAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]", "");
        await using var services = SgpBench.Services(server.Address, null, static _ => { });
        var client = services.GetRequiredService<ISgpClient>();

        await SgpBench.ListAsync(client, SgpBench.Ct);
        await SgpBench.ListAsync(client, SgpBench.Ct);

        Assert.Equal(3, server.Requests.Count);
    }

    private static SocketsHttpHandler Primary(IServiceProvider services, string name)
    {
        var handler = services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
        while (handler is DelegatingHandler { InnerHandler: { } inner })
            handler = inner;
        return Assert.IsType<SocketsHttpHandler>(handler);
    }

    private sealed class Counting(Action count) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            count();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
