using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Sources.Ozmap;
using SgpOzmap.Integration.Sources.Sgp;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.DependencyInjection;

/// <summary>What each tenant has of its own, keyed by its name.</summary>
internal static class TenantServices
{
    internal static void Add(IServiceCollection services, string tenant, IConfigurationSection? section, Action<IntegrationOptions>? configure)
    {
        var options = services.AddOptions<IntegrationOptions>(tenant).ValidateOnStart();
        if (section is not null)
            options.Configure(o => Bind(o, section));
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<IntegrationOptions>, IntegrationOptionsRules>());

        // Added twice, its options add up, and nothing else is there twice.
        if (services.Any(s => s.ImplementationInstance is TenantRegistration t && string.Equals(t.Name, tenant, StringComparison.Ordinal)))
            return;

        services.AddSingleton(new TenantRegistration(tenant, section?.Path));
        var requests = new TenantRequests();
        services.AddKeyedSingleton(tenant, requests);
        AddClients(services, tenant, section, requests);
        AddParts(services);

        void AddParts(IServiceCollection parts)
        {
            parts.TryAddKeyedSingleton(tenant, static (provider, key) => Sentences(provider, (string)key!));
            parts.TryAddKeyedSingleton<IContractSource>(tenant, static (provider, key) => ContractSource(provider, (string)key!));
            parts.TryAddKeyedSingleton<IMapSource>(tenant, static (provider, key) => MapSource(provider, (string)key!));
            parts.TryAddKeyedSingleton<IChangeApplier>(tenant, static (provider, key) => Applier(provider, (string)key!));
            parts.TryAddKeyedSingleton(tenant, static (provider, key) => Turns(provider, (string)key!));
            parts.TryAddKeyedSingleton<ISyncEngine>(tenant, static (provider, key) => Engine(provider, (string)key!));
            parts.TryAddKeyedSingleton(tenant, static (provider, key) => UndoServices.Create(provider, (string)key!));
            parts.TryAddKeyedSingleton(tenant, static (provider, key) => ExplainServices.Create(provider, (string)key!));
            parts.TryAddKeyedSingleton<IConnectionDoctor>(tenant, static (provider, key) => DoctorServices.Create(provider, (string)key!));
        }
    }

    // A value that cannot be bound is told with everything else that is wrong, and not before it.
    private static void Bind(IntegrationOptions options, IConfigurationSection section)
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

    private static void AddClients(IServiceCollection services, string tenant, IConfigurationSection? section, TenantRequests requests)
    {
        IHttpClientBuilder sgp, ozmap;
        if (tenant.Length > 0)
        {
            sgp = section is null ? services.AddSgpClient(tenant) : services.AddSgpClient(tenant, section.GetSection("Sgp"));
            ozmap = section is null ? services.AddOzmapClient(tenant) : services.AddOzmapClient(tenant, section.GetSection("Ozmap"));
        }
        else
        {
            sgp = section is null ? services.AddSgpClient() : services.AddSgpClient(section.GetSection("Sgp"));
            ozmap = section is null ? services.AddOzmapClient() : services.AddOzmapClient(section.GetSection("Ozmap"));
            services.TryAddKeyedSingleton(tenant, static (provider, _) => provider.GetRequiredService<ISgpClient>());
            services.TryAddKeyedSingleton(tenant, static (provider, _) => provider.GetRequiredService<IOzmapClient>());
        }

        sgp.AddHttpMessageHandler(() => new CountingHandler(requests.Sgp));
        ozmap.AddHttpMessageHandler(() => new CountingHandler(requests.Ozmap));
    }

    private static Sentences Sentences(IServiceProvider provider, string tenant) => new(
        provider.GetServices<TenantRegistration>().First(t => string.Equals(t.Name, tenant, StringComparison.Ordinal)),
        () => !string.IsNullOrWhiteSpace(provider.GetRequiredService<IOptionsMonitor<SgpClientOptions>>().Get(tenant).Token),
        () => !string.IsNullOrWhiteSpace(provider.GetRequiredService<IOptionsMonitor<OzmapClientOptions>>().Get(tenant).ApiKey));

    private static SgpContractSource ContractSource(IServiceProvider provider, string tenant) => new(
        tenant,
        provider.GetRequiredKeyedService<ISgpClient>(tenant),
        provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>(),
        () => SgpClientOptions.Normalize(provider.GetRequiredService<IOptionsMonitor<SgpClientOptions>>().Get(tenant).BaseAddress!).ToString(),
        provider.GetRequiredKeyedService<Sentences>(tenant),
        provider.GetRequiredService<ISeenContractStore>(),
        provider.GetRequiredService<TimeProvider>());

    private static OzmapMapSource MapSource(IServiceProvider provider, string tenant)
        => new(tenant, provider.GetRequiredKeyedService<IOzmapClient>(tenant));

    private static OzmapChangeApplier Applier(IServiceProvider provider, string tenant) => new(
        tenant,
        provider.GetRequiredKeyedService<IOzmapClient>(tenant),
        provider.GetRequiredService<IOptionsMonitor<OzmapClientOptions>>(),
        provider.GetRequiredKeyedService<Sentences>(tenant),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<OzmapChangeApplier>>());

    private static SyncEngine Engine(IServiceProvider provider, string tenant)
    {
        var options = provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>();

        // Bad settings are told when the engine is asked for, whether or not a host was started.
        _ = options.Get(tenant);
        return new(
            tenant,
            new(
                provider.GetRequiredKeyedService<IContractSource>(tenant),
                provider.GetRequiredKeyedService<IMapSource>(tenant),
                provider.GetRequiredKeyedService<IChangeApplier>(tenant),
                provider.GetRequiredService<IRunStore>(),
                provider.GetRequiredService<IJournal>(),
                provider.GetRequiredService<IHeldPlanStore>(),
                provider.GetRequiredService<IMapSnapshotStore>())
            {
                Pictures = provider.GetRequiredService<LastPictures>(),
            },
            provider.GetRequiredKeyedService<TenantTurns>(tenant),
            options,
            provider.GetRequiredKeyedService<Sentences>(tenant),
            provider.GetRequiredKeyedService<TenantRequests>(tenant),
            provider.GetRequiredService<RunIds>(),
            provider.GetRequiredService<IntegrationMetrics>(),
            provider.GetRequiredService<RunMonitor>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SyncEngine>>());
    }

    private static TenantTurns Turns(IServiceProvider provider, string tenant) => new(
        tenant,
        provider.GetRequiredService<ITenantLeases>(),
        provider.GetRequiredService<IOptionsMonitor<LoopOptions>>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<TenantTurns>>());
}
