using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.Integration.Undo;

/// <summary>Where a property hangs: a box and, when connected, a port.</summary>
/// <param name="BoxId">The box.</param>
/// <param name="ConnectorId">The splitter; null when not connected.</param>
/// <param name="Port">The port; null when not connected.</param>
/// <param name="Name">For people.</param>
internal sealed record Seat(string BoxId, string? ConnectorId, int? Port, string Name)
{
    internal bool IsConnected => ConnectorId is not null && Port is not null;

    /// <summary>Null for no box.</summary>
    internal static Seat? Of(PortReference? reference)
        => reference is { BoxId: { } box } ? new(box, reference.ConnectorId, reference.Port, reference.ToString()) : null;

    /// <summary>Null for no box. A property on several ports is the caller's to refuse.</summary>
    internal static Seat? Of(Property property, PortReference? named = null)
    {
        if (property.Box is not { } box)
            return null;
        var name = named?.ToString() ?? box.Value?.Name ?? box.Id;
        return property.Connections is [var connection, ..] ? new(box.Id, connection.Id, connection.Port, name) : new(box.Id, null, null, name);
    }

    /// <summary>A property hangs here and nowhere else.</summary>
    internal bool Holds(Property property)
        => IsConnected
            ? property.Connections is [var only] && string.Equals(only.Id, ConnectorId, StringComparison.Ordinal) && only.Port == Port
            : property.Connections.Count == 0 && string.Equals(property.Box?.Id, BoxId, StringComparison.Ordinal);
}
