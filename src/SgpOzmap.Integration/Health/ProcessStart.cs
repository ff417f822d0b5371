using Microsoft.Extensions.Hosting;

namespace SgpOzmap.Integration.Health;

/// <summary>When the host started; without a host, when it was first asked for. A hosted service, so that it is not first asked for by a probe hours later.</summary>
internal sealed class ProcessStart(TimeProvider time) : IHostedService
{
    internal DateTimeOffset At { get; } = time.GetUtcNow();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
