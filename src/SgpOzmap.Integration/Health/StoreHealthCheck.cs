using Microsoft.Extensions.Diagnostics.HealthChecks;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Health;

/// <summary>Says whether the store can be used.</summary>
internal sealed class StoreHealthCheck(IStoreCheck store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await store.CheckAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy("The store answers.");
        }
        catch (StoreException exception)
        {
            return HealthCheckResult.Unhealthy(exception.Reason.En);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Unexpected.Of(exception);
        }
    }
}
