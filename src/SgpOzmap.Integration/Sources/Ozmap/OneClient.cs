using System.Globalization;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.UseCases;

namespace SgpOzmap.Integration.Sources.Ozmap;

/// <summary>Reads the client of one code with its property, and puts them into a map that was read before.</summary>
internal sealed class OneClient(IOzmapClient client)
{
    /// <exception cref="OzmapException">Something could not be read.</exception>
    /// <exception cref="MapReadException">A record makes no sense.</exception>
    internal async Task<MapState> ReadAsync(MapState known, long contract, CancellationToken cancellationToken)
    {
        var code = contract.ToString(CultureInfo.InvariantCulture);
        var found = await client.FindByCodeAsync(code, cancellationToken).ConfigureAwait(false);

        // The records themselves: those that come embedded need not be whole.
        var clients = new List<FtthClient>();
        foreach (var id in found.Select(static s => s.Client.Id).Distinct(StringComparer.Ordinal))
        {
            if (await client.FindAsync(OzmapResource.Clients, id, cancellationToken).ConfigureAwait(false) is { } whole)
                clients.Add(whole);
        }

        // Where it was before, too: the property may be vacant by now, or gone.
        var before = known.Properties.Where(p => string.Equals(p.Client?.Code, code, StringComparison.Ordinal)).ToList();
        var properties = new List<Property>();
        var looked = found.Select(static s => s.Property?.Id).OfType<string>().Concat(before.Select(static p => p.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var id in looked.Order(StringComparer.Ordinal))
        {
            if (await client.FindAsync(OzmapResource.Properties, id, cancellationToken).ConfigureAwait(false) is { } whole)
                properties.Add(whole);
        }

        var lost = known.Properties.Where(p => looked.Contains(p.Id)).SelectMany(static p => p.Connections)
            .Except(properties.SelectMany(static p => p.Connections).Where(static c => c.Port is not null).Select(static c => new MapConnection(c.Id, c.Port!.Value)))
            .ToList();
        known = known with { Boxes = await WithPortsAsync(known.Boxes, lost, cancellationToken).ConfigureAwait(false) };
        return Put(known, code, looked, MapAssembler.Assemble(known, clients, properties));
    }

    private static MapState Put(MapState known, string code, HashSet<string> looked, (List<MapProperty> Properties, List<MapClient> Unplaced) fresh)
    {
        var seen = fresh.Unplaced.Concat(fresh.Properties.Select(static p => p.Client).OfType<MapClient>()).Select(static c => c.Id).ToHashSet(StringComparer.Ordinal);
        return known with
        {
            Properties =
            [
                .. known.Properties.Where(p => !looked.Contains(p.Id)).Select(p => p.Client is { } c && seen.Contains(c.Id) ? p with { Client = null } : p),
                .. fresh.Properties,
            ],
            UnplacedClients = [.. known.UnplacedClients.Where(c => !string.Equals(c.Code, code, StringComparison.Ordinal) && !seen.Contains(c.Id)), .. fresh.Unplaced],
        };
    }

    /// <summary>The boxes with what is on the ports that were left, as their splitters say now: else they would seem to be the network's.</summary>
    private async Task<IReadOnlyList<MapBox>> WithPortsAsync(IReadOnlyList<MapBox> boxes, List<MapConnection> lost, CancellationToken cancellationToken)
    {
        foreach (var left in lost.GroupBy(static c => c.ConnectorId, StringComparer.Ordinal))
        {
            var now = await client.FindAsync(OzmapResource.Splitters, left.Key, cancellationToken).ConfigureAwait(false) is { } splitter ? MapAssembler.Splitter(splitter) : null;
            boxes =
            [
                .. boxes.Select(box => box.Splitters.Any(s => string.Equals(s.Id, left.Key, StringComparison.Ordinal))
                    ? box with { Splitters = [.. box.Splitters.Select(s => string.Equals(s.Id, left.Key, StringComparison.Ordinal) ? WithPorts(s, now, left) : s)] }
                    : box),
            ];
        }

        return boxes;
    }

    private static MapSplitter WithPorts(MapSplitter splitter, MapSplitter? now, IEnumerable<MapConnection> left)
    {
        var ports = splitter.Ports.ToBuilder();
        foreach (var number in left.Select(static c => c.Port).Where(n => n >= 1 && n <= ports.Count && n <= now?.Ports.Length))
            ports[number - 1] = now!.Ports[number - 1];
        return splitter with { Ports = ports.ToImmutable() };
    }
}
