using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NSubstitute;
using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Hosting;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Tests.Configuration;

public sealed class RegistrationTests
{
    [Fact]
    public void One_tenant_directly_in_the_section_has_no_name()
    {
        using var provider = Registered.From(Registered.Minimum).BuildServiceProvider();

        var engine = provider.GetRequiredService<ISyncEngine>();
        Assert.Equal("", engine.Tenant);
        Assert.Same(engine, provider.GetRequiredService<ISyncEngines>()[""]);
        Assert.Same(engine, provider.GetRequiredKeyedService<ISyncEngine>(""));
        Assert.IsType<InMemoryRunStore>(provider.GetRequiredService<IRunStore>());
        Assert.Single(provider.GetServices<IHostedService>(), s => s is SyncLoop);
    }

    [Fact]
    public void Several_tenants_have_engines_in_the_order_of_their_names()
    {
        var services = new ServiceCollection();
        var builder = services.AddSgpOzmapIntegration(Registered.Section(
            [.. Registered.Minimum.Select(s => "Tenants:sul:" + s), .. Registered.Minimum.Select(s => "Tenants:norte:" + s), "Tenants:sul:Interval=00:01:00"]));
        using var provider = services.BuildServiceProvider();

        Assert.Equal(["norte", "sul"], builder.Tenants);
        var engines = provider.GetRequiredService<ISyncEngines>();
        Assert.Equal(["norte", "sul"], engines.All.Select(e => e.Tenant));
        Assert.Same(engines.All[1], engines["sul"]);
        Assert.Throws<KeyNotFoundException>(() => engines["leste"]);
        Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<ISyncEngine>());
        var options = provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>();
        Assert.Equal([10, 1], new[] { "norte", "sul" }.Select(t => options.Get(t).Interval.TotalMinutes));
        Assert.NotSame(provider.GetRequiredKeyedService<IContractSource>("norte"), provider.GetRequiredKeyedService<IContractSource>("sul"));
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void A_tenant_in_code_takes_its_clients_options_from_elsewhere()
    {
        var services = new ServiceCollection();
        services.AddSgpClient(o => (o.BaseAddress, o.Token, o.App) = (new("http://127.0.0.1:1"), "t", "a"));
        services.AddOzmapClient(o => (o.BaseAddress, o.ApiKey) = (new("http://127.0.0.1:2"), "k"));
        var builder = services.AddSgpOzmapIntegration(o => o.Features.CreateClients = true);
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IStartupValidator>().Validate();
        Assert.Equal([""], builder.Tenants);
        Assert.Equal("", provider.GetRequiredService<ISyncEngine>().Tenant);
        Assert.True(provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>().Get("").Features.CreateClients);
    }

    [Fact]
    public void Options_in_code_are_checked_too()
    {
        var services = new ServiceCollection();
        services.AddSgpOzmapIntegration(o => o.Safety.MaxRemovals = -1);
        using var provider = services.BuildServiceProvider();

        Assert.Contains(
            "Safety:MaxRemovals",
            Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<ISyncEngine>()).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Every_part_can_be_replaced()
    {
        var (contracts, map, applier, store) = (
            Substitute.For<IContractSource>(), Substitute.For<IMapSource>(), Substitute.For<IChangeApplier>(), Substitute.For<IRunStore>());
        var services = new ServiceCollection();
        services.AddKeyedSingleton("", contracts);
        services.AddKeyedSingleton("", map);
        services.AddKeyedSingleton("", applier);
        services.AddSingleton(store);
        services.AddSgpOzmapIntegration(Registered.Section(Registered.Minimum));
        using var provider = services.BuildServiceProvider();

        Assert.Same(contracts, provider.GetRequiredKeyedService<IContractSource>(""));
        Assert.Same(map, provider.GetRequiredKeyedService<IMapSource>(""));
        Assert.Same(applier, provider.GetRequiredKeyedService<IChangeApplier>(""));
        Assert.Same(store, provider.GetRequiredService<IRunStore>());
    }

    [Fact]
    public void Added_twice_a_tenant_is_there_once()
    {
        var services = Registered.From(Registered.Minimum);
        services.AddSgpOzmapIntegration(o => o.Features.CreateClients = true);
        using var provider = services.BuildServiceProvider();

        Assert.Single(provider.GetRequiredService<ISyncEngines>().All);
        Assert.Single(provider.GetServices<IHostedService>(), s => s is SyncLoop);
        Assert.True(provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>().Get("").Features.CreateClients);
    }

    [Fact]
    public void A_validator_of_the_users_joins_ours()
    {
        var services = Registered.From([.. Registered.Minimum, "Safety:MaxRemovals=-1"]);
        services.AddOptions<IntegrationOptions>("").Validate(_ => false, "mine");
        using var provider = services.BuildServiceProvider();

        var message = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>().Get("")).Message;
        Assert.Contains("mine", message, StringComparison.Ordinal);
        Assert.Contains("MaxRemovals", message, StringComparison.Ordinal);
    }
}
