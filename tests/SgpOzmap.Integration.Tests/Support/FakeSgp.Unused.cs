using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Catalogues;
using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Network;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Splitters;

namespace SgpOzmap.Integration.Tests.Support;

/// <summary>The reads that the integration has no use for: asking for one fails the test.</summary>
internal sealed partial class FakeSgp
{
    public ISgpFttx Fttx => this;

    public ISgpCatalogues Catalogues => this;

    public ISgpConnections Connections => throw new NotSupportedException();

    public SgpReading<SgpCustomerName> ReadCustomerNames() => throw new NotSupportedException();

    public Task<IReadOnlyList<SgpContractDetails>> FindContractsAsync(SgpContractQuery query, CancellationToken cancellationToken = default)
        => throw new NotSupportedException();

    public Task<IReadOnlyList<SgpSupportContract>> FindSupportContractsAsync(SgpSupportContractQuery query, CancellationToken cancellationToken = default)
        => throw new NotSupportedException();

    public SgpReading<SgpListedContract> ReadContracts(SgpContractListQuery query) => throw new NotSupportedException();

    public Task<SgpOnuDetails?> FindOnuAsync(long onuId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<SgpOnuDetails?> FindOnuBySerialAsync(string serial, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<string> GetOnuInfoAsync(long onuId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SgpUnauthorizedOnu>> GetUnauthorizedOnusAsync(long oltId, CancellationToken cancellationToken = default)
        => throw new NotSupportedException();

    public SgpReading<SgpOnuService> ReadServices() => throw new NotSupportedException();

    public Task<IReadOnlyList<SgpSplitter>> GetSplittersOfPonAsync(long oltId, int slot, int pon, CancellationToken cancellationToken = default)
        => throw new NotSupportedException();

    public Task<SgpSplitter?> FindSplitterAsync(long splitterId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SgpPon>> GetPonsAsync(long oltId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SgpCatalogueEntry>> GetOnuTemplatesAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SgpCatalogueEntry>> GetOnuTypesAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SgpCatalogueEntry>> GetOnuModesAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SgpPlan>> GetPlansAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SgpCatalogueEntry>> GetStatusReasonsAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SgpNas>> GetNasListAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<SgpMaintenance>> GetMaintenancesAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
