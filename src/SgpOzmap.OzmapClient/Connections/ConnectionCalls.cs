using System.Text.Json;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Connections;

/// <summary>Joins and parts elements inside a box.</summary>
public static class ConnectionCalls
{
    /// <summary>
    /// Joins two elements (<c>POST connect</c>), e.g. the fibre of a drop and a splitter's output. <b>The call is documented, its whole body is not</b>: that the
    /// port goes into <c>port</c> and the side into <c>side</c> is read from the official SDK's change requests. Look afterwards
    /// (<see cref="UseCases.OzmapUseCases.GetPortsAsync"/>). Never repeated by itself.
    /// </summary>
    /// <exception cref="ArgumentException">An id or a kind is blank.</exception>
    /// <exception cref="OzmapException">The call failed.</exception>
    public static Task ConnectAsync(this IOzmapClient client, ConnectionEnd first, ConnectionEnd second, CancellationToken cancellationToken = default)
        => SendAsync(client, "connect", first, second, cancellationToken);

    /// <summary>
    /// Parts two elements (<c>POST disconnect</c>), which frees the port: OZmap's guide sends id and kind of a splitter and of a fibre. Never repeated by
    /// itself. To free the port of a whole drop use <see cref="IOzmapClient.DisconnectDropAsync"/>.
    /// </summary>
    /// <exception cref="ArgumentException">An id or a kind is blank.</exception>
    /// <exception cref="OzmapException">The call failed.</exception>
    public static Task DisconnectAsync(this IOzmapClient client, ConnectionEnd first, ConnectionEnd second, CancellationToken cancellationToken = default)
        => SendAsync(client, "disconnect", first, second, cancellationToken);

    private static Task<JsonElement> SendAsync(IOzmapClient client, string path, ConnectionEnd first, ConnectionEnd second, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        Check(first);
        Check(second);
        var body = JsonBody.Element(json =>
        {
            Write(json, "elementA", first);
            Write(json, "elementB", second);
        });
        return client.SendAsync(HttpMethod.Post, path, body, cancellationToken);
    }

    private static void Check(ConnectionEnd end)
    {
        ArgumentNullException.ThrowIfNull(end);
        ArgumentException.ThrowIfNullOrWhiteSpace(end.Id, nameof(end));
        ArgumentException.ThrowIfNullOrWhiteSpace(end.Kind, nameof(end));
    }

    private static void Write(Utf8JsonWriter json, string name, ConnectionEnd end)
    {
        json.WriteStartObject(name);
        json.WriteString("id", end.Id);
        json.WriteString("kind", end.Kind);
        if (end.Port is { } port)
            json.WriteNumber("port", port);
        if (end.Side is { } side)
            json.WriteString("side", side);
        json.WriteEndObject();
    }
}
