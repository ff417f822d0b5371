using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.DependencyInjection;
using SgpOzmap.Integration.Leases;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the integration: both clients, an engine per tenant, and the loop that runs them when the host starts.</summary>
/// <remarks>
/// Options are checked at start; without a host, <see cref="IStartupValidator"/> checks them. To replace a part, register yours before: keyed by the
/// tenant's name for <c>IContractSource</c>, <c>IMapSource</c> and <c>IChangeApplier</c> (the key is empty for a single tenant), unkeyed for
/// <c>IRunStore</c>, <c>ISeenContractStore</c> and <see cref="TimeProvider"/>.
/// </remarks>
public static class SgpOzmapIntegrationServiceCollectionExtensions
{
    /// <summary>Adds one tenant whose options, and those of its clients, are configured elsewhere.</summary>
    public static ISgpOzmapIntegrationBuilder AddSgpOzmapIntegration(this IServiceCollection services)
        => AddInCode(services, null);

    /// <summary>Adds one tenant with options from code. Its clients' options are configured elsewhere, e.g. with <c>AddSgpClient</c> and <c>AddOzmapClient</c>.</summary>
    public static ISgpOzmapIntegrationBuilder AddSgpOzmapIntegration(this IServiceCollection services, Action<IntegrationOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return AddInCode(services, configure);
    }

    /// <summary>
    /// Adds the tenants of a section: one that stands directly in it, or those under <c>Tenants</c>. The keys are <c>Sgp:*</c>, <c>Ozmap:*</c>, <c>Features:*</c>,
    /// <c>StatusMapping:{code}</c>, <c>Safety:*</c>, <c>Reading:*</c> and <c>Interval</c>; a key that nothing reads is an error at start.
    /// </summary>
    public static ISgpOzmapIntegrationBuilder AddSgpOzmapIntegration(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);

        var names = ConfigurationKeyCheck.TenantNames(section);
        var tenants = names.Count == 0
            ? [(Name: Options.Options.DefaultName, Section: section)]
            : names.ConvertAll(name => (Name: name, Section: section.GetSection(KnownKeys.Tenants).GetSection(name)));
        services.AddSingleton<IValidateOptions<IntegrationOptions>>(new ConfigurationKeyCheck(section, tenants[0].Name));
        services.Configure<LoopOptions>(section.GetSection("Loop"));
        foreach (var tenant in tenants)
            TenantServices.Add(services, tenant.Name, tenant.Section, null);
        return SharedServices.Add(services, section);
    }

    private static ISgpOzmapIntegrationBuilder AddInCode(IServiceCollection services, Action<IntegrationOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        TenantServices.Add(services, Options.Options.DefaultName, null, configure);
        return SharedServices.Add(services, null);
    }
}
