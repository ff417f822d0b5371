using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Transport;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds <see cref="ISgpClient"/> to a service collection.</summary>
/// <remarks>
/// The options are validated at start. A client reads them once, when it is first asked for. Its retries, limits and breaker are its own and shared with no other name.
/// Handlers added through the returned builder run once per attempt. Redirects must stay off in a primary handler of your own.
/// </remarks>
public static class SgpClientServiceCollectionExtensions
{
    private const string HttpClientName = "SgpOzmap.SgpClient";

    /// <summary>Adds <see cref="ISgpClient"/>; its <see cref="SgpClientOptions"/> are configured elsewhere.</summary>
    public static IHttpClientBuilder AddSgpClient(this IServiceCollection services)
        => Add(services, null, null);

    /// <summary>Adds <see cref="ISgpClient"/>, configured by a section with the keys of <see cref="SgpClientOptions"/>.</summary>
    public static IHttpClientBuilder AddSgpClient(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, null, options => options.Bind(section));
    }

    /// <summary>Adds <see cref="ISgpClient"/>, configured by <paramref name="configure"/>.</summary>
    public static IHttpClientBuilder AddSgpClient(this IServiceCollection services, Action<SgpClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, null, options => options.Configure(configure));
    }

    /// <summary>Adds a keyed <see cref="ISgpClient"/> whose key is <paramref name="name"/>; its named <see cref="SgpClientOptions"/> are configured elsewhere.</summary>
    public static IHttpClientBuilder AddSgpClient(this IServiceCollection services, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return Add(services, name, null);
    }

    /// <summary>Adds a keyed <see cref="ISgpClient"/> whose key is <paramref name="name"/>, configured by a section with the keys of <see cref="SgpClientOptions"/>.</summary>
    public static IHttpClientBuilder AddSgpClient(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, name, options => options.Bind(section));
    }

    /// <summary>Adds a keyed <see cref="ISgpClient"/> whose key is <paramref name="name"/>, configured by <paramref name="configure"/>.</summary>
    public static IHttpClientBuilder AddSgpClient(this IServiceCollection services, string name, Action<SgpClientOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        return Add(services, name, options => options.Configure(configure));
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string? name, Action<OptionsBuilder<SgpClientOptions>>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);

        var options = services.AddOptions<SgpClientOptions>(name ?? Options.Options.DefaultName).ValidateOnStart();
        configure?.Invoke(options);

        // Enumerable, so that a validator of the user's joins ours and does not take their place.
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SgpClientOptions>, SgpClientOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SgpClientOptions>, SgpClientOptionsRules>());

        // Singletons, since a client owns its pipeline; each attempt asks the factory for an HttpClient, so that handlers are renewed as they age.
        if (name is null)
            services.TryAddSingleton<ISgpClient>(provider => Create(provider, null));
        else
            services.TryAddKeyedSingleton<ISgpClient>(name, (provider, _) => Create(provider, name));

        var optionsName = name ?? Options.Options.DefaultName;

        // The factory's own loggers write the address of every request; telemetry comes from the runtime.
        return services.AddHttpClient(HttpName(name))
            .RemoveAllLoggers()
            .ConfigureHttpClient(static http => http.Timeout = Timeout.InfiniteTimeSpan)
            .UseSocketsHttpHandler((handler, provider) =>
            {
                handler.ConnectTimeout = provider.GetRequiredService<IOptionsMonitor<SgpClientOptions>>().Get(optionsName).ConnectTimeout;
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.AutomaticDecompression = DecompressionMethods.All;
            });
    }

    private static SgpHttpClient Create(IServiceProvider provider, string? name)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<SgpClientOptions>>().Get(name ?? Options.Options.DefaultName);
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var time = provider.GetService<TimeProvider>() ?? TimeProvider.System;
        var httpName = HttpName(name);
        return new SgpHttpClient(new SgpTransport(() => factory.CreateClient(httpName), options, time), options.PageSize);
    }

    private static string HttpName(string? name) => name is null ? HttpClientName : HttpClientName + ":" + name;
}
