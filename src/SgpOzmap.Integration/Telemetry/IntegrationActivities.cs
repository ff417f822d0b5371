using System.Diagnostics;

namespace SgpOzmap.Integration.Telemetry;

/// <summary>The spans of our units of work. Those of HTTP come from the runtime.</summary>
internal static class IntegrationActivities
{
    private static readonly ActivitySource Source = new(SgpOzmapTelemetry.ActivitySourceName);

    internal static Activity? Start(string unit, string tenant)
    {
        var activity = Source.StartActivity(unit);
        activity?.SetTag("tenant", tenant);
        return activity;
    }
}
