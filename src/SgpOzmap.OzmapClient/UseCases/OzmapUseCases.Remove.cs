namespace SgpOzmap.OzmapClient.UseCases;

/// <content>Removing.</content>
public static partial class OzmapUseCases
{
    /// <summary>
    /// Removes a client and keeps its property, <b>which goes on occupying the port</b> (<c>DELETE ftth-clients/{id}</c>). To free it as well, call
    /// <see cref="DisconnectFromPortAsync"/> first.
    /// </summary>
    /// <returns>What was removed; a code that nobody has is no error.</returns>
    /// <exception cref="OzmapException"><see cref="OzmapErrorKind.Ambiguous"/>: the code leads to several records. Or a call failed.</exception>
    public static async Task<RemovalResult> RemoveClientKeepPropertyAsync(this IOzmapClient client, string code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (await OneAsync(client, code, cancellationToken).ConfigureAwait(false) is not { } subscriber)
            return new RemovalResult(code, WasThere: false);

        await DeleteClientAsync(client, subscriber.Client.Id, cancellationToken).ConfigureAwait(false);
        return new RemovalResult(code, WasThere: true) { ClientId = subscriber.Client.Id, PropertyId = subscriber.Property?.Id };
    }

    /// <summary>
    /// Removes a client with its property and its drop, which frees the port (<c>DELETE properties/{id}</c>). OZmap's guide says that the client goes along;
    /// it is looked for afterwards, and deleted where it has stayed. A client without a place is deleted alone, so a removal that failed half-way is
    /// finished by another call.
    /// </summary>
    /// <returns>What was removed; a code that nobody has is no error.</returns>
    /// <exception cref="OzmapException"><see cref="OzmapErrorKind.Ambiguous"/>: the code leads to several records. Or a call failed.</exception>
    public static async Task<RemovalResult> RemoveCompletelyAsync(this IOzmapClient client, string code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        if (await OneAsync(client, code, cancellationToken).ConfigureAwait(false) is not { } subscriber)
            return new RemovalResult(code, WasThere: false);

        var id = subscriber.Client.Id;
        if (subscriber.Property is { } property)
            await DeletePropertyAsync(client, property.Id, cancellationToken).ConfigureAwait(false);
        if (subscriber.Property is null || await client.FindAsync(OzmapResource.Clients, id, cancellationToken).ConfigureAwait(false) is not null)
            await DeleteClientAsync(client, id, cancellationToken).ConfigureAwait(false);
        return new RemovalResult(code, WasThere: true) { ClientId = id, PropertyId = subscriber.Property?.Id };
    }

    private static async Task DeleteClientAsync(IOzmapClient client, string id, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeleteClientAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (OzmapException exception) when (IsUncertain(exception) || exception.Kind == OzmapErrorKind.NotFound)
        {
            if (!await ProvesAsync(async () => await client.FindAsync(OzmapResource.Clients, id, cancellationToken).ConfigureAwait(false) is null).ConfigureAwait(false))
                throw;
        }
    }

    private static async Task DeletePropertyAsync(IOzmapClient client, string id, CancellationToken cancellationToken)
    {
        try
        {
            await client.DeletePropertyAsync(id, cancellationToken).ConfigureAwait(false);
        }
        catch (OzmapException exception) when (IsUncertain(exception) || exception.Kind == OzmapErrorKind.NotFound)
        {
            if (!await ProvesAsync(async () => await client.FindAsync(OzmapResource.Properties, id, cancellationToken).ConfigureAwait(false) is null).ConfigureAwait(false))
                throw;
        }
    }
}
