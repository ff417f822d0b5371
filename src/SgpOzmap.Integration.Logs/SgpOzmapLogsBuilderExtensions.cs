using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Logs;
using SgpOzmap.Integration.Logs.Access;
using SgpOzmap.Integration.Logs.Web;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the log page to the integration.</summary>
public static class SgpOzmapLogsBuilderExtensions
{
    private const string SectionName = "Logs";

    /// <summary>Adds what the log page needs, with the options below <c>Logs</c> of the integration's section. Map it with <c>MapSgpOzmapLogs</c>.</summary>
    public static ISgpOzmapIntegrationBuilder AddLogsPage(this ISgpOzmapIntegrationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return Add(builder, builder.Section?.GetSection(SectionName), null);
    }

    /// <summary>Adds what the log page needs, with the options of a section of its own.</summary>
    public static ISgpOzmapIntegrationBuilder AddLogsPage(this ISgpOzmapIntegrationBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(builder, section, null);
    }

    /// <summary>Adds what the log page needs, with the options below <c>Logs</c> of the integration's section and then those from code.</summary>
    public static ISgpOzmapIntegrationBuilder AddLogsPage(this ISgpOzmapIntegrationBuilder builder, Action<SgpOzmapLogsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(builder, builder.Section?.GetSection(SectionName), configure);
    }

    private static ISgpOzmapIntegrationBuilder Add(ISgpOzmapIntegrationBuilder builder, IConfigurationSection? section, Action<SgpOzmapLogsOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var options = services.AddOptions<SgpOzmapLogsOptions>().ValidateOnStart();
        if (section is not null)
            options.Configure(o => Bind(o, section));
        if (configure is not null)
            options.Configure(configure);
        services.TryAddSingleton(new LogsKeys(section?.Path ?? SectionName));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SgpOzmapLogsOptions>, SgpOzmapLogsOptionsRules>());

        services.AddRazorComponents();
        services.AddAntiforgery();
        services.AddAuthentication().AddCookie(SignInCookie.Scheme);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>, SignInCookie>());
        services.TryAddSingleton<AccessKeys>();
        services.TryAddSingleton<SignInThrottle>();
        services.TryAddSingleton<TenantZones>();
        services.TryAddScoped<LogsRequest>();
        return builder;
    }

    // A value that cannot be bound is told with everything else that is wrong, and not before it.
    private static void Bind(SgpOzmapLogsOptions options, IConfigurationSection section)
    {
        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException exception)
        {
            options.BindingErrors.Add(exception.Message);
        }
    }
}
