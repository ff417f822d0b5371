using SgpOzmap.SgpClient.Catalogues;
using SgpOzmap.SgpClient.Json;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Splitters;
using SgpOzmap.SgpClient.Transport;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Network;

/// <summary>The fibre network over HTTP.</summary>
internal sealed class FttxReads(SgpTransport transport) : ISgpFttx
{
    public SgpReading<SgpOnu> ReadOnus(SgpOnuQuery query)
        => new RowReader<WireOnu, SgpOnu>(transport, OnuCall.Of(query), SgpJsonContext.Default.WireOnu, "onus", OnuMapper.Map, "ONU").Reading();

    public Task<SgpOnuDetails?> FindOnuAsync(long onuId, CancellationToken cancellationToken = default)
        => DetailsAsync(SgpCall.Onu(onuId), cancellationToken);

    public Task<SgpOnuDetails?> FindOnuBySerialAsync(string serial, CancellationToken cancellationToken = default)
        => DetailsAsync(SgpCall.Onu(serial), cancellationToken);

    public Task<string> GetOnuInfoAsync(long onuId, CancellationToken cancellationToken = default)
        => TextAsync(SgpCall.OnuInfo(onuId), cancellationToken);

    public Task<IReadOnlyList<SgpUnauthorizedOnu>> GetUnauthorizedOnusAsync(long oltId, CancellationToken cancellationToken = default)
        => transport.UndocumentedListAsync(
            SgpCall.UnauthorizedOnus(oltId), SgpJsonContext.Default.WireUnauthorizedOnu, "onus", OnuDetailsMapper.Map, new(), cancellationToken);

    public SgpReading<SgpOnuService> ReadServices()
        => new RowReader<WireOnuService, SgpOnuService>(
            transport, SgpCall.OnuServices(), SgpJsonContext.Default.WireOnuService, "services", OnuDetailsMapper.Map, "service").Reading();

    public Task<IReadOnlyList<SgpSplitter>> GetSplittersAsync(bool includeBusyPorts = false, CancellationToken cancellationToken = default)
        => SplittersAsync(SgpCall.Splitters(includeBusyPorts ? [] : [new("no_busy_ports", "1")]), cancellationToken);

    public Task<IReadOnlyList<SgpSplitter>> GetSplittersOfPonAsync(long oltId, int slot, int pon, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        ArgumentOutOfRangeException.ThrowIfNegative(pon);
        return SplittersAsync(SgpCall.SplittersOfPon(oltId, new SgpFields(nameof(slot)).Count("slot", slot).Count("pon", pon).All), cancellationToken);
    }

    public Task<SgpSplitter?> FindSplitterAsync(long splitterId, CancellationToken cancellationToken = default)
        => SplitterAsync(SgpCall.Splitter(splitterId), splitterId, cancellationToken);

    public Task<IReadOnlyList<SgpOlt>> GetOltsAsync(CancellationToken cancellationToken = default)
        => transport.ListAsync(SgpCall.Olts(), SgpJsonContext.Default.WireOlt, "olts", NetworkMapper.Map, cancellationToken);

    public Task<IReadOnlyList<SgpPon>> GetPonsAsync(long oltId, CancellationToken cancellationToken = default)
        => transport.ListAsync(SgpCall.Pons(oltId), SgpJsonContext.Default.WirePon, "pons", NetworkMapper.Map, cancellationToken);

    public Task<IReadOnlyList<SgpCatalogueEntry>> GetOnuTemplatesAsync(CancellationToken cancellationToken = default)
        => EntriesAsync(SgpCall.OnuTemplates(), "templates", cancellationToken);

    public Task<IReadOnlyList<SgpCatalogueEntry>> GetOnuTypesAsync(CancellationToken cancellationToken = default)
        => EntriesAsync(SgpCall.OnuTypes(), "types", cancellationToken);

    public Task<IReadOnlyList<SgpCatalogueEntry>> GetOnuModesAsync(CancellationToken cancellationToken = default)
        => EntriesAsync(SgpCall.OnuModes(), "modes", cancellationToken);

    private Task<IReadOnlyList<SgpCatalogueEntry>> EntriesAsync(SgpCall call, string listName, CancellationToken cancellationToken)
        => transport.UndocumentedListAsync(call, SgpJsonContext.Default.WireCatalogueEntry, listName, CatalogueMapper.Map, new(), cancellationToken);

    private Task<IReadOnlyList<SgpSplitter>> SplittersAsync(SgpCall call, CancellationToken cancellationToken)
        => transport.ListAsync(call, SgpJsonContext.Default.WireSplitterRow, "splitters", SplitterMapper.Map, cancellationToken);

    private async Task<SgpSplitter?> SplitterAsync(SgpCall call, long splitterId, CancellationToken cancellationToken)
    {
        var rows = await transport.ObjectsAsync(call, SgpJsonContext.Default.WireSplitterRow, "splitter", "id", cancellationToken).ConfigureAwait(false);
        return rows.Find(r => SgpNumbers.Id(r.Id) == splitterId) is { } row ? SplitterMapper.Map(row) : null;
    }

    private async Task<SgpOnuDetails?> DetailsAsync(SgpCall call, CancellationToken cancellationToken)
    {
        var rows = await transport.ObjectsAsync(call, SgpJsonContext.Default.WireOnuDetails, "onu", "addr", cancellationToken).ConfigureAwait(false);
        return rows.ConvertAll(OnuDetailsMapper.Map) switch
        {
            [] => null,
            [var onu] when onu != new SgpOnuDetails() => onu,
            [_] => throw transport.Faults(call).InvalidBody("an ONU of which no field is known", isTransient: false),
            _ => throw transport.Faults(call).InvalidBody("several ONUs where one was asked for", isTransient: false),
        };
    }

    private async Task<string> TextAsync(SgpCall call, CancellationToken cancellationToken)
        => (await transport.SendAsync(
            call, static (answer, faults, token) => ObjectReader.ReadTextAsync(answer, faults, "result", token), cancellationToken).ConfigureAwait(false))!;
}
