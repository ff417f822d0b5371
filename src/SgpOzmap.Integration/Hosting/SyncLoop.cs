using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Telemetry;

namespace SgpOzmap.Integration.Hosting;

/// <summary>Runs every tenant at once and then at its interval, side by side: one that hangs slows no other.</summary>
/// <param name="engines">The engines, asked for when the loop begins: made before, they would throw what the check at start is to tell as a whole.</param>
/// <param name="options">The intervals.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed class SyncLoop(
    Func<ISyncEngines> engines, IOptionsMonitor<IntegrationOptions> options, TimeProvider time, ILogger<SyncLoop> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
        => Task.WhenAll(engines().All.Select(engine => Task.Run(() => LoopAsync(engine, stoppingToken), stoppingToken)));

    private async Task LoopAsync(ISyncEngine engine, CancellationToken stoppingToken)
    {
        var interval = options.Get(engine.Tenant).Interval;
        Log.LoopBegins(logger, engine.Tenant, interval);

        // Ticks that pass during a long run come as one.
        using var timer = new PeriodicTimer(interval, time);
        do
        {
            try
            {
                await engine.RunOnceAsync(RunMode.Apply, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // An exception that left here would stop the host, and with it every tenant.
                Log.LoopGoesOn(logger, exception, engine.Tenant, exception.GetType().FullName);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }
}
