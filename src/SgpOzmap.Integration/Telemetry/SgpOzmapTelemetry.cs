namespace SgpOzmap.Integration.Telemetry;

/// <summary>The names under which the integration's spans and metrics are published.</summary>
public static class SgpOzmapTelemetry
{
    /// <summary>The activity source: spans <c>run</c>, <c>plan</c>, <c>apply</c>.</summary>
    public const string ActivitySourceName = "SgpOzmap.Integration";

    /// <summary>
    /// The meter: <c>sgpozmap.runs</c>, <c>sgpozmap.changes</c>, <c>sgpozmap.findings</c>, <c>sgpozmap.run.duration</c> (seconds),
    /// <c>sgpozmap.last_success</c> (seconds since 1970), each with the tag <c>tenant</c>.
    /// </summary>
    public const string MeterName = "SgpOzmap.Integration";
}
