using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.DependencyInjection;
using SgpOzmap.OzmapClient.Transport;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds clients of OZmap. An <see cref="IOzmapClient"/> is a singleton; its options are read once and checked at start.</summary>
public static class OzmapClientServiceCollectionExtensions
{
    /// <summary>Adds an <see cref="IOzmapClient"/> whose <see cref="OzmapClientOptions"/> are configured elsewhere.</summary>
    /// <returns>The builder of its HTTP client, for further handlers.</returns>
    public static IHttpClientBuilder AddOzmapClient(this IServiceCollection services)
        => Add(services, Options.Options.DefaultName, null, null);

    /// <summary>Adds an <see cref="IOzmapClient"/> with the settings of a section. Messages about them name the section's path.</summary>
    /// <returns>The builder of its HTTP client, for further handlers.</returns>
    public static IHttpClientBuilder AddOzmapClient(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, Options.Options.DefaultName, section, null);
    }

    /// <summary>Adds an <see cref="IOzmapClient"/> with settings from code.</summary>
    /// <returns>The builder of its HTTP client, for further handlers.</returns>
    public static IHttpClientBuilder AddOzmapClient(this IServiceCollection services, Action<OzmapClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, Options.Options.DefaultName, null, configure);
    }

    /// <summary>Adds an <see cref="IOzmapClient"/> for one of several tenants, keyed by <paramref name="name"/>, whose named options are configured elsewhere.</summary>
    /// <returns>The builder of its HTTP client, for further handlers.</returns>
    public static IHttpClientBuilder AddOzmapClient(this IServiceCollection services, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Add(services, name, null, null);
    }

    /// <summary>Adds an <see cref="IOzmapClient"/> for one of several tenants, keyed by <paramref name="name"/>, with the settings of a section.</summary>
    /// <returns>The builder of its HTTP client, for further handlers.</returns>
    public static IHttpClientBuilder AddOzmapClient(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, name, section, null);
    }

    /// <summary>Adds an <see cref="IOzmapClient"/> for one of several tenants, keyed by <paramref name="name"/>, with settings from code.</summary>
    /// <returns>The builder of its HTTP client, for further handlers.</returns>
    public static IHttpClientBuilder AddOzmapClient(this IServiceCollection services, string name, Action<OzmapClientOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, null, configure);
    }

    private static IHttpClientBuilder Add(
        IServiceCollection services, string name, IConfigurationSection? section, Action<OzmapClientOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.AddSingleton(new OzmapClientRegistration(name, section?.Path));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OzmapClientOptions>, OzmapClientOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OzmapClientOptions>, OzmapClientOptionsRules>());
        var options = services.AddOptions<OzmapClientOptions>(name).ValidateOnStart();
        if (section is not null)
            options.Bind(section);
        if (configure is not null)
            options.Configure(configure);

        services.TryAddKeyedSingleton(name, static (provider, key) => Connect(provider, (string)key!));
        if (name.Length == 0)
            services.TryAddSingleton<IOzmapClient>(static provider => Client(provider, ""));
        else
            services.TryAddKeyedSingleton<IOzmapClient>(name, static (provider, key) => Client(provider, (string)key!));

        // The factory's own loggers write the address of every request; telemetry comes from the runtime.
        return services.AddHttpClient(HttpClientName(name))
            .RemoveAllLoggers()
            .ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = provider.GetRequiredService<IOptionsMonitor<OzmapClientOptions>>().Get(name).ConnectTimeout,
                AutomaticDecompression = DecompressionMethods.All,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .RedactLoggedHeaders(static _ => true);
    }

    private static string HttpClientName(string name) => name.Length == 0 ? "SgpOzmap.OzmapClient" : "SgpOzmap.OzmapClient:" + name;

    private static OzmapHttpClient Client(IServiceProvider provider, string name)
        => new(provider.GetRequiredKeyedService<OzmapConnection>(name), provider.GetRequiredService<IOptionsMonitor<OzmapClientOptions>>().Get(name));

    private static OzmapConnection Connect(IServiceProvider provider, string name)
        => new(
            HttpClientName(name),
            OzmapClientRegistration.SectionOf(provider.GetServices<OzmapClientRegistration>(), name),
            provider.GetRequiredService<IOptionsMonitor<OzmapClientOptions>>().Get(name),
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetService<TimeProvider>() ?? TimeProvider.System);
}
