using System.Threading.Channels;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Hosting;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Hosting;

public sealed class SyncLoopTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly LoopOptions _loop = new();
    private readonly IntegrationOptions _options = new() { Interval = TimeSpan.FromMinutes(10) };

    [Fact(Timeout = 60_000)]
    public async Task The_first_run_is_at_once_and_the_next_after_the_interval()
    {
        var engine = new LoopEngine("a");
        using var loop = await StartAsync(engine);

        Assert.Equal(RunMode.Apply, await engine.Runs.Reader.ReadAsync(TestContext.Current.CancellationToken));
        await AdvanceToNextAsync(engine);
        await AdvanceToNextAsync(engine);
        await loop.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_run_that_throws_does_not_end_the_loop()
    {
        var engine = new LoopEngine("a") { Run = _ => throw new InvalidOperationException() };
        using var loop = await StartAsync(engine);

        await engine.Runs.Reader.ReadAsync(TestContext.Current.CancellationToken);
        await AdvanceToNextAsync(engine);
        Assert.False(loop.ExecuteTask!.IsCompleted);
        await loop.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_cancellation_that_is_not_the_hosts_does_not_end_the_loop()
    {
        var engine = new LoopEngine("a") { Run = _ => throw new OperationCanceledException() };
        using var loop = await StartAsync(engine);

        await engine.Runs.Reader.ReadAsync(TestContext.Current.CancellationToken);
        await AdvanceToNextAsync(engine);
        await loop.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_tenant_that_hangs_slows_no_other()
    {
        var hanging = new LoopEngine("a") { Run = token => Task.Delay(Timeout.InfiniteTimeSpan, _clock, token) };
        var other = new LoopEngine("b");
        using var loop = await StartAsync(hanging, other);

        await hanging.Runs.Reader.ReadAsync(TestContext.Current.CancellationToken);
        await other.Runs.Reader.ReadAsync(TestContext.Current.CancellationToken);
        await AdvanceToNextAsync(other);
        Assert.False(hanging.Runs.Reader.TryRead(out _));
        await loop.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_stop_ends_the_run_under_way_and_the_loop()
    {
        var engine = new LoopEngine("a") { Run = token => Task.Delay(Timeout.InfiniteTimeSpan, _clock, token) };
        using var loop = await StartAsync(engine);
        await engine.Runs.Reader.ReadAsync(TestContext.Current.CancellationToken);

        await loop.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(loop.ExecuteTask!.IsCanceled);
        Assert.True(engine.WasStopped);
    }

    private async Task<SyncLoop> StartAsync(params ISyncEngine[] engines)
    {
        var loop = new SyncLoop(() => new SyncEngines(engines), new FixedOptions<IntegrationOptions>(_options), new FixedOptions<LoopOptions>(_loop), new(_clock), _clock, NullLogger<SyncLoop>.Instance);
        await loop.StartAsync(TestContext.Current.CancellationToken);
        return loop;
    }

    // The timer is made before the first run and a tick is kept until it is waited for, so that none is lost.
    private async Task AdvanceToNextAsync(LoopEngine engine)
    {
        _clock.Advance(_options.Interval - TimeSpan.FromSeconds(1));
        Assert.False(engine.Runs.Reader.TryRead(out _));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await engine.Runs.Reader.ReadAsync(TestContext.Current.CancellationToken);
    }

    private sealed class LoopEngine(string tenant) : ISyncEngine
    {
        public string Tenant => tenant;

        internal Channel<RunMode> Runs { get; } = Channel.CreateUnbounded<RunMode>();

        internal Func<CancellationToken, Task> Run { get; init; } = static _ => Task.CompletedTask;

        internal bool WasStopped { get; private set; }

        public Task<RunReport> RunOnceAsync(RunMode mode, CancellationToken cancellationToken) => RunOnceAsync(mode, null, cancellationToken);

        public async Task<RunReport> RunOnceAsync(RunMode mode, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
        {
            await Runs.Writer.WriteAsync(mode, cancellationToken);
            try
            {
                await Run(cancellationToken);
            }
            finally
            {
                WasStopped = cancellationToken.IsCancellationRequested;
            }

            return new() { RunId = "r", Tenant = tenant, Mode = mode, StartedAt = default };
        }

        public Task<RunReport> RunAsync(RunRequest request, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
            => RunOnceAsync(request.Mode, progress, cancellationToken);

        public async Task<ScheduledRun> RunIfDueAsync(CancellationToken cancellationToken = default)
            => new(await RunOnceAsync(RunMode.Apply, null, cancellationToken));
    }
}
