using SgpOzmap.OzmapClient.UseCases;

namespace SgpOzmap.Integration.Undo;

/// <summary>What the items of a plan will have done to the map when a later one's turn comes.</summary>
internal sealed class UndoAhead
{
    private readonly HashSet<string> _leaving = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _anew = new(StringComparer.Ordinal);
    private readonly HashSet<(string Connector, int Port)> _taken = [];

    /// <summary>A property leaves its port.</summary>
    internal void Leave(string propertyId) => _leaving.Add(propertyId);

    /// <summary>A client goes.</summary>
    internal void Remove(string clientId) => _removed.Add(clientId);

    /// <summary>A property that is gone comes again, under another id.</summary>
    internal void MakeAnew(string propertyId) => _anew.Add(propertyId);

    /// <summary>A port is taken.</summary>
    internal void Take(string connectorId, int port) => _taken.Add((connectorId, port));

    internal bool Leaves(string propertyId) => _leaving.Contains(propertyId);

    internal bool Removes(string clientId) => _removed.Contains(clientId);

    internal bool MakesAnew(string propertyId) => _anew.Contains(propertyId);

    /// <summary>Nothing will be on the port, and it may be used.</summary>
    internal bool IsFree(BoxPort port)
        => !_taken.Contains((port.SplitterId, port.Port))
        && (port.State == BoxPortState.Free || (!port.IsBlocked && port.Property is { } occupant && Leaves(occupant.Id)));
}
