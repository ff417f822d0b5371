using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Engine;

public sealed class MetricsTests : IDisposable
{
    private readonly TenantRequests _requests = new();
    private readonly ServiceProvider _provider;
    private readonly MeterListener _listener = new();
    private readonly List<string> _seen = [];

    public MetricsTests()
    {
        _provider = new ServiceCollection()
            .AddMetrics()
            .AddSingleton(p => new IntegrationMetrics(p.GetRequiredService<IMeterFactory>(), [new("norte", _requests)]))
            .BuildServiceProvider();
        var factory = _provider.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, factory))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => See(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => See(instrument, value, tags));
        _listener.Start();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _provider.Dispose();
    }

    [Fact]
    public void A_run_is_counted_with_its_changes_duration_and_last_success()
    {
        _provider.GetRequiredService<IntegrationMetrics>().Record(Report(ChangeOutcome.Applied));
        _listener.RecordObservableInstruments();

        Assert.Equal(
            [
                "sgpozmap.changes 2 tenant=norte kind=Rename outcome=Applied",
                "sgpozmap.held 0 tenant=norte",
                "sgpozmap.last_success 90 tenant=norte",
                "sgpozmap.requests 0 tenant=norte api=ozmap",
                "sgpozmap.requests 0 tenant=norte api=sgp",
                "sgpozmap.run.duration 30 tenant=norte mode=Apply",
                "sgpozmap.runs 1 tenant=norte mode=Apply result=succeeded",
            ],
            _seen.Order());
    }

    [Fact]
    public void A_failed_change_is_no_success()
    {
        _provider.GetRequiredService<IntegrationMetrics>().Record(Report(ChangeOutcome.Failed));
        _listener.RecordObservableInstruments();

        Assert.DoesNotContain(_seen, s => s.StartsWith("sgpozmap.last_success", StringComparison.Ordinal));
        Assert.Contains("sgpozmap.runs 1 tenant=norte mode=Apply result=failed", _seen);
    }

    [Fact]
    public void Requests_are_counted_by_api_as_they_are_sent()
    {
        _ = _provider.GetRequiredService<IntegrationMetrics>();
        _requests.Sgp.Add();
        _requests.Ozmap.Add();
        _requests.Ozmap.Add();
        _listener.RecordObservableInstruments();

        Assert.Equal(["sgpozmap.requests 1 tenant=norte api=sgp", "sgpozmap.requests 2 tenant=norte api=ozmap"], _seen.Order());
    }

    [Fact]
    public void Current_findings_are_those_of_the_last_run_that_planned_and_what_is_gone_is_0()
    {
        var metrics = _provider.GetRequiredService<IntegrationMetrics>();
        metrics.Record(Report(ChangeOutcome.Applied) with { Plan = Plans.WithFindings(FindingCode.BoxNotFound, FindingCode.BoxNotFound, FindingCode.NoPort) });
        Assert.Contains("sgpozmap.findings 2 tenant=norte mode=Apply code=BoxNotFound", _seen);
        Assert.Equal(["BoxNotFound 2", "NoPort 1"], Findings());

        metrics.Record(Report(ChangeOutcome.Applied) with { Plan = Plans.WithFindings(FindingCode.NoPort), Mode = RunMode.Plan });
        metrics.Record(Report(ChangeOutcome.Applied) with { Plan = Plans.WithFindings(FindingCode.BoxNotFound), Tenant = "sul" });
        Assert.Equal(["BoxNotFound 0", "NoPort 1"], Findings());

        // A run that failed before it planned found nothing out.
        metrics.Record(Report(ChangeOutcome.Applied) with { Plan = null, Failures = [new("falhou", "failed")] });
        Assert.Equal(["BoxNotFound 0", "NoPort 1"], Findings());

        IEnumerable<string> Findings()
        {
            _seen.Clear();
            _listener.RecordObservableInstruments();
            return [.. _seen
                .Where(s => s.StartsWith("sgpozmap.findings.current", StringComparison.Ordinal) && s.Contains("tenant=norte", StringComparison.Ordinal))
                .Select(s => $"{s[(s.LastIndexOf('=') + 1)..]} {s.Split(' ')[1]}")
                .Order(StringComparer.Ordinal)];
        }
    }

    [Fact]
    public void What_waits_for_approval_is_told_until_a_run_holds_it_no_more()
    {
        var metrics = _provider.GetRequiredService<IntegrationMetrics>();
        metrics.Record(Report(ChangeOutcome.Held));
        Assert.Equal("sgpozmap.held 2 tenant=norte", Held());

        // Neither a plan, which holds nothing, nor a run that did not come so far.
        metrics.Record(Report(ChangeOutcome.Planned) with { Mode = RunMode.Plan });
        metrics.Record(Report(ChangeOutcome.Planned) with { Gate = null });
        Assert.Equal("sgpozmap.held 2 tenant=norte", Held());

        metrics.Record(Report(ChangeOutcome.Applied));
        Assert.Equal("sgpozmap.held 0 tenant=norte", Held());

        string Held()
        {
            _seen.Clear();
            _listener.RecordObservableInstruments();
            return Assert.Single(_seen, s => s.StartsWith("sgpozmap.held", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void No_tag_of_any_instrument_is_unbounded()
    {
        string[] bounded = ["tenant", "mode", "result", "kind", "outcome", "code", "api", "stage"];
        var metrics = _provider.GetRequiredService<IntegrationMetrics>();
        metrics.Record(
            Report(ChangeOutcome.Applied) with { Plan = Plans.WithFindings(FindingCode.BoxNotFound) }, [new(RunStage.Applying, TimeSpan.FromSeconds(1))]);
        _listener.RecordObservableInstruments();

        Assert.Equal(9, _seen.Select(s => s.Split(' ')[0]).Distinct().Count());
        Assert.All(_seen.SelectMany(s => s.Split(' ').Skip(2)), tag => Assert.Contains(tag.Split('=')[0], bounded));
    }

    private static RunReport Report(ChangeOutcome outcome) => new()
    {
        RunId = "r",
        Tenant = "norte",
        Mode = RunMode.Apply,
        StartedAt = DateTimeOffset.UnixEpoch.AddMinutes(1),
        Duration = TimeSpan.FromSeconds(30),
        Plan = Plans.Of(1, 1),
        Gate = new(),
        Changes = [new(Make.Rename(1), outcome), new(Make.Rename(2), outcome)],
    };

    private void See<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = $"{instrument.Name} {value}";
        foreach (var tag in tags)
            text += $" {tag.Key}={tag.Value}";
        _seen.Add(text);
    }
}
