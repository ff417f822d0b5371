using SgpOzmap.SgpClient.Connections;

namespace SgpOzmap.SgpClient;

/// <summary>Reads who is connected, from SGP's RADIUS accounting.</summary>
/// <remarks>
/// <c>verificaacesso</c>, which also tells a connection state, is no part of this client: it opens a ticket when the service is in maintenance.
/// What may be thrown is said at <see cref="ISgpClient"/>.
/// </remarks>
public interface ISgpConnections
{
    /// <summary>
    /// The connections with their sessions (<c>POST /ws/radius/radacct/list/all/</c>), page after page, each once. Slow. The reading says afterwards
    /// whether it was complete; a page that fails ends the enumeration with its exception and the reading stays incomplete.
    /// </summary>
    SgpReading<SgpConnection> ReadSessions(SgpConnectionQuery query);
}
