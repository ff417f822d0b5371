using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Health;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health checks of the integration.</summary>
/// <remarks>
/// They are checks of <see cref="HealthCheckService"/> with the names and the tag of <see cref="SgpOzmapHealth"/>: one of the store, and for every tenant one of its last
/// success and one of a held plan. Options are checked at start.
/// </remarks>
public static class SgpOzmapHealthBuilderExtensions
{
    private const string SectionName = "Health";

    /// <summary>Adds the health checks, with the options below <c>Health</c> of the integration's section.</summary>
    public static ISgpOzmapIntegrationBuilder AddIntegrationHealthChecks(this ISgpOzmapIntegrationBuilder builder)
        => Add(builder, builder?.Section?.GetSection(SectionName), null);

    /// <summary>Adds the health checks, with options from code after those of the configuration.</summary>
    public static ISgpOzmapIntegrationBuilder AddIntegrationHealthChecks(this ISgpOzmapIntegrationBuilder builder, Action<IntegrationHealthOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(builder, builder?.Section?.GetSection(SectionName), configure);
    }

    private static ISgpOzmapIntegrationBuilder Add(
        ISgpOzmapIntegrationBuilder? builder, IConfigurationSection? section, Action<IntegrationHealthOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var options = services.AddOptions<IntegrationHealthOptions>().ValidateOnStart();
        if (section is not null)
            options.Bind(section);
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IntegrationHealthOptions>, IntegrationHealthOptionsRules>());

        services.AddHealthChecks();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<HealthCheckServiceOptions>, HealthRegistrations>());
        if (!services.Any(static s => s.ServiceType == typeof(ProcessStart)))
        {
            services.AddSingleton<ProcessStart>();
            services.AddHostedService(static provider => provider.GetRequiredService<ProcessStart>());
        }

        return builder;
    }
}
