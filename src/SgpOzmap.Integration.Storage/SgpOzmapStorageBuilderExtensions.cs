using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Storage.Approvals;
using SgpOzmap.Integration.Storage.Configuration;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Errors;
using SgpOzmap.Integration.Storage.Journaling;
using SgpOzmap.Integration.Storage.Leases;
using SgpOzmap.Integration.Storage.Runs;
using SgpOzmap.Integration.Storage.Seen;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a store that lasts to the integration.</summary>
/// <remarks>
/// Nothing is opened before the first use; <see cref="IStoreCheck"/> opens it at a moment of your choice. Leases in SQLite go by <see cref="TimeProvider"/>, those in
/// PostgreSQL by the server's clock.
/// </remarks>
public static class SgpOzmapStorageBuilderExtensions
{
    private const string SectionName = "Storage";

    /// <summary>Adds a store with the options below <c>Storage</c> of the integration's section; without a section, SQLite in the data folder.</summary>
    public static ISgpOzmapIntegrationBuilder AddStorage(this ISgpOzmapIntegrationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return Add(builder, builder.Section?.GetSection(SectionName), null);
    }

    /// <summary>Adds a store with the options of a section of its own.</summary>
    public static ISgpOzmapIntegrationBuilder AddStorage(this ISgpOzmapIntegrationBuilder builder, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(builder, section, null);
    }

    /// <summary>Adds a store with options from code.</summary>
    public static ISgpOzmapIntegrationBuilder AddStorage(this ISgpOzmapIntegrationBuilder builder, Action<StorageOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(builder, null, configure);
    }

    private static ISgpOzmapIntegrationBuilder Add(ISgpOzmapIntegrationBuilder builder, IConfigurationSection? section, Action<StorageOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var options = services.AddOptions<StorageOptions>().ValidateOnStart();
        var file = builder is { Tenants: [""], Section: { } integration } ? DataFolder.FileOf(integration["Sgp:BaseAddress"], integration["Ozmap:BaseAddress"]) : DataFolder.FileName;
        options.Configure(o => o.FileName = file);
        if (section is not null)
            options.Configure(o => Bind(o, section));
        if (configure is not null)
            options.Configure(configure);
        services.TryAddSingleton(new StorageKeys(section?.Path ?? SectionName));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsRules>());

        services.TryAddSingleton(static provider =>
        {
            var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
            return new Store(
                new StoreConnections(options),
                new StoreFaults(provider.GetRequiredService<StorageKeys>(), options.Provider),
                options.EncryptionKey,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<Store>>());
        });
        services.TryAddSingleton(static provider => new Retention(
            provider.GetRequiredService<Store>(),
            provider.GetRequiredService<IOptions<StorageOptions>>().Value.Retention,
            provider.GetRequiredService<ILogger<Retention>>()));

        services.Replace(ServiceDescriptor.Singleton<IRunStore>(static p => new StoredRuns(p.GetRequiredService<Store>(), p.GetRequiredService<Retention>())));
        services.Replace(ServiceDescriptor.Singleton<IRunHistory>(static p => new StoredHistory(p.GetRequiredService<Store>())));
        services.Replace(ServiceDescriptor.Singleton<IMapSnapshotStore>(static p => new StoredMapSnapshots(p.GetRequiredService<Store>())));
        services.Replace(ServiceDescriptor.Singleton<IJournal>(static p => new StoredJournal(p.GetRequiredService<Store>())));
        services.Replace(ServiceDescriptor.Singleton<ITenantLeases>(static p => new StoredLeases(p.GetRequiredService<Store>())));
        services.Replace(ServiceDescriptor.Singleton<IHeldPlanStore>(static p => new StoredHeldPlans(p.GetRequiredService<Store>())));
        services.Replace(ServiceDescriptor.Singleton<ISeenContractStore>(static p => new StoredSeenContracts(p.GetRequiredService<Store>())));
        services.Replace(ServiceDescriptor.Singleton<IStoreCheck>(static p => new StoredCheck(p.GetRequiredService<Store>())));
        return builder;
    }

    // A value that cannot be bound is told with everything else that is wrong, and not before it.
    private static void Bind(StorageOptions options, IConfigurationSection section)
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
