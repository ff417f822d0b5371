using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Protection;

namespace SgpOzmap.Integration.Storage.Tests.Support;

/// <summary>All stores of one process on a database, as an application has them.</summary>
internal sealed class Stores : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    internal Stores(TimeProvider clock, Action<StorageOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock);
        services.AddSgpOzmapIntegration().AddStorage(configure);
        _services = services.BuildServiceProvider();
    }

    internal IRunStore Runs => _services.GetRequiredService<IRunStore>();

    internal IRunHistory History => _services.GetRequiredService<IRunHistory>();

    internal IMapSnapshotStore Snapshots => _services.GetRequiredService<IMapSnapshotStore>();

    internal IJournal Journal => _services.GetRequiredService<IJournal>();

    internal ITenantLeases Leases => _services.GetRequiredService<ITenantLeases>();

    internal IHeldPlanStore HeldPlans => _services.GetRequiredService<IHeldPlanStore>();

    internal ISeenContractStore Seen => _services.GetRequiredService<ISeenContractStore>();

    internal IStoreCheck Check => _services.GetRequiredService<IStoreCheck>();

    internal PayloadProtection Protection => _services.GetRequiredService<Store>().Protection;

    /// <summary>A look at the rows themselves.</summary>
    internal Task<T> LookAsync<T>(Func<StoreContext, CancellationToken, Task<T>> look)
        => _services.GetRequiredService<Store>().ReadAsync(look, TestContext.Current.CancellationToken);

    internal async Task<TenantLease> LeaseAsync(string tenant = "norte", TimeSpan? duration = null)
        => (await Leases.TryAcquireAsync(new(tenant, "worker-1", duration ?? TimeSpan.FromMinutes(1)), TestContext.Current.CancellationToken)).Lease!;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
