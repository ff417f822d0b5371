using SgpOzmap.Integration.Configuration;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Sources.Sgp;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.Sources;

public abstract class SgpSourceTest
{
    internal FakeSgp Sgp { get; } = new();

    internal IntegrationOptions Options { get; } = new();

    internal Task<ContractReading> ReadAsync()
        => new SgpContractSource("", Sgp, new FixedOptions<IntegrationOptions>(Options), static () => "https://sgp/", Words.Sentences, new InMemorySeenContractStore(), TimeProvider.System)
            .ReadAsync(new(), null, TestContext.Current.CancellationToken);

    internal async Task<Contract> ReadOneAsync() => Assert.Single((await ReadAsync()).Contracts);
}
