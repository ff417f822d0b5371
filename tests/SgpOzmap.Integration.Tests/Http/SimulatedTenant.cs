using System.Collections.Immutable;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.Integration.Tests.Configuration;
using SgpOzmap.Integration.Tests.Support;
using SgpOzmap.Testing;

namespace SgpOzmap.Integration.Tests.Http;

/// <summary>The real parts, added as an app would, against both simulators over HTTP.</summary>
internal sealed class SimulatedTenant : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private SimulatedTenant(SgpSimulator sgp, OzmapSimulator ozmap, string[] settings)
    {
        (Sgp, Ozmap) = (sgp, ozmap);
        _provider = Registered.From(
        [
            $"Sgp:BaseAddress={sgp.Address}",
            $"Sgp:Token={sgp.Options.Token}",
            $"Sgp:App={sgp.Options.App}",
            "Sgp:MaxRetries=0",
            $"Ozmap:BaseAddress={ozmap.Address}",
            $"Ozmap:ApiKey={ozmap.Options.ApiKey}",
            "Ozmap:MaxRetries=0",
            .. settings,
        ]).BuildServiceProvider();
    }

    internal SgpSimulator Sgp { get; }

    internal OzmapSimulator Ozmap { get; }

    internal IContractSource Contracts => _provider.GetRequiredKeyedService<IContractSource>("");

    internal IMapSource Map => _provider.GetRequiredKeyedService<IMapSource>("");

    internal ISyncEngine Engine => _provider.GetRequiredKeyedService<ISyncEngine>("");

    internal IContractExplainer Explainer => _provider.GetRequiredService<IContractExplainer>();

    internal TenantRequests Requests => _provider.GetRequiredKeyedService<TenantRequests>("");

    internal static async Task<SimulatedTenant> StartAsync(params string[] settings)
    {
        var token = TestContext.Current.CancellationToken;
        return new(await SgpSimulator.StartAsync(new SgpState(), ct: token), await OzmapSimulator.StartAsync(new OzmapState(), ct: token), settings);
    }

    internal Task<ApplyResult> ApplyAsync(params ImmutableArray<PlannedChange> changes)
        => _provider.GetRequiredKeyedService<IChangeApplier>("").ApplyAsync(new(changes, new RecordedJournal()), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await Sgp.DisposeAsync();
        await Ozmap.DisposeAsync();
    }
}
