using SgpOzmap.SgpClient.Json;
using SgpOzmap.SgpClient.Pops;
using SgpOzmap.SgpClient.Transport;

namespace SgpOzmap.SgpClient.Catalogues;

/// <summary>The catalogues over HTTP.</summary>
internal sealed class CatalogueReads(SgpTransport transport) : ISgpCatalogues
{
    public async Task<IReadOnlyList<SgpPop>> GetPopsAsync(CancellationToken cancellationToken = default)
    {
        var pops = await transport.ListAsync(SgpCall.Pops(), SgpJsonContext.Default.WirePop, "pops", CatalogueMapper.Map, cancellationToken).ConfigureAwait(false);

        // A point of presence without an id cannot be referred to.
        return [.. pops.OfType<SgpPop>()];
    }

    public Task<IReadOnlyList<SgpPlan>> GetPlansAsync(CancellationToken cancellationToken = default)
        => transport.ListAsync(SgpCall.Plans(), SgpJsonContext.Default.WirePlan, "planos", CatalogueMapper.Map, cancellationToken);

    public Task<IReadOnlyList<SgpCatalogueEntry>> GetStatusReasonsAsync(CancellationToken cancellationToken = default)
        => transport.UndocumentedListAsync(
            SgpCall.StatusReasons(), SgpJsonContext.Default.WireCatalogueEntry, "motivos", CatalogueMapper.Map, new(), cancellationToken);

    public Task<IReadOnlyList<SgpNas>> GetNasListAsync(CancellationToken cancellationToken = default)
        => transport.UndocumentedListAsync(SgpCall.Nas(), SgpJsonContext.Default.WireNas, "nas", CatalogueMapper.Map, new(), cancellationToken);

    public Task<IReadOnlyList<SgpMaintenance>> GetMaintenancesAsync(CancellationToken cancellationToken = default)
        => transport.ListAsync(SgpCall.Maintenances(), SgpJsonContext.Default.WireMaintenance, "manutencoes", CatalogueMapper.Map, cancellationToken);
}
