using Microsoft.Extensions.Diagnostics.HealthChecks;
using SgpOzmap.Integration.Health;

namespace SgpOzmap.Integration.Logs.Health;

/// <summary>Lets callers share a report for a moment: anybody may ask, and asking often must not cost the store more than asking once.</summary>
internal sealed class SharedReports(HealthCheckService checks, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private Task<HealthReport>? _report;
    private long _begun;

    /// <param name="cancellationToken">Stops waiting. The checks, which have a time of their own, go on for whoever else waits.</param>
    internal Task<HealthReport> GetAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_report is null || (_report.IsCompleted && time.GetElapsedTime(_begun) >= Lifetime))
            {
                _begun = time.GetTimestamp();
                _report = checks.CheckHealthAsync(static registration => registration.Tags.Contains(SgpOzmapHealth.Tag), CancellationToken.None);
            }

            return _report.WaitAsync(cancellationToken);
        }
    }
}
