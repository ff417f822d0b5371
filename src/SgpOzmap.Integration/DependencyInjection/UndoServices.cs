using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.Integration.Undo;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.DependencyInjection;

/// <summary>Makes what takes back runs of a tenant.</summary>
internal static class UndoServices
{
    internal static TenantUndo Create(IServiceProvider provider, string tenant)
    {
        var client = provider.GetRequiredKeyedService<IOzmapClient>(tenant);
        var sentences = provider.GetRequiredKeyedService<Sentences>(tenant);
        var options = provider.GetRequiredService<IOptionsMonitor<OzmapClientOptions>>();
        var runs = provider.GetRequiredService<IRunStore>();
        var time = provider.GetRequiredService<TimeProvider>();
        var logger = provider.GetRequiredService<ILogger<UndoService>>();
        var reverts = new Reverts(client);
        return new(
            new(client, reverts),
            new(tenant, reverts, () => options.Get(tenant).Concurrency, sentences, time, logger),
            provider.GetRequiredKeyedService<TenantTurns>(tenant),
            new(
                tenant,
                runs,
                sentences,
                provider.GetRequiredKeyedService<TenantRequests>(tenant),
                provider.GetRequiredService<RunIds>(),
                provider.GetRequiredService<IntegrationMetrics>(),
                provider.GetRequiredService<RunMonitor>(),
                time,
                logger),
            runs,
            provider.GetRequiredService<IJournal>(),
            time);
    }
}
