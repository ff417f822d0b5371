using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Sources.Ozmap;
using SgpOzmap.Integration.Sources.Sgp;
using SgpOzmap.Integration.Storage;
using SgpOzmap.OzmapClient;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.DependencyInjection;

/// <summary>Makes what explains the contracts of a tenant.</summary>
internal static class ExplainServices
{
    internal static TenantExplainer Create(IServiceProvider provider, string tenant)
    {
        var time = provider.GetRequiredService<TimeProvider>();
        return new(
            tenant,
            provider.GetRequiredService<LastPictures>(),
            provider.GetRequiredKeyedService<ISyncEngine>(tenant),
            provider.GetRequiredKeyedService<IContractSource>(tenant),
            () => new(
                new OneContract(provider.GetRequiredKeyedService<ISgpClient>(tenant), time),
                new OneClient(provider.GetRequiredKeyedService<IOzmapClient>(tenant)),
                provider.GetRequiredKeyedService<Sentences>(tenant),
                time),
            provider.GetRequiredService<IRunStore>(),
            provider.GetRequiredService<IOptionsMonitor<IntegrationOptions>>(),
            time);
    }
}
