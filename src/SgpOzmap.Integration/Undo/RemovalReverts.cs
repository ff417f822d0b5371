using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.UseCases;

namespace SgpOzmap.Integration.Undo;

/// <summary>Makes removed clients and properties again, from what the journal kept of them. They get new ids.</summary>
internal sealed class RemovalReverts(IOzmapClient client)
{
    internal async Task<Way> JudgeAsync(RemoveClient change, PreImage? image, UndoLook look, CancellationToken cancellationToken)
    {
        if (await look.ClientAsync(change.ClientId, cancellationToken).ConfigureAwait(false) is not null)
            return Way.Nothing(UndoTexts.AsBefore);
        if (image?.Client is not { } gone)
            return Way.Refused(UndoTexts.NoPreImage);

        var property = image.Property is { } kept ? await look.PropertyAsync(kept.Id, cancellationToken).ConfigureAwait(false) : null;
        if (await look.ByCodeAsync(change.Contract, cancellationToken).ConfigureAwait(false) is { Count: > 0 } existing)
        {
            return await ExistingAsync(existing, gone, now => image.Property is not { } before ? now is null
                : property is not null ? string.Equals(now?.Id, property.Id, StringComparison.Ordinal)
                : now is not null && Seat.Of(before)?.Holds(now) != false, look, cancellationToken).ConfigureAwait(false);
        }

        if (image.Property is null)
            return Way.Ready(token => MakeAsync(gone, token));
        if (property is null)
            return await AgainAsync(image, change.Port, look, cancellationToken).ConfigureAwait(false);
        if (property.Client is { } tenant && !look.Ahead.Removes(tenant.Id))
            return Way.Refused(UndoTexts.OtherClient);
        return Way.Ready(token => client.UpdatePropertyAsync(property.Id, new() { Client = Images.ClientOf(gone) }, token));
    }

    internal async Task<Way> JudgeAsync(RemoveProperty change, PreImage? image, UndoLook look, CancellationToken cancellationToken)
    {
        if (await look.PropertyAsync(change.PropertyId, cancellationToken).ConfigureAwait(false) is not null)
            return Way.Nothing(UndoTexts.AsBefore);
        if (image is not { Property: { } before, Client: { } gone })
            return Way.Refused(UndoTexts.NoPreImage);
        if (await look.ByCodeAsync(change.Contract, cancellationToken).ConfigureAwait(false) is { Count: > 0 } existing)
            return await ExistingAsync(existing, gone, now => now is not null && Seat.Of(before)?.Holds(now) != false, look, cancellationToken).ConfigureAwait(false);
        return await AgainAsync(image, change.Port, look, cancellationToken).ConfigureAwait(false);
    }

    // Only an undo whose end nobody saw leaves the same client in the same place.
    private static async Task<Way> ExistingAsync(
        IReadOnlyList<Subscriber> existing, FtthClient gone, Func<Property?, bool> isPlace, UndoLook look, CancellationToken cancellationToken)
    {
        if (existing is not [{ } only] || !isPlace(only.Property))
            return Way.Refused(UndoTexts.ClientExists);
        var now = await look.ClientAsync(only.Client.Id, cancellationToken).ConfigureAwait(false);
        return now is not null && Images.IsSame(now, gone)
            ? Way.Nothing(UndoTexts.AsBefore) with { Shown = Verdict.Made(only.Property?.Id, now.Id) }
            : Way.Refused(UndoTexts.ClientExists);
    }

    private async Task<Way> AgainAsync(PreImage image, PortReference? named, UndoLook look, CancellationToken cancellationToken)
    {
        var (before, gone) = (image.Property!, image.Client!);
        if (before.Parent is not null)
            return Way.Refused(UndoTexts.InBuilding);
        if (before.Connections.Count > 1)
            return Way.Refused(UndoTexts.SeveralPorts);

        var seat = Seat.Of(before, named);
        if (seat is { IsConnected: true })
        {
            if (await PortReverts.RequireFreeAsync(seat, look, cancellationToken).ConfigureAwait(false) is { } refusal)
                return refusal;
            look.Ahead.Take(seat.ConnectorId!, seat.Port!.Value);
        }

        look.Ahead.MakeAnew(before.Id);
        return Way.Ready(async token =>
        {
            var made = await client.CreatePropertyAsync(Images.PropertyOf(before, gone, image.Drop), token).ConfigureAwait(false);
            return Verdict.Made(made.Id, made.Client?.Id);
        });
    }

    private async Task<Verdict> MakeAsync(FtthClient gone, CancellationToken cancellationToken)
    {
        var made = await client.CreateClientAsync(Images.ClientOf(gone), cancellationToken).ConfigureAwait(false);
        return Verdict.Made(null, made.Id);
    }
}
