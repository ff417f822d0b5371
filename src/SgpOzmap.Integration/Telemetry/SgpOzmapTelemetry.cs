namespace SgpOzmap.Integration.Telemetry;

/// <summary>The names under which the integration's spans and metrics are published.</summary>
public static class SgpOzmapTelemetry
{
    /// <summary>
    /// The activity source. Spans: <c>run</c> around a whole run; in it <c>read</c> (tag <c>api</c>: <c>sgp</c> or <c>ozmap</c>), <c>plan</c>, <c>apply</c>, <c>undo</c>.
    /// Tags of all: <c>tenant</c> and <c>run</c>, the run's id; counts besides. A span that failed has the status error and no description: the log says why.
    /// </summary>
    public const string ActivitySourceName = "SgpOzmap.Integration";

    /// <summary>
    /// The meter, whose instruments all have the tag <c>tenant</c>. Counters: <c>sgpozmap.runs</c> (<c>mode</c>, <c>result</c>), <c>sgpozmap.changes</c> (<c>kind</c>,
    /// <c>outcome</c>), <c>sgpozmap.findings</c> (<c>mode</c>, <c>code</c>), <c>sgpozmap.requests</c> (<c>api</c>). Histograms, in seconds: <c>sgpozmap.run.duration</c>
    /// (<c>mode</c>), <c>sgpozmap.stage.duration</c> (<c>stage</c>). Gauges: <c>sgpozmap.findings.current</c> (<c>code</c>), of the last run that planned;
    /// <c>sgpozmap.held</c>, the changes that wait for approval; <c>sgpozmap.last_success</c>, in seconds since 1970.
    /// </summary>
    /// <remarks>
    /// What the gauges say is known from runs of this process: after a restart there is none of them before the first run. No tag names a contract, a client, a box or
    /// a run.
    /// </remarks>
    public const string MeterName = "SgpOzmap.Integration";
}
