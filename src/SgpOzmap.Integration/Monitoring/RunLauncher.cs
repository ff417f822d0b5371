using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.Integration.Undo;

namespace SgpOzmap.Integration.Monitoring;

/// <summary>Runs what somebody asked for. One at a time for each tenant: a second click is no second run.</summary>
/// <param name="engines">The engines, asked for at the first run: made before, they would throw what the check at start is to tell as a whole.</param>
/// <param name="undo">Takes runs back.</param>
/// <param name="logger">The log.</param>
/// <param name="hostStops">The host begins to stop: the loop's runs and these end side by side.</param>
internal sealed class RunLauncher(Func<ISyncEngines> engines, IUndoService undo, ILogger<RunLauncher> logger, CancellationToken hostStops)
    : IRunLauncher, IHostedService, IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Task> _underWay = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(hostStops);

    public bool TryStart(string tenant, RunRequest request)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(request);
        var engine = engines()[tenant];
        return TryStart(tenant, token => engine.RunAsync(request with { IsRemembered = true }, null, token));
    }

    public bool TryStart(UndoPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return TryStart(plan.Tenant, token => undo.ApplyAsync(plan, null, token));
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] last;
        lock (_lock)
        {
            _stopping.Cancel();
            last = [.. _underWay.Values];
        }

        await Task.WhenAll(last).WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _stopping.Dispose();

    private bool TryStart(string tenant, Func<CancellationToken, Task> work)
    {
        lock (_lock)
        {
            if (_stopping.IsCancellationRequested || (_underWay.TryGetValue(tenant, out var known) && !known.IsCompleted))
                return false;
            _underWay[tenant] = Task.Run(() => GuardAsync(tenant, work), CancellationToken.None);
            return true;
        }
    }

    private async Task GuardAsync(string tenant, Func<CancellationToken, Task> work)
    {
        try
        {
            await work(_stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // The run has told that it was stopped.
        }
        catch (Exception exception)
        {
            // A run tells what goes wrong in its report; what comes here could not be recorded.
            Log.LaunchFailed(logger, exception, tenant, exception.GetType().FullName);
        }
    }
}
