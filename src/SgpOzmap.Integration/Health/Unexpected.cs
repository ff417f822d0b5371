using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace SgpOzmap.Integration.Health;

/// <summary>What a check says when a store of somebody's own throws what no store should.</summary>
internal static class Unexpected
{
    // Its message may hold anything, a password among it: the log gets it, the description does not.
    internal static HealthCheckResult Of(Exception exception) => HealthCheckResult.Unhealthy($"Unexpected {exception.GetType().Name}; see the log.", exception);
}
