using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.UseCases;

namespace SgpOzmap.Integration.Undo;

/// <summary>
/// Removes what creations made, as long as it is that: the same property, client code and port. Name, status and power may be of later runs.
/// </summary>
internal sealed class CreationReverts(IOzmapClient client)
{
    private readonly PreImages _images = new(client);

    internal async Task<Way> JudgeAsync(CreateClient change, JournalEntry entry, UndoLook look, CancellationToken cancellationToken)
    {
        var existing = await look.ByCodeAsync(change.Contract, cancellationToken).ConfigureAwait(false);
        if (entry.MadePropertyId is { } id && await look.PropertyAsync(id, cancellationToken).ConfigureAwait(false) is { } own)
        {
            if (own.Client is null)
                return Way.Refused(UndoTexts.ClientLeft);
            if (!existing.Any(s => string.Equals(s.Client.Id, own.Client.Id, StringComparison.Ordinal)))
                return Way.Refused(UndoTexts.OtherClient);
        }

        if (existing.Count == 0)
            return Way.Nothing(UndoTexts.AsBefore);
        var seat = Seat.Of(change.Port);
        if (existing is not [{ Property: { } where } made] || (entry.MadePropertyId is { } known && !string.Equals(known, where.Id, StringComparison.Ordinal)))
            return Way.Refused(UndoTexts.ClientElsewhere);

        // The record itself, and not the row of the search, which need not say everything.
        if (await look.PropertyAsync(where.Id, cancellationToken).ConfigureAwait(false) is not { } property || seat?.Holds(property) != true)
            return Way.Refused(entry.MadePropertyId is null ? UndoTexts.ClientElsewhere : UndoTexts.PlaceChanged);

        look.Ahead.Leave(property.Id);
        look.Ahead.Remove(made.Client.Id);
        return Way.Ready(token => RemoveAsync(client.DeletePropertyAsync, property.Id, token)) with
        {
            KeepAsync = token => _images.OfAsync(property, token),
        };
    }

    internal async Task<Way> JudgeAsync(CreateClientInProperty change, PreImage? image, UndoLook look, CancellationToken cancellationToken)
    {
        var existing = await look.ByCodeAsync(change.Contract, cancellationToken).ConfigureAwait(false);
        if (existing.Count == 0)
            return Way.Nothing(UndoTexts.AsBefore);
        if (existing is not [{ Property: { } where } made] || !string.Equals(where.Id, change.PropertyId, StringComparison.Ordinal))
            return Way.Refused(UndoTexts.ClientElsewhere);
        if (await look.PropertyAsync(where.Id, cancellationToken).ConfigureAwait(false) is not { } property || Seat.Of(change.Port)?.Holds(property) != true)
            return Way.Refused(UndoTexts.PlaceChanged);

        // Values first: cut between the two, the client is still there to be found.
        var values = image?.Property is { } before ? ValueReverts.Former(property, before, change.Coordinates, change.PowerDbm) : null;
        var isUnknown = image?.Property is null && (change.Coordinates is not null || change.PowerDbm is not null);
        look.Ahead.Remove(made.Client.Id);
        return Way.Ready(token => LeaveAsync(property.Id, values, made.Client.Id, token), isUnknown ? UndoTexts.ValuesUnknown : null) with
        {
            KeepAsync = token => KeepAsync(made, property.Id, token),
        };
    }

    private async Task<Verdict> LeaveAsync(string propertyId, PropertyUpdate? values, string clientId, CancellationToken cancellationToken)
    {
        if (values is not null)
        {
            await client.UpdatePropertyAsync(propertyId, values, cancellationToken).ConfigureAwait(false);
            if (values.Extra is not null
                && await client.FindAsync(OzmapResource.Properties, propertyId, cancellationToken).ConfigureAwait(false) is { } now
                && !ValueReverts.IsCleared(values, now))
            {
                return Verdict.Failed(UndoTexts.NotCleared.En);
            }
        }

        await RemoveAsync(client.DeleteClientAsync, clientId, cancellationToken).ConfigureAwait(false);
        return Verdict.Applied;
    }

    private async Task<PreImage> KeepAsync(Subscriber made, string propertyId, CancellationToken cancellationToken)
    {
        var found = await client.FindAsync(OzmapResource.Clients, made.Client.Id, cancellationToken).ConfigureAwait(false);
        return await _images.OfAsync(found ?? made.Client, propertyId, cancellationToken).ConfigureAwait(false);
    }

    private static async Task RemoveAsync(Func<string, CancellationToken, Task> remove, string id, CancellationToken cancellationToken)
    {
        try
        {
            await remove(id, cancellationToken).ConfigureAwait(false);
        }
        catch (OzmapException exception) when (exception.Kind == OzmapErrorKind.NotFound)
        {
            // Gone already.
        }
    }
}
