using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Health;

/// <summary>Registers the checks: one of the store, two of every tenant that is there by the time somebody asks.</summary>
internal sealed class HealthRegistrations(IEnumerable<TenantRegistration> tenants) : IConfigureOptions<HealthCheckServiceOptions>
{
    // Longer than what a probe waits, shorter than what a caller that waits for all of it puts up with.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public void Configure(HealthCheckServiceOptions options)
    {
        Add(SgpOzmapHealth.StoreName, static provider => new StoreHealthCheck(provider.GetRequiredService<IStoreCheck>()));
        foreach (var tenant in tenants.Select(static t => t.Name).Order(StringComparer.Ordinal))
        {
            Add(SgpOzmapHealth.NameOf(SgpOzmapHealth.LastSuccessName, tenant), provider => new LastSuccessHealthCheck(
                tenant,
                provider.GetService<IRunHistory>(),
                provider.GetRequiredService<ProcessStart>(),
                provider.GetRequiredService<IOptionsMonitor<IntegrationHealthOptions>>(),
                provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>(),
                provider.GetRequiredService<TimeProvider>()));
            Add(SgpOzmapHealth.NameOf(SgpOzmapHealth.HeldPlanName, tenant), provider => new HeldPlanHealthCheck(
                tenant, provider.GetRequiredService<IHeldPlanStore>(), provider.GetRequiredService<TimeProvider>()));
        }

        void Add(string name, Func<IServiceProvider, IHealthCheck> check)
            => options.Registrations.Add(new(name, check, failureStatus: null, tags: [SgpOzmapHealth.Tag], Timeout));
    }
}
