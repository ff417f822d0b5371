using System.Diagnostics;

namespace SgpOzmap.Integration.Telemetry;

/// <summary>Where the spans of our units of work come from. Those of HTTP come from the runtime.</summary>
internal static class IntegrationActivities
{
    internal static readonly ActivitySource Source = new(SgpOzmapTelemetry.ActivitySourceName);
}
