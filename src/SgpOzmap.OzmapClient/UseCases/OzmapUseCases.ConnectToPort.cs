using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.OzmapClient.UseCases;

/// <content>Connecting.</content>
public static partial class OzmapUseCases
{
    /// <summary>
    /// Puts the property of a client on a port, from wherever it was (<c>PATCH properties/{id}</c> with box, connector and port, without <c>force</c>).
    /// That OZmap moves it so is its schema's word, never seen: the port is looked at before, and afterwards whether the property is on it.
    /// </summary>
    /// <returns>The property as it stood before where it was on the port already, else as it stands.</returns>
    /// <exception cref="ArgumentException">The code, the box or the splitter is blank, or the port is below 1.</exception>
    /// <exception cref="OzmapException">
    /// <see cref="OzmapErrorKind.NotFound"/>: no such client, place or port. <see cref="OzmapErrorKind.Ambiguous"/>: several.
    /// <see cref="OzmapErrorKind.Conflict"/>: the port is not free, and nothing was done. <see cref="OzmapErrorKind.NotApplied"/>: OZmap took it, but the
    /// property is not on the port; the message says what is. Or a call failed.
    /// </exception>
    public static async Task<Property> ConnectToPortAsync(this IOzmapClient client, string code, PortAddress port, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        Check(port);
        var subscriber = await OneAsync(client, code, cancellationToken).ConfigureAwait(false) ?? throw UseCaseFaults.NotFound(code);
        var property = subscriber.Property ?? throw UseCaseFaults.WithoutPlace(code, subscriber.Client.Id);
        if (property.Connections.Any(c => IsOn(c, port)))
            return property;

        await RequireFreeAsync(client, port, cancellationToken).ConfigureAwait(false);
        var update = new PropertyUpdate { BoxId = port.BoxId, ConnectorId = port.SplitterId, Port = port.Port, AutoConnect = false };
        try
        {
            await client.UpdatePropertyAsync(property.Id, update, cancellationToken).ConfigureAwait(false);
        }
        catch (OzmapException exception) when (IsUncertain(exception))
        {
            if (await ProvesAsync(async () => (await StandingAsync(client, property.Id, port, cancellationToken).ConfigureAwait(false)).IsOn).ConfigureAwait(false))
                return await ReadAgainAsync(client, property, cancellationToken).ConfigureAwait(false);
            throw;
        }

        var standing = await StandingAsync(client, property.Id, port, cancellationToken).ConfigureAwait(false);
        return standing.IsOn
            ? standing.Property ?? await ReadAgainAsync(client, property, cancellationToken).ConfigureAwait(false)
            : throw UseCaseFaults.NotApplied(port, property.Id, standing.Port, standing.Property is { SaysConnections: true } now ? now.Connections : null);
    }

    /// <summary>
    /// Whether a property is on a port: the box knows best. Only where the box does not know who is on it does the property's own word count.
    /// </summary>
    private static async Task<(bool IsOn, BoxPort? Port, Property? Property)> StandingAsync(
        IOzmapClient client, string propertyId, PortAddress address, CancellationToken cancellationToken)
    {
        var port = Find(await client.GetPortsAsync(address.BoxId, cancellationToken).ConfigureAwait(false), address);
        if (string.Equals(port?.Property?.Id, propertyId, StringComparison.Ordinal))
            return (true, port, null);

        var property = await client.FindAsync(OzmapResource.Properties, propertyId, cancellationToken).ConfigureAwait(false);
        var isOn = port is { State: BoxPortState.Unknown, Property: null } && property?.Connections.Any(c => IsOn(c, address)) == true;
        return (isOn, port, property);
    }

    /// <summary>The property as it stands; as it was read before where it cannot be read now, since the work is done.</summary>
    private static async Task<Property> ReadAgainAsync(IOzmapClient client, Property before, CancellationToken cancellationToken)
    {
        try
        {
            return await client.FindAsync(OzmapResource.Properties, before.Id, cancellationToken).ConfigureAwait(false) ?? before;
        }
        catch (OzmapException)
        {
            return before;
        }
    }
}
