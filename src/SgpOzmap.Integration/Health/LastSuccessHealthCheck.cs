using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Health;

/// <summary>Says whether a tenant's last success is too long ago. A run that hangs is told thereby too.</summary>
/// <param name="tenant">The tenant.</param>
/// <param name="history">Where to look; null when nothing is remembered.</param>
/// <param name="start">Counts as the last success where there was none yet.</param>
/// <param name="health">The longest age.</param>
/// <param name="options">The interval.</param>
/// <param name="time">The clock.</param>
internal sealed class LastSuccessHealthCheck(
    string tenant,
    IRunHistory? history,
    ProcessStart start,
    IOptionsMonitor<IntegrationHealthOptions> health,
    IOptionsMonitor<IntegrationOptions> options,
    TimeProvider time) : IHealthCheck
{
    private const int Intervals = 3;
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(5);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        DateTimeOffset? last;
        try
        {
            last = history is null ? null : await history.GetLastSuccessAsync(tenant, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            return HealthCheckResult.Healthy("Not known while the store does not answer; its own check says why.");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Unexpected.Of(exception);
        }

        var since = (last ?? start.At).ToUniversalTime();
        var age = time.GetUtcNow() - since;
        var most = health.CurrentValue.MaxSuccessAge ?? (options.Get(tenant).Interval * Intervals) + Grace;
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [SgpOzmapHealth.Since] = since,
            [SgpOzmapHealth.Age] = age,
            [SgpOzmapHealth.MaxAge] = most,
        };
        return (last, age <= most) switch
        {
            (null, true) => HealthCheckResult.Healthy(FormattableString.Invariant($"Starting: no success yet since the start at {since:u}."), data),
            (null, false) => HealthCheckResult.Unhealthy(FormattableString.Invariant($"No success since the start at {since:u}; by {most:c} after it there should be one."), data: data),
            (_, true) => HealthCheckResult.Healthy(FormattableString.Invariant($"The last success ended at {since:u}."), data),
            _ => HealthCheckResult.Unhealthy(FormattableString.Invariant($"The last success ended at {since:u}; it should be {most:c} ago at most."), data: data),
        };
    }
}
