using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.Integration.Undo;

/// <summary>Puts properties back on their ports. <c>force</c> is never set, and what OZmap makes of it is looked at afterwards.</summary>
internal sealed class PortReverts(IOzmapClient client)
{
    internal async Task<Way> JudgeAsync(MovePort change, UndoLook look, CancellationToken cancellationToken)
    {
        if (await look.PropertyAsync(change.PropertyId, change.Contract, cancellationToken).ConfigureAwait(false) is not { } found)
            return Way.Refused(UndoTexts.PropertyGone);
        if (Seat.Of(change.From) is not { } from)
            return Way.Refused(UndoTexts.NoBoxBefore);
        if (from.Holds(found))
            return Way.Nothing(UndoTexts.AsBefore);

        var to = Seat.Of(change.To)!;
        if (!from.IsConnected)
            return BackOff(found, from, to, look);
        if (!to.Holds(found))
            return Way.Refused(UndoTexts.PlaceChanged);
        return await ConnectAsync(found, from, look, cancellationToken).ConfigureAwait(false);
    }

    internal async Task<Way> JudgeAsync(DisconnectPort change, PreImage? image, UndoLook look, CancellationToken cancellationToken)
    {
        if (image?.Property is { Connections.Count: > 1 })
            return Way.Refused(UndoTexts.SeveralPorts);
        var seat = image?.Property is { Connections.Count: 1 } before ? Seat.Of(before, change.Port) : Seat.Of(change.Port);
        if (seat is not { IsConnected: true })
            return Way.Refused(UndoTexts.NoPreImage);

        var found = await look.PropertyAsync(change.PropertyId, change.Contract, cancellationToken).ConfigureAwait(false);
        if (found is null && !look.Ahead.MakesAnew(change.PropertyId))
            return Way.Refused(UndoTexts.PropertyGone);
        if (found is not null && seat.Holds(found) && !look.Ahead.Leaves(found.Id))
            return Way.Nothing(UndoTexts.AsBefore);
        if (found is not null && await IsAnothersAsync(found, change, look, cancellationToken).ConfigureAwait(false))
            return Way.Refused(UndoTexts.OtherClient);
        if (found is not null && (found.Connections.Count > 0 || !string.Equals(found.Box?.Id, seat.BoxId, StringComparison.Ordinal)))
            return Way.Refused(UndoTexts.PlaceChanged);
        return await ConnectAsync(found ?? new Property { Id = change.PropertyId }, seat, look, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Refuses where a port is not free; null where it is.</summary>
    internal static async Task<Way?> RequireFreeAsync(Seat seat, UndoLook look, CancellationToken cancellationToken)
        => await look.PortAsync(seat, cancellationToken).ConfigureAwait(false) is not { } port ? Way.Refused(UndoTexts.PortGone(seat))
            : look.Ahead.IsFree(port) ? null
            : Way.Refused(UndoTexts.PortTaken(seat, port));

    private async Task<Way> ConnectAsync(Property found, Seat seat, UndoLook look, CancellationToken cancellationToken)
    {
        if (await RequireFreeAsync(seat, look, cancellationToken).ConfigureAwait(false) is { } refusal)
            return refusal;

        look.Ahead.Leave(found.Id);
        look.Ahead.Take(seat.ConnectorId!, seat.Port!.Value);
        var update = new PropertyUpdate { BoxId = seat.BoxId, ConnectorId = seat.ConnectorId, Port = seat.Port, AutoConnect = false };
        return Way.Ready(token => client.UpdatePropertyAsync(found.Id, update, token)) with { Doubt = UndoTexts.NotMoved };
    }

    // It was not connected before. Off the port first, then back to its box: cut between the two, the second is all that is left to do.
    private Way BackOff(Property found, Seat from, Seat to, UndoLook look)
    {
        var isOn = to.Holds(found);
        if (!isOn && !(found.Connections.Count == 0 && string.Equals(found.Box?.Id, to.BoxId, StringComparison.Ordinal)))
            return Way.Refused(UndoTexts.PlaceChanged);
        if (isOn && found.Drop is null)
            return Way.Refused(UndoTexts.PlaceChanged);

        look.Ahead.Leave(found.Id);
        return Way.Ready(async token =>
        {
            if (isOn)
                await client.DisconnectDropAsync(found.Drop!.Id, token).ConfigureAwait(false);
            if (!string.Equals(from.BoxId, to.BoxId, StringComparison.Ordinal))
                await client.UpdatePropertyAsync(found.Id, new() { BoxId = from.BoxId }, token).ConfigureAwait(false);
        }) with
        { Doubt = UndoTexts.NotMoved };
    }

    private static async Task<bool> IsAnothersAsync(Property found, DisconnectPort change, UndoLook look, CancellationToken cancellationToken)
    {
        if (found.Client is not { } tenant || string.Equals(tenant.Id, change.ClientId, StringComparison.Ordinal) || look.Ahead.Removes(tenant.Id))
            return false;
        var code = tenant.Value?.Code ?? (await look.ClientAsync(tenant.Id, cancellationToken).ConfigureAwait(false))?.Code;
        return !string.Equals(code?.Trim(), UndoLook.CodeOf(change.Contract), StringComparison.Ordinal);
    }
}
