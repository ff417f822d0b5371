using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Doctor;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Hosting;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Monitoring;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.Integration.Undo;

namespace SgpOzmap.Integration.DependencyInjection;

/// <summary>What all tenants share.</summary>
internal static class SharedServices
{
    internal static ISgpOzmapIntegrationBuilder Add(IServiceCollection services, IConfigurationSection? section)
    {
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<LoopOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LoopOptions>, LoopOptionsValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LoopOptions>, LoopOptionsRules>());
        services.TryAddSingleton<IRunStore, InMemoryRunStore>();
        services.TryAddSingleton<IRunHistory>(static provider => new RunReportHistory(provider.GetRequiredService<IRunStore>()));
        services.TryAddSingleton<IMapSnapshotStore, InMemoryMapSnapshotStore>();
        services.TryAddSingleton<IHeldPlanStore, InMemoryHeldPlanStore>();
        services.TryAddSingleton<InMemoryTenantLeases>();
        services.TryAddSingleton<ITenantLeases>(static provider => provider.GetRequiredService<InMemoryTenantLeases>());
        services.TryAddSingleton<IJournal, InMemoryJournal>();
        services.TryAddSingleton<IStoreCheck, NoStoreCheck>();
        services.TryAddSingleton<ISeenContractStore, InMemorySeenContractStore>();
        services.TryAddSingleton(static provider => KnowTenants(new RunMonitor(provider.GetRequiredService<TimeProvider>()), provider));
        services.TryAddSingleton<IRunMonitor>(static provider => provider.GetRequiredService<RunMonitor>());
        services.TryAddSingleton(static provider => new RunLauncher(
            provider.GetRequiredService<ISyncEngines>,
            provider.GetRequiredService<IUndoService>(),
            provider.GetRequiredService<ILogger<RunLauncher>>(),
            provider.GetService<IHostApplicationLifetime>()?.ApplicationStopping ?? CancellationToken.None));
        services.TryAddSingleton<IRunLauncher>(static provider => provider.GetRequiredService<RunLauncher>());
        services.TryAddSingleton(static provider => new IntegrationMetrics(
            provider.GetRequiredService<IMeterFactory>(),
            Names(provider.GetServices<TenantRegistration>()).Select(name => KeyValuePair.Create(name, provider.GetRequiredKeyedService<TenantRequests>(name)))));
        services.TryAddSingleton(static provider => new RunIds(provider.GetRequiredService<TimeProvider>(), RandomNumberGenerator.GetInt32(ushort.MaxValue)));
        services.TryAddSingleton(static provider => new SyncEngines(
        [
            .. Names(provider.GetServices<TenantRegistration>()).Select(name => provider.GetRequiredKeyedService<ISyncEngine>(name)),
        ]));
        services.TryAddSingleton<ISyncEngines>(static provider => provider.GetRequiredService<SyncEngines>());
        services.TryAddSingleton(static provider => provider.GetRequiredService<SyncEngines>().Only());
        services.TryAddSingleton(static provider => new ConnectionDoctors(
        [
            .. Names(provider.GetServices<TenantRegistration>()).Select(name => provider.GetRequiredKeyedService<IConnectionDoctor>(name)),
        ]));
        services.TryAddSingleton<IConnectionDoctors>(static provider => provider.GetRequiredService<ConnectionDoctors>());
        services.TryAddSingleton(static provider => provider.GetRequiredService<ConnectionDoctors>().Only());
        services.TryAddSingleton<IUndoService>(static provider => new UndoService(
            provider.GetRequiredService<IJournal>(), tenant => provider.GetKeyedService<TenantUndo>(tenant)));
        services.AddHostedService(static provider => provider.GetRequiredService<RunLauncher>());
        services.TryAddSingleton<LastPictures>();
        services.TryAddSingleton<IContractExplainer>(static provider => new ContractExplainer(tenant => provider.GetKeyedService<TenantExplainer>(tenant)));
        services.AddHostedService(static provider => new SyncLoop(
            provider.GetRequiredService<ISyncEngines>,
            provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>(),
            provider.GetRequiredService<IOptionsMonitor<LoopOptions>>(),
            provider.GetRequiredService<RunMonitor>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SyncLoop>>()));
        return new SgpOzmapIntegrationBuilder(
            services,
            [.. Names(services.Select(static s => s.ServiceType == typeof(TenantRegistration) ? s.ImplementationInstance : null).OfType<TenantRegistration>())],
            section);
    }

    private static RunMonitor KnowTenants(RunMonitor monitor, IServiceProvider provider)
    {
        foreach (var tenant in Names(provider.GetServices<TenantRegistration>()))
            monitor.Know(tenant);
        return monitor;
    }

    private static IOrderedEnumerable<string> Names(IEnumerable<TenantRegistration> tenants)
        => tenants.Select(static t => t.Name).Order(StringComparer.Ordinal);
}
