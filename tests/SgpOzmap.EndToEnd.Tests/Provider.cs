using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Undo;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>A provider with both of its servers simulated, and the real engine between them over HTTP.</summary>
internal sealed class Provider : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Provider(SgpSimulator sgp, OzmapSimulator ozmap, ServiceProvider services)
    {
        (Sgp, Ozmap, _services) = (sgp, ozmap, services);
        Engine = services.GetRequiredService<ISyncEngine>();
    }

    public SgpSimulator Sgp { get; }

    public OzmapSimulator Ozmap { get; }

    public ISyncEngine Engine { get; }

    /// <summary>Starts both simulators and composes the packages as an application does.</summary>
    /// <param name="sgp">What SGP knows.</param>
    /// <param name="ozmap">What is on the map.</param>
    /// <param name="settings">Keys below <c>SgpOzmap</c>, e.g. <c>Features:CreateClients=true</c>.</param>
    public static Task<Provider> StartAsync(SgpState sgp, OzmapState ozmap, params string[] settings) => StartAsync(sgp, ozmap, null, settings);

    /// <inheritdoc cref="StartAsync(SgpState, OzmapState, string[])"/>
    public static async Task<Provider> StartAsync(SgpState sgp, OzmapState ozmap, SgpSimulatorOptions? sgpOptions, string[] settings)
    {
        var sgpServer = await SgpSimulator.StartAsync(sgp, sgpOptions, TestContext.Current.CancellationToken);
        var ozmapServer = await OzmapSimulator.StartAsync(ozmap, null, TestContext.Current.CancellationToken);
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["SgpOzmap:Sgp:BaseAddress"] = sgpServer.Address.ToString(),
            ["SgpOzmap:Sgp:Token"] = sgpServer.Options.Token,
            ["SgpOzmap:Sgp:App"] = sgpServer.Options.App,
            ["SgpOzmap:Sgp:RetryDelay"] = "00:00:00.001",
            ["SgpOzmap:Ozmap:BaseAddress"] = ozmapServer.Address.ToString(),
            ["SgpOzmap:Ozmap:ApiKey"] = ozmapServer.Options.ApiKey,
            ["SgpOzmap:Ozmap:RetryDelay"] = "00:00:00.001",
        };
        foreach (var setting in settings)
        {
            var parts = setting.Split('=', 2);
            values["SgpOzmap:" + parts[0]] = parts[1];
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        var services = new ServiceCollection();
        services.AddLogging(static logging => logging.ClearProviders());
        var integration = services.AddSgpOzmapIntegration(configuration.GetSection("SgpOzmap"));
        if (Array.Exists(settings, static s => s.StartsWith("Storage:", StringComparison.Ordinal)))
            integration.AddStorage();
        return new(sgpServer, ozmapServer, services.BuildServiceProvider());
    }

    public Task<RunReport> PlanAsync() => Engine.RunOnceAsync(RunMode.Plan, TestContext.Current.CancellationToken);

    public Task<RunReport> RunAsync() => Engine.RunOnceAsync(RunMode.Apply, TestContext.Current.CancellationToken);

    /// <summary>Does something with the composed packages.</summary>
    public Task<T> ExamineAsync<T>(Func<IServiceProvider, CancellationToken, Task<T>> use) => use(_services, TestContext.Current.CancellationToken);

    /// <summary>Plans the way back from a run.</summary>
    public async Task<UndoPlan> PlanUndoAsync(RunReport run, params long[] only)
        => Assert.IsType<UndoPlan>(await Undo.PlanAsync(run.RunId, only.Length == 0 ? null : only, TestContext.Current.CancellationToken));

    /// <summary>Plans the way back from a run and goes it.</summary>
    public async Task<RunReport> UndoAsync(RunReport run, params long[] only)
        => await Undo.ApplyAsync(await PlanUndoAsync(run, only), null, TestContext.Current.CancellationToken);

    public IUndoService Undo => _services.GetRequiredService<IUndoService>();

    public int Writes => Ozmap.Requests.Writes.Count();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Sgp.DisposeAsync();
        await Ozmap.DisposeAsync();
    }
}
