using SgpOzmap.OzmapClient.Boxes;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.UseCases;

/// <summary>Follows what is plugged into a port to who is at its end: fibre, cable, property. What leads nowhere stays unknown.</summary>
internal sealed class PortTrace(IOzmapClient client, string boxId)
{
    internal async Task<PortOccupant> FollowAsync(string connectable, CancellationToken cancellationToken)
    {
        var fiber = await TryAsync(OzmapResource.Fibers, connectable, cancellationToken).ConfigureAwait(false);
        if (fiber is null)
        {
            // A cord is no fibre, and asking for it as one fails.
            var other = await TryAsync(OzmapResource.NetworkConnectables, connectable, cancellationToken).ConfigureAwait(false);
            return string.Equals(other?.Kind, "Cord", StringComparison.OrdinalIgnoreCase) ? new PortOccupant(BoxPortState.Network) : default;
        }

        if (fiber.Parent is not { } parent)
            return default;

        var cable = parent.Value ?? await TryAsync(OzmapResource.Cables, parent.Id, cancellationToken).ConfigureAwait(false);
        if (string.Equals(cable?.Kind, "Cable", StringComparison.OrdinalIgnoreCase))
            return new PortOccupant(BoxPortState.Network);
        if (!string.Equals(cable?.Kind, "Drop", StringComparison.OrdinalIgnoreCase))
            return default;

        var end = IsHere(cable!.BoxA) ? cable.BoxB : IsHere(cable.BoxB) ? cable.BoxA : null;
        var property = end is null ? null : await TryAsync(OzmapResource.Properties, end.Id, cancellationToken).ConfigureAwait(false);
        return property is null ? default : await TenantAsync(property, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Who lives in a property.</summary>
    internal async Task<PortOccupant> TenantAsync(Property property, CancellationToken cancellationToken)
    {
        if (property.Client is not { } tenant)
            return new PortOccupant(BoxPortState.EmptyProperty, property);

        var found = tenant.Value ?? await TryAsync(OzmapResource.Clients, tenant.Id, cancellationToken).ConfigureAwait(false);
        return found is null
            ? new PortOccupant(BoxPortState.Unknown, property)
            : new PortOccupant(found.Implanted ? BoxPortState.InService : BoxPortState.Reserved, property, found);
    }

    private bool IsHere(OzmapRef<Box>? end) => string.Equals(end?.Id, boxId, StringComparison.Ordinal);

    /// <summary>A record; null where the server has none or will not give it.</summary>
    private async Task<T?> TryAsync<T>(OzmapResource<T> resource, string id, CancellationToken cancellationToken)
        where T : OzmapRecord
    {
        try
        {
            return await client.FindAsync(resource, id, cancellationToken).ConfigureAwait(false);
        }
        catch (OzmapException exception) when (exception.Kind is OzmapErrorKind.NotFound or OzmapErrorKind.Refused or OzmapErrorKind.Forbidden or OzmapErrorKind.Server or OzmapErrorKind.InvalidBody)
        {
            return null;
        }
    }
}
