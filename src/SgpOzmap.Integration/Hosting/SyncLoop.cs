using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Telemetry;

namespace SgpOzmap.Integration.Hosting;

/// <summary>
/// Runs every tenant at once and then at its interval, side by side up to a bound. A run that lasts longer than its interval gives its place up, so that one
/// that hangs slows no other.
/// </summary>
/// <param name="engines">The engines, asked for when the loop begins: made before, they would throw what the check at start is to tell as a whole.</param>
/// <param name="options">The intervals.</param>
/// <param name="loop">The bound.</param>
/// <param name="monitor">Is told when a tenant runs next.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">The log.</param>
internal sealed class SyncLoop(
    Func<ISyncEngines> engines, IOptionsMonitor<IntegrationOptions> options, IOptionsMonitor<LoopOptions> loop, RunMonitor monitor, TimeProvider time, ILogger<SyncLoop> logger)
    : BackgroundService
{
    private RunPlaces? _places;

    public override void Dispose()
    {
        _places?.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _places = new(loop.CurrentValue.MaxConcurrentRuns, time);
        return Task.WhenAll(engines().All.Select(engine => Task.Run(() => LoopAsync(engine, _places, stoppingToken), stoppingToken)));
    }

    private async Task LoopAsync(ISyncEngine engine, RunPlaces places, CancellationToken stoppingToken)
    {
        var interval = options.Get(engine.Tenant).Interval;
        Log.LoopBegins(logger, engine.Tenant, interval);

        // Ticks that pass during a long run come as one.
        using var timer = new PeriodicTimer(interval, time);
        var begun = time.GetUtcNow();
        do
        {
            try
            {
                while (await RunAsync(engine, places, interval, stoppingToken).ConfigureAwait(false) is { } asked)
                {
                    var retryIn = asked < interval ? asked : interval;
                    monitor.Expect(engine.Tenant, time.GetUtcNow() + retryIn);
                    await Task.Delay(retryIn, time, stoppingToken).ConfigureAwait(false);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // An exception that left here would stop the host, and with it every tenant.
                Log.LoopGoesOn(logger, exception, engine.Tenant, exception.GetType().FullName);
            }

            var now = time.GetUtcNow();
            monitor.Expect(engine.Tenant, now + interval - TimeSpan.FromTicks((now - begun).Ticks % interval.Ticks));
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    /// <returns>Null after a run; else how long until asking again is worth while.</returns>
    private static async Task<TimeSpan?> RunAsync(ISyncEngine engine, RunPlaces places, TimeSpan interval, CancellationToken stoppingToken)
    {
        using var place = await places.TakeAsync(interval, stoppingToken).ConfigureAwait(false);
        var result = await engine.RunIfDueAsync(stoppingToken).ConfigureAwait(false);
        return result.Report is null ? result.RetryIn : null;
    }
}
