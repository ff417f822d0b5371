using System.Text.Json.Nodes;

namespace SgpOzmap.Testing;

/// <summary>Where a request wants a property plugged in: checked in full before anything is written.</summary>
internal static class PortChoice
{
    /// <summary>The port; null when no connection is asked for.</summary>
    /// <param name="body">The request.</param>
    /// <param name="box">The box that serves the property after the request.</param>
    /// <param name="self">The property itself, whose own port is not in its way.</param>
    /// <param name="state">The map.</param>
    /// <param name="conflictStatus">The status that refuses a taken port.</param>
    public static (SimSplitter Splitter, int Port)? Of(JsonObject body, SimBox? box, SimProperty? self, OzmapState state, int conflictStatus)
    {
        var connector = Bodies.Text(body, "connector");
        var port = Bodies.Integer(body, "port");
        var auto = Bodies.Flag(body, "auto_connect") ?? false;
        if (connector is null && port is null && !auto)
            return null;
        if (box is null)
            throw ApiRefusal.BadRequest("A connection needs a box");
        if (connector is null)
        {
            if (port is not null)
                throw ApiRefusal.BadRequest("'port' needs a connector");
            return FirstFree(box.SplitterList.Where(s => s.IsDrop), conflictStatus);
        }

        var splitter = state.SplitterStore.Find(connector) ?? throw ApiRefusal.BadRequest($"Connector {connector} not found");
        if (!ReferenceEquals(splitter.Box, box))
            throw ApiRefusal.BadRequest($"Connector {connector} is not in box {box.Id}");
        if (port is null)
            return auto ? FirstFree([splitter], conflictStatus) : throw ApiRefusal.BadRequest("'connector' needs a port");
        if (port < 1 || port > splitter.Ports.Count)
            throw ApiRefusal.BadRequest($"Port {port} is out of range: {splitter.Name} has {splitter.Ports.Count} ports");
        Require(splitter[port.Value], self, conflictStatus);
        return (splitter, port.Value);
    }

    private static (SimSplitter Splitter, int Port) FirstFree(IEnumerable<SimSplitter> splitters, int conflictStatus)
    {
        var ordered = splitters.OrderBy(s => s.Index ?? int.MaxValue).ThenBy(s => s.Name, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal);
        foreach (var splitter in ordered)
        {
            if (splitter.Ports.FirstOrDefault(p => p.IsFree) is { } free)
                return (splitter, free.Number);
        }

        throw new ApiRefusal(conflictStatus, "There is no free service port in the box");
    }

    private static void Require(SimPort port, SimProperty? self, int conflictStatus)
    {
        if (port.Blocked)
            throw new ApiRefusal(conflictStatus, $"Port {port.Number} is blocked");
        if (port.IsNetwork)
            throw new ApiRefusal(conflictStatus, $"Port {port.Number} is used by the network");
        if (port.Property is { } other && !ReferenceEquals(other, self))
            throw new ApiRefusal(conflictStatus, $"Port {port.Number} is already in use by property {other.Id}");
    }
}
