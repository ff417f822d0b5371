using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Sources;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>The source of contracts; tells of a reading that was not whole, also where the process died before it could report.</summary>
internal sealed class WatchedSource(IContractSource inner, Stores stores) : IContractSource
{
    public string Identity => inner.Identity;

    public async Task<ContractReading> ReadAsync(ContractReadRequest request, IProgress<RunProgress>? progress, CancellationToken cancellationToken = default)
    {
        var reading = await inner.ReadAsync(request, progress, cancellationToken);
        if (!reading.IsComplete || reading.IsListingOnly || !reading.Failures.IsEmpty)
            stores.WasReadInPart = true;
        return reading;
    }

    /// <summary>Puts itself around the registered source.</summary>
    internal static void Watch(IServiceCollection services, Stores stores)
    {
        var registered = services.Single(static s => s.ServiceType == typeof(IContractSource));
        services.Remove(registered);
        services.AddKeyedSingleton<IContractSource>(
            registered.ServiceKey, (provider, key) => new WatchedSource((IContractSource)registered.KeyedImplementationFactory!(provider, key), stores));
    }
}
