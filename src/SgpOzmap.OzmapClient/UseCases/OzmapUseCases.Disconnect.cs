using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.OzmapClient.UseCases;

/// <content>Disconnecting.</content>
public static partial class OzmapUseCases
{
    /// <summary>Frees the port of a client; client, property, drop and box stay (<c>POST cables/{dropId}/fibers/disconnect</c>).</summary>
    /// <returns>What was freed; a client on no port is no error.</returns>
    /// <exception cref="OzmapException"><see cref="OzmapErrorKind.NotFound"/>: no such client. <see cref="OzmapErrorKind.Ambiguous"/>: several. Or a call failed.</exception>
    public static async Task<DisconnectionResult> DisconnectFromPortAsync(this IOzmapClient client, string code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var subscriber = await OneAsync(client, code, cancellationToken).ConfigureAwait(false) ?? throw UseCaseFaults.NotFound(code);
        if (subscriber.Property is not { Drop.Id: var dropId } property || IsUnplugged(property))
            return new DisconnectionResult(code, WasConnected: false) { PropertyId = subscriber.Property?.Id, DropId = subscriber.Property?.Drop?.Id };

        try
        {
            await client.DisconnectDropAsync(dropId, cancellationToken).ConfigureAwait(false);
        }
        catch (OzmapException exception) when (IsUncertain(exception))
        {
            var isDone = await ProvesAsync(async () =>
                await client.FindAsync(OzmapResource.Properties, property.Id, cancellationToken).ConfigureAwait(false) is { } now && IsUnplugged(now)).ConfigureAwait(false);
            if (!isDone)
                throw;
        }

        return new DisconnectionResult(code, WasConnected: true) { PropertyId = property.Id, DropId = dropId, Freed = property.Connections };
    }

    /// <summary>The server says that it is plugged into nothing. Where it says nothing of connections, there may be one.</summary>
    private static bool IsUnplugged(Property property) => property.SaysConnections && property.Connections.Count == 0;
}
