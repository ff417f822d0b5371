using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Engine;

public sealed class MetricsTests : IDisposable
{
    private readonly ServiceProvider _provider = new ServiceCollection().AddMetrics().AddSingleton<IntegrationMetrics>().BuildServiceProvider();
    private readonly MeterListener _listener = new();
    private readonly List<string> _seen = [];

    public MetricsTests()
    {
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
                "sgpozmap.last_success 90 tenant=norte",
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

    private static RunReport Report(ChangeOutcome outcome) => new()
    {
        RunId = "r",
        Tenant = "norte",
        Mode = RunMode.Apply,
        StartedAt = DateTimeOffset.UnixEpoch.AddMinutes(1),
        Duration = TimeSpan.FromSeconds(30),
        Plan = Plans.Of(1, 1),
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
