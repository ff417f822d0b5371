namespace SgpOzmap.Integration.Telemetry;

/// <summary>The requests of one tenant since the start of the process.</summary>
internal sealed class TenantRequests
{
    internal RequestCounter Sgp { get; } = new();

    internal RequestCounter Ozmap { get; } = new();
}
