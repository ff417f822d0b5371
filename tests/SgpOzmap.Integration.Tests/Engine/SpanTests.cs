using System.Diagnostics;
using System.Globalization;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Engine;

public sealed class SpanTests : EngineTest
{
    [Fact]
    public async Task A_run_has_a_span_and_so_has_each_of_its_stages()
    {
        PlanIs(7, 3, Make.Rename(1));
        var (report, spans) = await TraceAsync();

        Assert.Equal(
            [
                "read Unset tenant=norte run=R api=sgp contracts=1 complete=True",
                "read Unset tenant=norte run=R api=ozmap rows=0",
                "plan Unset tenant=norte run=R contracts=7 changes=1 findings=0",
                "apply Unset tenant=norte run=R changes=1 applied=1",
                "run Unset tenant=norte run=R mode=Apply failed=False held=0 sgp_requests=0 ozmap_requests=0",
            ],
            spans.Select(s => Text(s, report)));
        Assert.All(spans.SkipLast(1), s => Assert.Equal(spans[^1].SpanId, s.ParentSpanId));
    }

    [Fact]
    public async Task A_stage_that_throws_is_an_error_and_so_is_its_run_without_words_of_a_server()
    {
        Map.ReadAsync(null, Token).ThrowsAsyncForAnyArgs(new InvalidOperationException("MARIA DAS DORES"));
        var (report, spans) = await TraceAsync();

        Assert.Equal(
            [
                "read Unset tenant=norte run=R api=sgp contracts=1 complete=True",
                "read Error tenant=norte run=R api=ozmap",
                "run Error tenant=norte run=R mode=Apply failed=True held=0 sgp_requests=0 ozmap_requests=0",
            ],
            spans.Select(s => Text(s, report)));
        Assert.All(spans, s => Assert.Null(s.StatusDescription));
        Assert.All(spans, s => Assert.Empty(s.Events));
    }

    [Fact]
    public async Task A_reading_that_names_failures_is_an_error_though_it_comes_to_its_end()
    {
        Reading = Reading with { IsComplete = false, Failures = [new("falhou", "failed")] };
        var (report, spans) = await TraceAsync();

        Assert.Equal("read Error tenant=norte run=R api=sgp contracts=1 complete=False", Text(spans[0], report));
    }

    [Fact]
    public async Task A_run_that_is_stopped_is_cut_off()
    {
        using var stop = new CancellationTokenSource();
        Map.ReadAsync(null, Token).ReturnsForAnyArgs<Task<Rules.Map.MapState>>(_ =>
        {
            stop.Cancel();
            throw new OperationCanceledException(stop.Token);
        });
        var spans = new List<Activity>();
        using var listener = Listen(spans);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.RunOnceAsync(RunMode.Apply, stop.Token));

        Assert.Equal(["read Unset", "read Error", "run Error"], Mine(spans).Select(s => $"{s.OperationName} {s.Status}"));
    }

    private async Task<(RunReport Report, List<Activity> Spans)> TraceAsync()
    {
        var spans = new List<Activity>();
        using var listener = Listen(spans);
        var report = await RunAsync();
        return (report, [.. Mine(spans)]);
    }

    // Other tests' spans come by as well: a source is the process's.
    private static List<Activity> Mine(List<Activity> spans)
    {
        lock (spans)
            return spans.Where(s => s.TraceId == Activity.Current!.TraceId).ToList();
    }

    private static ActivityListener Listen(List<Activity> spans)
    {
        Activity.Current = new Activity("test").Start();
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == SgpOzmapTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans)
                    spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static string Text(Activity span, RunReport report)
        => string.Create(CultureInfo.InvariantCulture, $"{span.OperationName} {span.Status}")
        + string.Concat(span.TagObjects.Select(t => string.Create(CultureInfo.InvariantCulture, $" {t.Key}={(t.Value is string id && id == report.RunId ? "R" : t.Value)}")));
}
