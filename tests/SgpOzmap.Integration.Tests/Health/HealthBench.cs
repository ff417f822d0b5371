using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;
using NSubstitute;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Health;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Tests.Configuration;

namespace SgpOzmap.Integration.Tests.Health;

/// <summary>Two tenants with health checks over a store that is the test's.</summary>
internal sealed class HealthBench : IDisposable
{
    private readonly ServiceProvider _provider;

    internal HealthBench(Action<IntegrationHealthOptions>? configure = null, params string[] settings)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(History);
        services.AddSingleton(Check);
        services.AddSingleton(Plans);
        var integration = services.AddSgpOzmapIntegration(Registered.Section(
            [.. Registered.Minimum.Select(s => "Tenants:norte:" + s), .. Registered.Minimum.Select(s => "Tenants:sul:" + s), "Tenants:sul:Interval=01:00:00", .. settings]));
        _ = configure is null ? integration.AddIntegrationHealthChecks() : integration.AddIntegrationHealthChecks(configure);
        _provider = services.BuildServiceProvider();
        _ = _provider.GetRequiredService<ProcessStart>();
    }

    internal static DateTimeOffset Start { get; } = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    internal FakeTimeProvider Clock { get; } = new(Start);

    internal IRunHistory History { get; } = Substitute.For<IRunHistory>();

    internal IStoreCheck Check { get; } = Substitute.For<IStoreCheck>();

    internal IHeldPlanStore Plans { get; } = Substitute.For<IHeldPlanStore>();

    internal void SucceededAt(string tenant, DateTimeOffset at) => History.GetLastSuccessAsync(tenant, Arg.Any<CancellationToken>()).Returns(at);

    internal Task<HealthReport> AskAsync()
        => _provider.GetRequiredService<HealthCheckService>().CheckHealthAsync(r => r.Tags.Contains(SgpOzmapHealth.Tag), TestContext.Current.CancellationToken);

    internal async Task<HealthReportEntry> AskAsync(string name) => (await AskAsync()).Entries[name];

    public void Dispose() => _provider.Dispose();
}
