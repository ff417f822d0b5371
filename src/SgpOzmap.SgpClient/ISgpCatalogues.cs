using SgpOzmap.SgpClient.Catalogues;
using SgpOzmap.SgpClient.Pops;

namespace SgpOzmap.SgpClient;

/// <summary>Reads the small lists that the rest refers to, each in one answer.</summary>
/// <remarks>
/// Titles (<c>/api/ura/titulos/</c>) are left out: the shape of their answer is in no public document that we know.
/// What may be thrown is said at <see cref="ISgpClient"/>.
/// </remarks>
public interface ISgpCatalogues
{
    /// <summary>The points of presence (<c>POST /api/ura/pops/</c>).</summary>
    Task<IReadOnlyList<SgpPop>> GetPopsAsync(CancellationToken cancellationToken = default);

    /// <summary>The plans (<c>GET /api/ura/consultaplano/</c>).</summary>
    Task<IReadOnlyList<SgpPlan>> GetPlansAsync(CancellationToken cancellationToken = default);

    /// <summary>The reasons that a contract's status may have (<c>POST /api/ura/contrato/status/motivos/</c>).</summary>
    /// <remarks>No public document names the keys of these rows. Those that SGP uses elsewhere are tried; when none says anything, <see cref="SgpErrorKind.InvalidBody"/> is thrown (our decision).</remarks>
    Task<IReadOnlyList<SgpCatalogueEntry>> GetStatusReasonsAsync(CancellationToken cancellationToken = default);

    /// <summary>The access servers (<c>POST /api/ura/nas/list/</c>), without their secrets.</summary>
    /// <remarks>The keys are those that <see cref="GetMaintenancesAsync"/> shows; see the remark at <see cref="GetStatusReasonsAsync"/>.</remarks>
    Task<IReadOnlyList<SgpNas>> GetNasListAsync(CancellationToken cancellationToken = default);

    /// <summary>The maintenances, each with the points of presence, OLTs, PONs and boxes that it touches (<c>GET /api/ura/manutencao/list/</c>).</summary>
    Task<IReadOnlyList<SgpMaintenance>> GetMaintenancesAsync(CancellationToken cancellationToken = default);
}
