using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Map;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>The service ports of a box, numbered through all of its splitters.</summary>
/// <param name="Box">The box.</param>
internal readonly record struct BoxLayout(MapBox Box)
{
    internal ImmutableArray<MapSplitter> Splitters => Box.Splitters;

    internal int PortCount
    {
        get
        {
            var ports = 0;
            foreach (var splitter in Box.Splitters)
                ports += splitter.Ports.Length;
            return ports;
        }
    }

    /// <summary>The splitter's port behind a port of the box; false when the box has no such port.</summary>
    internal bool TryFind(int boxPort, out PortKey key, out MapPort port)
    {
        var local = boxPort - 1;
        foreach (var splitter in Box.Splitters)
        {
            if (local >= 0 && local < splitter.Ports.Length)
            {
                key = new(splitter.Id, local + 1);
                port = splitter.Ports[local];
                return true;
            }

            local -= splitter.Ports.Length;
        }

        (key, port) = (default, default);
        return false;
    }

    /// <summary>The box's number of a splitter's port; null when it is no service port of this box.</summary>
    internal int? BoxPortOf(MapConnection connection)
    {
        var before = 0;
        foreach (var splitter in Box.Splitters)
        {
            if (string.Equals(splitter.Id, connection.ConnectorId, StringComparison.Ordinal))
                return connection.Port >= 1 && connection.Port <= splitter.Ports.Length ? before + connection.Port : null;
            before += splitter.Ports.Length;
        }

        return null;
    }

    internal PortReference Reference(int? boxPort)
        => boxPort is { } port && TryFind(port, out var key, out _)
            ? new(Box.Id, Box.Name, key.Splitter, key.Port, port)
            : new(Box.Id, Box.Name);
}
