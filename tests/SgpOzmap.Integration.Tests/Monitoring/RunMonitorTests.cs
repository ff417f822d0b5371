using Microsoft.Extensions.Time.Testing;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Tests.Monitoring;

public sealed class RunMonitorTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RunMonitor _monitor;

    public RunMonitorTests() => _monitor = new(_clock);

    [Fact]
    public void A_tenant_without_a_run_is_known()
    {
        _monitor.Know("sul");
        _monitor.Know("norte");

        Assert.Equal([new TenantActivity("norte"), new TenantActivity("sul")], _monitor.Current);
    }

    [Fact]
    public void A_run_is_seen_from_its_beginning_to_its_end_and_its_progress_goes_on_to_who_asked()
    {
        var heard = new List<RunProgress>();
        var next = _clock.GetUtcNow().AddMinutes(10);
        _monitor.Expect("norte", next);

        using (var run = _monitor.Begin(Report("r1"), new Heard(heard)))
        {
            Assert.Equal(new RunActivity("r1", RunMode.Apply, _clock.GetUtcNow()), Assert.Single(_monitor.Current).Run);
            run.Report(new("norte", RunStage.Applying, 3, 7));
            Assert.Equal((RunStage.Applying, 3, 7), (_monitor.Current[0].Run!.Stage, _monitor.Current[0].Run!.Done, _monitor.Current[0].Run!.Total));
        }

        Assert.Equal(new TenantActivity("norte", null, next, "r1"), Assert.Single(_monitor.Current));
        Assert.Equal([new RunProgress("norte", RunStage.Applying, 3, 7)], heard);
    }

    [Fact]
    public void What_a_run_says_after_its_end_is_not_shown()
    {
        var first = _monitor.Begin(Report("r1"), null);
        first.Dispose();
        using var second = _monitor.Begin(Report("r2"), null);

        first.Report(new("norte", RunStage.ReadingMap, 9, null));
        first.Dispose();

        Assert.Equal("r2", _monitor.Current[0].Run!.RunId);
        Assert.Null(_monitor.Current[0].Run!.Stage);
    }

    [Fact]
    public async Task Who_watches_hears_what_is_and_then_what_changes()
    {
        _monitor.Know("norte");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var watch = _monitor.WatchAsync(stop.Token).GetAsyncEnumerator(stop.Token);
        Assert.True(await watch.MoveNextAsync());
        Assert.Null(watch.Current.Run);

        var run = _monitor.Begin(Report("r1"), null);
        run.Report(new("norte", RunStage.ReadingSgp, 1, null));
        run.Report(new("norte", RunStage.ReadingSgp, 2, null));
        Assert.Equal(2, (await NextAsync(watch)).Run!.Done);

        run.Dispose();
        Assert.Equal("r1", (await NextAsync(watch)).LastRunId);

        var waiting = watch.MoveNextAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
    }

    private async Task<TenantActivity> NextAsync(IAsyncEnumerator<TenantActivity> watch)
    {
        var next = watch.MoveNextAsync().AsTask();

        // The pause is taken some time after the change is seen.
        while (!next.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(250));
            await Task.Yield();
        }

        Assert.True(await next);
        return watch.Current;
    }

    private RunReport Report(string id) => new() { RunId = id, Tenant = "norte", Mode = RunMode.Apply, StartedAt = _clock.GetUtcNow() };

    private sealed class Heard(List<RunProgress> heard) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => heard.Add(value);
    }
}
