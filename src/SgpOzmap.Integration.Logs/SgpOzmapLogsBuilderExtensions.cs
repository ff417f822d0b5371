using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Logs;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the log page to the integration.</summary>
public static class SgpOzmapLogsBuilderExtensions
{
    /// <summary>Adds what the log page needs. Map it with <c>MapSgpOzmapLogs</c>.</summary>
    public static ISgpOzmapIntegrationBuilder AddLogsPage(this ISgpOzmapIntegrationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddOptions<SgpOzmapLogsOptions>().ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SgpOzmapLogsOptions>, SgpOzmapLogsOptionsRules>());
        return builder;
    }

    /// <summary>Adds what the log page needs, with options from code.</summary>
    public static ISgpOzmapIntegrationBuilder AddLogsPage(this ISgpOzmapIntegrationBuilder builder, Action<SgpOzmapLogsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        builder.AddLogsPage().Services.Configure(configure);
        return builder;
    }
}
