using SgpOzmap.SampleWorker.Configuration;
using SgpOzmap.Testing;

namespace SgpOzmap.SampleWorker.Demo;

/// <summary>Both simulators, filled with an invented provider, on free ports of this machine.</summary>
internal sealed class DemoProviderHost : IAsyncDisposable
{
    private readonly SgpSimulator _sgp;
    private readonly OzmapSimulator _ozmap;

    private DemoProviderHost(SgpSimulator sgp, OzmapSimulator ozmap) => (_sgp, _ozmap) = (sgp, ozmap);

    internal Uri SgpAddress => _sgp.Address;

    internal Uri OzmapAddress => _ozmap.Address;

    internal static async Task<DemoProviderHost> StartAsync(DemoSettings settings, CancellationToken cancellationToken)
    {
        var usual = new DemoProviderOptions();
        var provider = DemoProvider.Create(new DemoProviderOptions
        {
            Seed = settings.Seed ?? usual.Seed,
            Contracts = settings.Contracts ?? usual.Contracts,
        });
        var sgp = await SgpSimulator.StartAsync(provider.Sgp, new SgpSimulatorOptions(), cancellationToken);
        try
        {
            return new(sgp, await OzmapSimulator.StartAsync(provider.Ozmap, new OzmapSimulatorOptions(), cancellationToken));
        }
        catch
        {
            await sgp.DisposeAsync();
            throw;
        }
    }

    /// <summary>How the engine reaches the two: above every other source, since there is nothing else to reach in a demo.</summary>
    internal Dictionary<string, string?> Configuration() => new(StringComparer.OrdinalIgnoreCase)
    {
        [$"{WorkerConfiguration.Section}:Sgp:BaseAddress"] = _sgp.Address.ToString(),
        [$"{WorkerConfiguration.Section}:Sgp:Token"] = _sgp.Options.Token,
        [$"{WorkerConfiguration.Section}:Sgp:App"] = _sgp.Options.App,
        [$"{WorkerConfiguration.Section}:Sgp:Username"] = null,
        [$"{WorkerConfiguration.Section}:Sgp:Password"] = null,
        [$"{WorkerConfiguration.Section}:Ozmap:BaseAddress"] = _ozmap.Address.ToString(),
        [$"{WorkerConfiguration.Section}:Ozmap:ApiKey"] = _ozmap.Options.ApiKey,
        [$"{WorkerConfiguration.Section}:Ozmap:Login"] = null,
        [$"{WorkerConfiguration.Section}:Ozmap:Password"] = null,
    };

    public async ValueTask DisposeAsync()
    {
        await _sgp.DisposeAsync();
        await _ozmap.DisposeAsync();
    }
}
