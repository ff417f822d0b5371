using Microsoft.Extensions.Diagnostics.HealthChecks;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Health;

/// <summary>Says whether a plan of a tenant waits for somebody to decide.</summary>
internal sealed class HeldPlanHealthCheck(string tenant, IHeldPlanStore plans, TimeProvider time) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        HeldPlan? plan;
        try
        {
            plan = await plans.GetUndecidedAsync(tenant, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException)
        {
            return HealthCheckResult.Healthy("Not known while the store does not answer; its own check says why.");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return Unexpected.Of(exception);
        }

        // An approved one is applied by the next run; nobody need do anything.
        if (plan is not { State: HeldPlanState.Pending })
            return HealthCheckResult.Healthy("No plan waits for a decision.");

        var since = plan.HeldSince.ToUniversalTime();
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [SgpOzmapHealth.Since] = since,
            [SgpOzmapHealth.Age] = time.GetUtcNow() - since,
            [SgpOzmapHealth.Runs] = plan.Runs,
        };
        return HealthCheckResult.Degraded(
            FormattableString.Invariant($"Plan {plan.Digest} with {plan.Changes.Length} held changes waits for a decision since {since:u}; runs that held it: {plan.Runs}."),
            data: data);
    }
}
