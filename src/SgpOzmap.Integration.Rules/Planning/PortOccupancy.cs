using System.Runtime.InteropServices;
using SgpOzmap.Integration.Rules.Map;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>The properties on the ports of some splitters.</summary>
internal sealed class PortOccupancy
{
    private readonly Dictionary<PortKey, Occupant> _occupants = [];

    /// <summary>Looks at the splitters of the given boxes only: most plans concern few of them.</summary>
    internal PortOccupancy(MapState map, IEnumerable<MapBox> boxes)
    {
        var splitters = boxes.SelectMany(static b => b.Splitters).Select(static s => s.Id).ToHashSet(StringComparer.Ordinal);
        if (splitters.Count == 0)
            return;

        foreach (var property in map.Properties)
        {
            foreach (var connection in property.Connections)
            {
                if (splitters.Contains(connection.ConnectorId))
                    Add(new(connection.ConnectorId, connection.Port), property);
            }
        }
    }

    /// <summary>The property on a port; null for none.</summary>
    internal MapProperty? On(PortKey port, out bool isShared)
    {
        var found = _occupants.TryGetValue(port, out var occupant);
        isShared = occupant.IsShared;
        return found ? occupant.Property : null;
    }

    // Two properties on one port is a fault of the map. The port is never taken for free then, whoever leaves; a client is named before a vacant one.
    private void Add(PortKey port, MapProperty property)
    {
        ref var occupant = ref CollectionsMarshal.GetValueRefOrAddDefault(_occupants, port, out var exists);
        if (!exists)
        {
            occupant = new(property, IsShared: false);
            return;
        }

        if (ReferenceEquals(occupant.Property, property))
            return;
        var first = string.CompareOrdinal(Rank(property), Rank(occupant.Property)) < 0 ? property : occupant.Property;
        occupant = new(first, IsShared: true);
    }

    private static string Rank(MapProperty property)
        => property.Client is { } client ? "0" + client.Code + property.Id : "1" + property.Id;

    private readonly record struct Occupant(MapProperty Property, bool IsShared);
}
