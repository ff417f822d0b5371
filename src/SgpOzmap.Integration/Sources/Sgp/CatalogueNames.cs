using System.Collections.Immutable;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>
/// Names of points of presence and of boxes, for contracts that SGP lists with the id only. Asked for only where that happens, once in a reading; put into the
/// contracts, so that those last seen bring them along. An id that SGP does not know gets the empty name: it is not asked for again.
/// </summary>
internal sealed class CatalogueNames(ISgpClient client)
{
    private Dictionary<long, string>? _pops;
    private Dictionary<long, string>? _boxes;

    /// <summary>Why the names of points of presence could not be read.</summary>
    internal SgpException? PopFailure { get; private set; }

    /// <summary>Why the names of boxes could not be read, so that an id without name means nothing.</summary>
    internal SgpException? BoxFailure { get; private set; }

    /// <summary>The contracts with the names that they lack.</summary>
    /// <returns>Only those that got one.</returns>
    internal async Task<List<ListedContract>> AddAsync(IReadOnlyCollection<ListedContract> contracts, CancellationToken cancellationToken)
    {
        if (_pops is null && PopFailure is null && contracts.Any(LacksPop))
            await ReadPopsAsync(cancellationToken).ConfigureAwait(false);
        if (_boxes is null && BoxFailure is null && contracts.Any(LacksBox))
            await ReadBoxesAsync(cancellationToken).ConfigureAwait(false);
        return _pops is null && _boxes is null
            ? []
            : [.. contracts.Where(c => (_pops is not null && LacksPop(c)) || (_boxes is not null && LacksBox(c))).Select(Named)];
    }

    private static bool LacksPop(ListedContract contract)
    {
        foreach (var row in contract.Rows)
        {
            if (LacksPop(row.Contract))
                return true;
        }

        return false;
    }

    private static bool LacksPop(SgpContract contract) => contract is { PopName: null, PopId: not null };

    private static bool LacksBox(ListedContract contract)
    {
        foreach (var row in contract.Rows)
        {
            foreach (var service in row.Contract.Services)
            {
                if (LacksBox(service))
                    return true;
            }
        }

        return false;
    }

    private static bool LacksBox(SgpService service) => service.Onu?.SplitterName is null && ServiceView.NamesBoxByIdOnly(service);

    private ListedContract Named(ListedContract contract) => contract with { Rows = [.. contract.Rows.Select(r => r with { Contract = Named(r.Contract) })] };

    private SgpContract Named(SgpContract contract) => contract with
    {
        PopName = _pops is not null && LacksPop(contract) ? _pops.GetValueOrDefault(contract.PopId!.Value, "") : contract.PopName,
        Services = _boxes is not null && contract.Services.Any(LacksBox) ? [.. contract.Services.Select(Named)] : contract.Services,
    };

    private SgpService Named(SgpService service)
        => LacksBox(service) ? service with { Onu = service.Onu! with { SplitterName = _boxes!.GetValueOrDefault(service.Onu.SplitterId!.Value, "") } } : service;

    private async Task ReadPopsAsync(CancellationToken cancellationToken)
    {
        try
        {
            var pops = await client.Catalogues.GetPopsAsync(cancellationToken).ConfigureAwait(false);
            _pops = pops.Where(static p => !string.IsNullOrWhiteSpace(p.Name)).GroupBy(static p => p.Id).ToDictionary(static g => g.Key, static g => g.First().Name!);
        }
        catch (SgpException exception)
        {
            PopFailure = exception;
        }
    }

    private async Task ReadBoxesAsync(CancellationToken cancellationToken)
    {
        try
        {
            var boxes = await client.Fttx.GetSplittersAsync(includeBusyPorts: false, cancellationToken).ConfigureAwait(false);
            _boxes = boxes.Where(static b => b is { Id: not null, Name: not null }).GroupBy(static b => b.Id!.Value).ToDictionary(static g => g.Key, static g => g.First().Name!);
        }
        catch (SgpException exception)
        {
            BoxFailure = exception;
        }
    }
}
