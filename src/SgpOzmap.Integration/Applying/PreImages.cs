using SgpOzmap.Integration.Journaling;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Cables;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.Integration.Applying;

/// <summary>Reads what a removal takes along. What must be kept and cannot be read keeps the removal from being made.</summary>
internal sealed class PreImages(IOzmapClient client)
{
    /// <summary>Of a client and the property that it leaves.</summary>
    /// <exception cref="OzmapException">The property could not be read.</exception>
    internal async Task<PreImage> OfAsync(FtthClient found, string? propertyId, CancellationToken cancellationToken) => new()
    {
        Client = found,
        Property = propertyId is null ? null : await client.FindAsync(OzmapResource.Properties, propertyId, cancellationToken).ConfigureAwait(false),
    };

    /// <summary>Of a property with its client and its drop.</summary>
    /// <exception cref="OzmapException">The client could not be read.</exception>
    internal async Task<PreImage> OfAsync(Property found, CancellationToken cancellationToken) => new()
    {
        Client = found.Client is { Id.Length: > 0 } reference
            ? await client.FindAsync(OzmapResource.Clients, reference.Id, cancellationToken).ConfigureAwait(false)
            : null,
        Property = found,
        Drop = found.Drop is { Id.Length: > 0 } drop ? await DropAsync(drop.Id, cancellationToken).ConfigureAwait(false) : null,
    };

    // Only its way over the poles would be lost: the server draws a drop anew by itself. Some keys may not read cables.
    private async Task<Cable?> DropAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await client.FindAsync(OzmapResource.Cables, id, cancellationToken).ConfigureAwait(false);
        }
        catch (OzmapException exception) when (exception.Kind != OzmapErrorKind.Unauthorized)
        {
            return null;
        }
    }
}
