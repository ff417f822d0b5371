using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Telemetry;

/// <summary>Counts runs and what they did.</summary>
internal sealed class IntegrationMetrics
{
    private readonly Counter<long> _runs;
    private readonly Counter<long> _changes;
    private readonly Counter<long> _findings;
    private readonly Histogram<double> _duration;
    private readonly ConcurrentDictionary<string, long> _lastSuccess = new(StringComparer.Ordinal);

    public IntegrationMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(SgpOzmapTelemetry.MeterName);
        _runs = meter.CreateCounter<long>("sgpozmap.runs", "{run}", "Runs by mode and result.");
        _changes = meter.CreateCounter<long>("sgpozmap.changes", "{change}", "Changes by kind and outcome.");
        _findings = meter.CreateCounter<long>("sgpozmap.findings", "{finding}", "Findings by code.");
        _duration = meter.CreateHistogram<double>("sgpozmap.run.duration", "s", "How long runs took.");
        meter.CreateObservableGauge("sgpozmap.last_success", LastSuccess, "s", "When a run last applied everything, in seconds since 1970.");
    }

    internal void Record(RunReport report)
    {
        var tenant = KeyValuePair.Create<string, object?>("tenant", report.Tenant);
        var mode = KeyValuePair.Create<string, object?>("mode", report.Mode.ToString());
        _runs.Add(1, tenant, mode, new("result", report.HasFailed ? "failed" : report.Gate?.IsHeld == true ? "held" : "succeeded"));
        _duration.Record(report.Duration.TotalSeconds, tenant, mode);
        foreach (var finding in report.Plan?.Findings.CountBy(static f => f.Code) ?? [])
            _findings.Add(finding.Value, tenant, mode, new("code", finding.Key.ToString()));

        if (report.Mode == RunMode.Plan)
            return;
        foreach (var change in report.Changes.CountBy(static c => (c.Change.Kind, c.Outcome)))
            _changes.Add(change.Value, tenant, new("kind", change.Key.Kind.ToString()), new("outcome", change.Key.Outcome.ToString()));
        if (report is { Mode: RunMode.Apply, HasFailed: false })
            _lastSuccess[report.Tenant] = (report.StartedAt + report.Duration).ToUnixTimeSeconds();
    }

    private IEnumerable<Measurement<long>> LastSuccess()
        => _lastSuccess.Select(static t => new Measurement<long>(t.Value, new TagList { { "tenant", t.Key } }));
}
