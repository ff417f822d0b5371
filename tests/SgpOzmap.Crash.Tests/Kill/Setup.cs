using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SgpOzmap.Crash.Tests.Cases;
using SgpOzmap.Testing;

namespace SgpOzmap.Crash.Tests.Kill;

/// <summary>How the child and the process after it are configured.</summary>
internal static class Setup
{
    /// <param name="sgp">SGP.</param>
    /// <param name="ozmap">OZmap.</param>
    /// <param name="town">The town, for its features.</param>
    /// <param name="store">The store.</param>
    /// <param name="lease">How long a lease lasts; a short one where a child waits for its end, and by default one that a slow machine does not lose.</param>
    internal static IReadOnlyList<string> Settings(SgpSimulator sgp, OzmapSimulator ozmap, Town town, StoreFile store, string lease = "00:01:00") =>
    [
        $"Sgp:BaseAddress={sgp.Address}",
        $"Sgp:Token={sgp.Options.Token}",
        $"Sgp:App={sgp.Options.App}",
        "Sgp:RetryDelay=00:00:00.001",
        $"Ozmap:BaseAddress={ozmap.Address}",
        $"Ozmap:ApiKey={ozmap.Options.ApiKey}",
        "Ozmap:RetryDelay=00:00:00.001",
        $"Loop:LeaseDuration={lease}",
        $"Storage:ConnectionString={store.ConnectionString}",
        .. town.Settings,
    ];

    /// <summary>The same packages in this process, a while later.</summary>
    internal static ServiceProvider Compose(IReadOnlyList<string> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(static s => s.Split('=', 2)).Select(static s => KeyValuePair.Create("SgpOzmap:" + s[0], (string?)s[1])))
            .Build();
        var services = new ServiceCollection();
        services.AddLogging(static logging => logging.ClearProviders());
        services.AddSingleton<TimeProvider, LaterClock>();
        services.AddSgpOzmapIntegration(configuration.GetSection("SgpOzmap")).AddStorage();
        return services.BuildServiceProvider();
    }
}
