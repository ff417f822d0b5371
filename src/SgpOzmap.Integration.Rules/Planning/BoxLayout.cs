using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Map;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>The service ports of a box, numbered through all of its splitters: by index, then name, then id.</summary>
internal sealed class BoxLayout
{
    private readonly ImmutableArray<MapSplitter> _splitters;

    internal BoxLayout(MapBox box)
    {
        Box = box;
        _splitters = box.Splitters.Length < 2
            ? box.Splitters
            : [.. box.Splitters
                .OrderBy(static s => s.Index ?? int.MaxValue)
                .ThenBy(static s => s.Name, StringComparer.Ordinal)
                .ThenBy(static s => s.Id, StringComparer.Ordinal)];
        foreach (var splitter in _splitters)
            PortCount += splitter.Ports.Length;
    }

    internal MapBox Box { get; }

    internal int SplitterCount => _splitters.Length;

    internal int PortCount { get; }

    internal ImmutableArray<MapSplitter> Splitters => _splitters;

    /// <summary>The splitter's port behind a port of the box; false when the box has no such port.</summary>
    internal bool TryFind(int boxPort, out PortKey key, out MapPort port)
    {
        var local = boxPort - 1;
        foreach (var splitter in _splitters)
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
        foreach (var splitter in _splitters)
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
