using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.DependencyInjection;

/// <summary>Makes the doctor of a tenant.</summary>
internal static class DoctorServices
{
    /// <exception cref="OptionsValidationException">The tenant's own options are not valid. Those of its clients may be anything: the doctor explains them.</exception>
    internal static ConnectionDoctor Create(IServiceProvider provider, string tenant)
    {
        var setup = new DoctorSetup(
            provider.GetServices<TenantRegistration>().First(t => string.Equals(t.Name, tenant, StringComparison.Ordinal)),
            provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>().Get(tenant),
            AsConfigured<SgpClientOptions>(provider, tenant),
            AsConfigured<OzmapClientOptions>(provider, tenant),
            provider.GetRequiredKeyedService<TenantRequests>(tenant),
            provider.GetRequiredService<TimeProvider>());
        return new(setup, () => provider.GetRequiredKeyedService<ISgpClient>(tenant), () => provider.GetRequiredKeyedService<IOzmapClient>(tenant));
    }

    /// <summary>The options without their validation.</summary>
    private static T AsConfigured<T>(IServiceProvider provider, string tenant)
        where T : class, new()
        => new OptionsFactory<T>(provider.GetServices<IConfigureOptions<T>>(), provider.GetServices<IPostConfigureOptions<T>>()).Create(tenant);
}
