using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NSubstitute;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

public sealed class RegistrationTests
{
    [Fact]
    public void A_section_binds_every_option()
    {
        var section = Section(new()
        {
            ["Sgp:BaseAddress"] = "https://provedor.sgp.net.br/tenant",
            ["Sgp:Token"] = "t",
            ["Sgp:App"] = "a",
            ["Sgp:Username"] = "u",
            ["Sgp:Password"] = "p",
            ["Sgp:PageSize"] = "50",
            ["Sgp:Concurrency"] = "3",
            ["Sgp:MaxResponseBytes"] = "100000",
            ["Sgp:ConnectTimeout"] = "00:00:07",
            ["Sgp:AttemptTimeout"] = "00:01:00",
            ["Sgp:TotalTimeout"] = "00:02:00",
            ["Sgp:MaxRetries"] = "4",
            ["Sgp:RetryDelay"] = "00:00:05",
        });
        var services = new ServiceCollection();
        services.AddSgpClient(section);
        services.AddSgpClient("norte", section);
        using var provider = services.BuildServiceProvider();
        var monitor = provider.GetRequiredService<IOptionsMonitor<SgpClientOptions>>();

        Assert.All([monitor.CurrentValue, monitor.Get("norte")], o =>
        {
            Assert.Equal((new Uri("https://provedor.sgp.net.br/tenant"), "t", "a", "u", "p"), (o.BaseAddress, o.Token, o.App, o.Username, o.Password));
            Assert.Equal((50, 3, 4), (o.PageSize, o.Concurrency, o.MaxRetries));
            Assert.Equal((100_000L, TimeSpan.FromSeconds(7)), (o.MaxResponseBytes, o.ConnectTimeout));
            Assert.Equal((TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(5)), (o.AttemptTimeout, o.TotalTimeout, o.RetryDelay));
        });
    }

    [Fact]
    public void Options_may_be_configured_elsewhere()
    {
        var services = new ServiceCollection();
        services.AddSgpClient();
        services.AddSgpClient("norte");
        services.ConfigureAll<SgpClientOptions>(o => (o.BaseAddress, o.Token, o.App) = (new Uri("https://x.sgp.net.br"), "t", "a"));
        using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<ISgpClient>());
        Assert.NotNull(provider.GetRequiredKeyedService<ISgpClient>("norte"));
        Assert.Null(provider.GetKeyedService<ISgpClient>("sul"));
    }

    [Fact]
    public void A_client_of_the_users_is_not_replaced()
    {
        var own = Substitute.For<ISgpClient>();
        var services = new ServiceCollection();
        services.AddSingleton(own);
        services.AddKeyedSingleton("norte", own);
        services.AddSgpClient();
        services.AddSgpClient("norte");
        using var provider = services.BuildServiceProvider();

        Assert.Same(own, provider.GetRequiredService<ISgpClient>());
        Assert.Same(own, provider.GetRequiredKeyedService<ISgpClient>("norte"));
    }

    [Fact]
    public async Task Tenants_have_their_own_address_and_credentials()
    {
        await using var north = await StubServer.StartAsync("[]");
        await using var south = await StubServer.StartAsync("[]");
        var services = new ServiceCollection();
        services.AddSgpClient("norte", o => (o.BaseAddress, o.Token, o.App) = (north.Address, "tn", "an"));
        services.AddSgpClient("sul", o => (o.BaseAddress, o.Token, o.App) = (south.Address, "ts", "as"));
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredKeyedService<ISgpClient>("norte").Catalogues.GetPopsAsync(SgpFixture.Ct);
        await provider.GetRequiredKeyedService<ISgpClient>("sul").Catalogues.GetPopsAsync(SgpFixture.Ct);

        Assert.Equal("token=tn&app=an", Assert.Single(north.Requests).Body);
        Assert.Equal("token=ts&app=as", Assert.Single(south.Requests).Body);
        Assert.Null(provider.GetService<ISgpClient>());
    }

    [Fact]
    public async Task A_handler_of_the_users_sees_every_attempt_with_a_request_of_its_own()
    {
        var seen = new List<HttpRequestMessage>();
        var count = 0;
        await using var server = await StubServer.StartAsync((context, _) => StubServer.JsonAsync(context, "[]", count++ == 0 ? 500 : 200));
        var services = new ServiceCollection();
        services.AddSgpClient(o => (o.BaseAddress, o.Token, o.App, o.RetryDelay) = (server.Address, "t", "a", TimeSpan.FromMilliseconds(1)))
            .AddHttpMessageHandler(() => new Recorder(seen));
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ISgpClient>().Catalogues.GetPopsAsync(SgpFixture.Ct);

        Assert.Equal(2, seen.Count);
        Assert.NotSame(seen[0], seen[1]);
    }

    [Fact]
    public async Task What_a_handler_of_the_users_throws_comes_out_typed()
    {
        var services = new ServiceCollection();
        services.AddSgpClient(o => (o.BaseAddress, o.Token, o.App) = (new Uri("http://127.0.0.1:1"), "t", "a"))
            .AddHttpMessageHandler(() => new Thrower());
        await using var provider = services.BuildServiceProvider();
        var error = await SgpFixture.FailsAsync(() => provider.GetRequiredService<ISgpClient>().Catalogues.GetPopsAsync(SgpFixture.Ct));

        Assert.Equal((SgpErrorKind.Network, false), (error.Kind, error.IsTransient));
        Assert.IsType<NotSupportedException>(error.InnerException);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_name_must_say_something(string name)
        => Assert.ThrowsAny<ArgumentException>(() => new ServiceCollection().AddSgpClient(name));

    private static IConfigurationSection Section(Dictionary<string, string?> values)
        => new ConfigurationBuilder().AddInMemoryCollection(values).Build().GetSection("Sgp");

    private sealed class Recorder(List<HttpRequestMessage> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Thrower : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => throw new NotSupportedException("no");
    }
}
