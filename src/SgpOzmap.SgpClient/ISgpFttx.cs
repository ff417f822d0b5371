using SgpOzmap.SgpClient.Catalogues;
using SgpOzmap.SgpClient.Network;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Splitters;

namespace SgpOzmap.SgpClient;

/// <summary>Reads the fibre network: OLTs, PONs, boxes and ONUs.</summary>
/// <remarks>
/// Needs a token that is mapped to an SGP user; see <see cref="SgpErrorKind.NotPermitted"/>. Some SGP lack the module; see <see cref="SgpErrorKind.NotFound"/>.
/// The routes of this module that change the network, two of them by GET, are no part of this client. Neither is <c>onu/history</c>,
/// whose exact path is in no public document that we know. What may be thrown is said at <see cref="ISgpClient"/>.
/// </remarks>
public interface ISgpFttx
{
    /// <summary>
    /// The ONUs of the whole network, of one OLT or of one box (<c>GET /api/fttx/onu/list/</c>, <c>GET /api/fttx/olt/{id}/onu/list/</c>,
    /// <c>GET /api/fttx/splitter/{id}/onu/all/</c>), streamed: neither the body nor the rows are held.
    /// </summary>
    /// <remarks>
    /// The request is retried until its body begins. A body that breaks off later throws out of the enumeration, one that is silent for
    /// <see cref="SgpClientOptions.AttemptTimeout"/> too; while it is being read it does not count towards <see cref="SgpClientOptions.Concurrency"/>.
    /// </remarks>
    SgpReading<SgpOnu> ReadOnus(SgpOnuQuery query);

    /// <summary>One ONU by its id (<c>GET /api/fttx/onu/{id}/</c>). Null when SGP does not know it.</summary>
    Task<SgpOnuDetails?> FindOnuAsync(long onuId, CancellationToken cancellationToken = default);

    /// <summary>One ONU by its serial number (<c>GET /api/fttx/onu/{serial}/</c>). Null when SGP does not know it.</summary>
    /// <param name="serial">
    /// Up to 64 letters, digits, hyphens, underscores and colons, with a digit among them; anything else is an <see cref="ArgumentException"/>, since
    /// it might be the name of another route. One of digits alone is taken for an id by SGP.
    /// </param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<SgpOnuDetails?> FindOnuBySerialAsync(string serial, CancellationToken cancellationToken = default);

    /// <summary>What the OLT says of one ONU at this moment (<c>GET /api/fttx/onu/{id}/info/</c>): its own text, unread.</summary>
    /// <remarks>
    /// Slow, 12 to 45 s: SGP asks the OLT, and keeps the reading that it gets. Not for many ONUs. The text may hold anything that the device shows, so do not log it.
    /// </remarks>
    Task<string> GetOnuInfoAsync(long onuId, CancellationToken cancellationToken = default);

    /// <summary>The ONUs that an OLT sees and that wait for their authorisation (<c>GET /api/fttx/olt/{id}/unauth/</c>).</summary>
    /// <remarks>When no key of the rows is known, <see cref="SgpErrorKind.InvalidBody"/> is thrown; see <see cref="SgpUnauthorizedOnu"/>.</remarks>
    Task<IReadOnlyList<SgpUnauthorizedOnu>> GetUnauthorizedOnusAsync(long oltId, CancellationToken cancellationToken = default);

    /// <summary>The services that the module knows (<c>GET /api/fttx/service/list/</c>), streamed as <see cref="ReadOnus"/> is.</summary>
    SgpReading<SgpOnuService> ReadServices();

    /// <summary>The boxes of the network (<c>GET /api/fttx/splitter/all/</c>). SGP calls a box <em>splitter</em>.</summary>
    /// <param name="includeBusyPorts">Ask for the busy ports too, which is slower.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<IReadOnlyList<SgpSplitter>> GetSplittersAsync(bool includeBusyPorts = false, CancellationToken cancellationToken = default);

    /// <summary>The boxes of one PON (<c>GET /api/fttx/olt/pon/{OLT_ID}/splitter/list/</c>).</summary>
    /// <param name="oltId">The OLT's id.</param>
    /// <param name="slot">The OLT's slot.</param>
    /// <param name="pon">The PON's number on the slot, not its id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<IReadOnlyList<SgpSplitter>> GetSplittersOfPonAsync(long oltId, int slot, int pon, CancellationToken cancellationToken = default);

    /// <summary>One box by its id (<c>GET /api/fttx/splitter/{id}/</c>). Null when SGP does not know it.</summary>
    Task<SgpSplitter?> FindSplitterAsync(long splitterId, CancellationToken cancellationToken = default);

    /// <summary>The OLTs (<c>GET /api/fttx/olt/list/</c>).</summary>
    Task<IReadOnlyList<SgpOlt>> GetOltsAsync(CancellationToken cancellationToken = default);

    /// <summary>The PONs of one OLT (<c>GET /api/fttx/olt/{id}/pon/list/</c>).</summary>
    Task<IReadOnlyList<SgpPon>> GetPonsAsync(long oltId, CancellationToken cancellationToken = default);

    /// <summary>The templates that an ONU may be set up by (<c>GET /api/fttx/onutemplate/list/</c>).</summary>
    /// <remarks>No public document names the keys of these rows. Those that SGP uses elsewhere are tried; when none says anything, <see cref="SgpErrorKind.InvalidBody"/> is thrown (our decision).</remarks>
    Task<IReadOnlyList<SgpCatalogueEntry>> GetOnuTemplatesAsync(CancellationToken cancellationToken = default);

    /// <summary>The types of ONU (<c>GET /api/fttx/onutype/list/</c>).</summary>
    /// <remarks>See the remark at <see cref="GetOnuTemplatesAsync"/>.</remarks>
    Task<IReadOnlyList<SgpCatalogueEntry>> GetOnuTypesAsync(CancellationToken cancellationToken = default);

    /// <summary>The modes of an ONU (<c>GET /api/fttx/onumode/list/</c>): 1 BRIDGE, 2 PPPOE, 3 BRIDGE_WAN, 4 DHCP.</summary>
    /// <remarks>See the remark at <see cref="GetOnuTemplatesAsync"/>.</remarks>
    Task<IReadOnlyList<SgpCatalogueEntry>> GetOnuModesAsync(CancellationToken cancellationToken = default);
}
