using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Splitters;

namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>Reads the ports out of the inside of a box.</summary>
internal sealed class PortReader
{
    private readonly BoxTopology _topology;
    private readonly PortTrace _trace;
    private readonly ILookup<string, BoxTopologyDrop> _drops;
    private readonly HashSet<string> _network;

    internal PortReader(BoxTopology topology, PortTrace trace)
    {
        _topology = topology;
        _trace = trace;
        _drops = topology.Drops.Values
            .SelectMany(static drop => drop.Fibers.OfType<string>().Select(fiber => (Fiber: fiber, Drop: drop)))
            .ToLookup(static pair => pair.Fiber, static pair => pair.Drop, StringComparer.Ordinal);
        _network = topology.Cables.Values.SelectMany(static cable => cable.FiberIds.OfType<string>())
            .Concat(topology.Cords.Keys)
            .ToHashSet(StringComparer.Ordinal);
    }

    internal async Task<IReadOnlyList<BoxPort>> ReadAsync(CancellationToken cancellationToken)
    {
        var ports = new List<BoxPort>();
        var splitters = _topology.Splitters.Values
            .OrderBy(static s => s.Index ?? int.MaxValue).ThenBy(static s => s.Name, StringComparer.Ordinal).ThenBy(static s => s.Id, StringComparer.Ordinal);
        foreach (var splitter in splitters)
        {
            var outputs = splitter.Connectables?.Output ?? [];
            var count = Math.Max(outputs.Count, Math.Max(splitter.Ports?.Count ?? 0, splitter.Ratio?.Output ?? 0));
            for (var i = 0; i < count; i++)
                ports.Add(await PortAsync(splitter, outputs, i, cancellationToken).ConfigureAwait(false));
        }

        return ports;
    }

    private async Task<BoxPort> PortAsync(Splitter splitter, IReadOnlyList<string?> outputs, int index, CancellationToken cancellationToken)
    {
        var blocked = IsBlocked(splitter, index);
        var port = new BoxPort
        {
            SplitterId = splitter.Id,
            SplitterName = splitter.Name,
            Port = index + 1,
            IsService = splitter.IsDrop,
            IsBlocked = blocked == true,
        };

        // A port that the list of outputs does not reach is not known to be empty.
        if (index >= outputs.Count)
            return port;
        if (outputs[index] is not { } connectable)
            return port with { State = blocked switch { null => BoxPortState.Unknown, true => BoxPortState.Blocked, false => BoxPortState.Free } };

        var (state, property, client) = await OccupantAsync(connectable, cancellationToken).ConfigureAwait(false);
        return port with { ConnectableId = connectable, State = state, Property = property, Client = client };
    }

    private async Task<PortOccupant> OccupantAsync(string connectable, CancellationToken cancellationToken)
    {
        if (_network.Contains(connectable))
            return _drops.Contains(connectable) ? default : new PortOccupant(BoxPortState.Network);

        // Two drops that claim one fibre for two properties are not understood.
        Property[] properties = [.. _drops[connectable].Select(static drop => drop.PropertyData).OfType<Property>().DistinctBy(static p => p.Id, StringComparer.Ordinal)];
        return properties.Length switch
        {
            0 => await _trace.FollowAsync(connectable, cancellationToken).ConfigureAwait(false),
            1 => await _trace.TenantAsync(properties[0], cancellationToken).ConfigureAwait(false),
            _ => default,
        };
    }

    /// <summary>Whether a port is blocked; null where the order of the ports is unclear and one of them is. Older servers send no ports.</summary>
    private static bool? IsBlocked(Splitter splitter, int index)
    {
        if (splitter.Ports is not { } ports || !ports.Any(static port => port.Blocked))
            return false;

        int[] indexes = [.. ports.Select(static port => port.Index).OfType<int>()];
        var isOrdered = indexes.Length == 0 || (indexes.Length == ports.Count && indexes.Zip(indexes.Skip(1)).All(static pair => pair.Second == pair.First + 1));
        return isOrdered ? index < ports.Count && ports[index].Blocked : null;
    }
}
