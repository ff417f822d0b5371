using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Telemetry;

/// <summary>
/// Counts runs and what they did. The tags are tenants and enumerations, so that the number of series is bounded: no contract, no box, no run.
/// </summary>
internal sealed class IntegrationMetrics
{
    // Seconds: from a plan of a few hundred contracts to a full reading of a big provider.
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200] };

    private readonly Counter<long> _runs;
    private readonly Counter<long> _changes;
    private readonly Counter<long> _findings;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _stages;
    private readonly ConcurrentDictionary<string, long> _lastSuccess = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _held = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Tenant, FindingCode Code), int> _current = new();
    private readonly KeyValuePair<string, TenantRequests>[] _requests;

    /// <param name="factory">Makes the meter.</param>
    /// <param name="requests">The requests of every tenant.</param>
    public IntegrationMetrics(IMeterFactory factory, IEnumerable<KeyValuePair<string, TenantRequests>>? requests = null)
    {
        _requests = [.. requests ?? []];
        var meter = factory.Create(SgpOzmapTelemetry.MeterName);
        _runs = meter.CreateCounter<long>("sgpozmap.runs", "{run}", "Runs by mode and result.");
        _changes = meter.CreateCounter<long>("sgpozmap.changes", "{change}", "Changes by kind and outcome.");
        _findings = meter.CreateCounter<long>("sgpozmap.findings", "{finding}", "Findings by code, those that stand counted again by every run.");
        _duration = meter.CreateHistogram("sgpozmap.run.duration", "s", "How long runs took.", tags: null, Seconds);
        _stages = meter.CreateHistogram("sgpozmap.stage.duration", "s", "How long the stages of runs took.", tags: null, Seconds);
        meter.CreateObservableCounter("sgpozmap.requests", Requests, "{request}", "Requests sent to SGP and OZmap, repeats included.");
        meter.CreateObservableGauge("sgpozmap.findings.current", Current, "{finding}", "Findings of the last run that planned, by code.");
        meter.CreateObservableGauge("sgpozmap.held", Held, "{change}", "Changes that the last run held back for approval.");
        meter.CreateObservableGauge("sgpozmap.last_success", LastSuccess, "s", "When a run last applied everything, in seconds since 1970.");
    }

    /// <param name="report">The run.</param>
    /// <param name="stages">How long its stages took.</param>
    internal void Record(RunReport report, IEnumerable<KeyValuePair<RunStage, TimeSpan>>? stages = null)
    {
        var tenant = Tag("tenant", report.Tenant);
        var mode = Tag("mode", report.Mode.ToString());
        _runs.Add(1, tenant, mode, new("result", report.HasFailed ? "failed" : report.Gate?.IsHeld == true ? "held" : "succeeded"));
        _duration.Record(report.Duration.TotalSeconds, tenant, mode);
        foreach (var (stage, time) in stages ?? [])
            _stages.Record(time.TotalSeconds, tenant, new("stage", stage.ToString()));
        RecordFindings(report, tenant, mode);

        if (report.Mode == RunMode.Plan)
            return;
        foreach (var change in report.Changes.CountBy(static c => (c.Change.Kind, c.Outcome)))
            _changes.Add(change.Value, tenant, new("kind", change.Key.Kind.ToString()), new("outcome", change.Key.Outcome.ToString()));
        if (report.Mode != RunMode.Apply)
            return;
        if (report.Gate is not null)
            _held[report.Tenant] = report.Count(ChangeOutcome.Held);
        if (!report.HasFailed)
            _lastSuccess[report.Tenant] = (report.StartedAt + report.Duration).ToUnixTimeSeconds();
    }

    private void RecordFindings(RunReport report, KeyValuePair<string, object?> tenant, KeyValuePair<string, object?> mode)
    {
        if (report.Plan is not { } plan)
            return;
        var counts = plan.Findings.CountBy(static f => f.Code).ToDictionary();
        foreach (var (code, count) in counts)
        {
            _findings.Add(count, tenant, mode, new("code", code.ToString()));
            _current[(report.Tenant, code)] = count;
        }

        // What is gone is told as 0: a series that merely ends keeps its last value on many dashboards.
        foreach (var known in _current.Keys.Where(k => string.Equals(k.Tenant, report.Tenant, StringComparison.Ordinal) && !counts.ContainsKey(k.Code)))
            _current[known] = 0;
    }

    private IEnumerable<Measurement<long>> LastSuccess() => _lastSuccess.Select(static t => Measure(t.Value, t.Key));

    private IEnumerable<Measurement<long>> Held() => _held.Select(static t => Measure(t.Value, t.Key));

    private IEnumerable<Measurement<long>> Current()
        => _current.Select(static f => Measure(f.Value, f.Key.Tenant, Tag("code", f.Key.Code.ToString())));

    private IEnumerable<Measurement<long>> Requests()
        => _requests.SelectMany(static t => (IEnumerable<Measurement<long>>)
        [
            Measure(t.Value.Sgp.Count, t.Key, Tag("api", "sgp")),
            Measure(t.Value.Ozmap.Count, t.Key, Tag("api", "ozmap")),
        ]);

    private static Measurement<long> Measure(long value, string tenant, params KeyValuePair<string, object?>[] tags)
        => new(value, (IEnumerable<KeyValuePair<string, object?>>)[Tag("tenant", tenant), .. tags]);

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
