using SgpOzmap.Integration.Rules.Map;

namespace SgpOzmap.Integration.Explaining;

/// <summary>The service ports of a box as SGP counts them, through all of its splitters, and who is on them.</summary>
internal sealed class BoxView(MapBox box, MapState map)
{
    private readonly ILookup<(string Connector, int Port), MapProperty> _occupants = map.Properties
        .SelectMany(static p => p.Connections, static (property, connection) => (property, connection))
        .Where(c => box.Splitters.Any(s => string.Equals(s.Id, c.connection.ConnectorId, StringComparison.Ordinal)))
        .ToLookup(static c => (c.connection.ConnectorId, c.connection.Port), static c => c.property);

    internal MapBox Box => box;

    internal int Ports => box.Splitters.Sum(static s => s.Ports.Length);

    internal int FreePorts
        => box.Splitters.Sum(s => s.Ports.Where((port, index) => port is { IsPlugged: false, IsBlocked: false } && !_occupants.Contains((s.Id, index + 1))).Count());

    /// <summary>A port of the box; null where it has none of that number.</summary>
    internal (MapPort Port, IReadOnlyList<MapProperty> On)? Find(int boxPort)
    {
        var local = boxPort - 1;
        foreach (var splitter in box.Splitters)
        {
            if (local >= 0 && local < splitter.Ports.Length)
                return (splitter.Ports[local], [.. _occupants[(splitter.Id, local + 1)]]);
            local -= splitter.Ports.Length;
        }

        return null;
    }

    /// <summary>The box's number of a port; null when it is no service port of the box.</summary>
    internal static int? NumberOf(MapBox box, MapConnection connection)
    {
        var before = 0;
        foreach (var splitter in box.Splitters)
        {
            if (string.Equals(splitter.Id, connection.ConnectorId, StringComparison.Ordinal))
                return connection.Port >= 1 && connection.Port <= splitter.Ports.Length ? before + connection.Port : null;
            before += splitter.Ports.Length;
        }

        return null;
    }
}
