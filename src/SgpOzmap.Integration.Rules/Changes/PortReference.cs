using System.Globalization;

namespace SgpOzmap.Integration.Rules.Changes;

/// <summary>A place in the network: a box and, when connected, a port.</summary>
/// <param name="BoxId">The box's id; null for none.</param>
/// <param name="BoxName">The box's name.</param>
/// <param name="ConnectorId">The splitter's id; null when not connected.</param>
/// <param name="Port">The port of that splitter, from 1; null when not connected.</param>
/// <param name="BoxPort">The port counted through the box's service splitters, as SGP counts; null when not connected.</param>
public sealed record PortReference(string? BoxId, string? BoxName, string? ConnectorId = null, int? Port = null, int? BoxPort = null)
{
    /// <summary>The box's name and the port.</summary>
    public override string ToString()
        => (BoxPort ?? Port) is { } port
            ? string.Create(CultureInfo.InvariantCulture, $"{BoxName} : {port}")
            : BoxName ?? "";
}
