using System.Globalization;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.Integration.Applying;

/// <summary>
/// Removals, disconnections, moves and annotations: one write each. What takes something away looks first whether the record is still the one that was
/// planned for: minutes may have passed since the map was read, and other people work on it. What it sees then is the pre-image for the journal.
/// </summary>
internal sealed class StructuralWrites(IOzmapClient client)
{
    private static readonly Preparation MovedOn = Preparation.Done(
        Verdict.Skipped("the map has moved on: the record holds another client by now; the next run plans afresh"));

    private readonly PreImages _images = new(client);

    internal IEnumerable<WriteStep> Steps(IEnumerable<PlannedChange> changes)
    {
        foreach (var change in changes)
        {
            Func<CancellationToken, Task<Preparation>>? prepare = change switch
            {
                DisconnectPort disconnect => token => DisconnectAsync(disconnect, token),
                RemoveClient remove => token => RemoveAsync(remove, token),
                RemoveProperty remove => token => RemoveAsync(remove, token),
                MovePort move => _ => Task.FromResult(Preparation.Write(token => MoveAsync(move, token))),
                AnnotateProperty annotate => token => AnnotateAsync(annotate, token),
                _ => null,
            };
            if (prepare is not null)
                yield return new([change], prepare);
        }
    }

    private async Task<Preparation> DisconnectAsync(DisconnectPort change, CancellationToken cancellationToken)
    {
        var planned = await client.FindAsync(OzmapResource.Properties, change.PropertyId, cancellationToken).ConfigureAwait(false);
        if (planned is null)
            return Preparation.Done(Verdict.Applied);
        if (!Holds(planned, change.ClientId))
            return MovedOn;
        return Preparation.Write(token => Lookups.WriteAsync(() => WriteAsync(token), () => LookAsync(token)), new() { Property = planned });

        async Task<Verdict> WriteAsync(CancellationToken token)
        {
            try
            {
                await client.DisconnectDropAsync(change.DropId, token).ConfigureAwait(false);
            }
            catch (OzmapException exception) when (exception.Kind == OzmapErrorKind.NotFound)
            {
                // The drop is gone; that frees the port, unless the property has got another since.
                if (await LookAsync(token).ConfigureAwait(false) is null)
                    throw;
            }

            return Verdict.Applied;
        }

        async Task<Verdict?> LookAsync(CancellationToken token)
        {
            var property = await client.FindAsync(OzmapResource.Properties, change.PropertyId, token).ConfigureAwait(false);
            return property is null or { Connections.Count: 0 } ? Verdict.Applied : null;
        }
    }

    private async Task<Preparation> RemoveAsync(RemoveClient change, CancellationToken cancellationToken)
    {
        if (await client.FindAsync(OzmapResource.Clients, change.ClientId, cancellationToken).ConfigureAwait(false) is not { } planned)
            return Preparation.Done(Verdict.Applied);
        if (!string.Equals(planned.Code, change.Contract.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            return MovedOn;

        var before = await _images.OfAsync(planned, change.PropertyId, cancellationToken).ConfigureAwait(false);
        return Preparation.Write(token => DeleteAsync(OzmapResource.Clients, change.ClientId, client.DeleteClientAsync, token), before);
    }

    private async Task<Preparation> RemoveAsync(RemoveProperty change, CancellationToken cancellationToken)
    {
        if (await client.FindAsync(OzmapResource.Properties, change.PropertyId, cancellationToken).ConfigureAwait(false) is not { } planned)
            return Preparation.Done(Verdict.Applied);
        if (!Holds(planned, change.ClientId))
            return MovedOn;

        var before = await _images.OfAsync(planned, cancellationToken).ConfigureAwait(false);
        return Preparation.Write(token => DeleteAsync(OzmapResource.Properties, change.PropertyId, client.DeletePropertyAsync, token), before);
    }

    private Task<Verdict> DeleteAsync<T>(
        OzmapResource<T> resource, string id, Func<string, CancellationToken, Task> delete, CancellationToken cancellationToken)
        where T : OzmapRecord
    {
        return Lookups.WriteAsync(WriteAsync, LookAsync);

        async Task<Verdict> WriteAsync()
        {
            try
            {
                await delete(id, cancellationToken).ConfigureAwait(false);
            }
            catch (OzmapException exception) when (exception.Kind == OzmapErrorKind.NotFound)
            {
                // Gone already.
            }

            return Verdict.Applied;
        }

        async Task<Verdict?> LookAsync()
            => await client.FindAsync(resource, id, cancellationToken).ConfigureAwait(false) is null ? Verdict.Applied : null;
    }

    private static bool Holds(Property property, string clientId)
        => string.Equals(property.Client?.Id, clientId, StringComparison.Ordinal);

    private async Task<Verdict> MoveAsync(MovePort change, CancellationToken cancellationToken)
    {
        await client.UpdatePropertyAsync(
            change.PropertyId,
            new() { BoxId = change.To.BoxId, ConnectorId = change.To.ConnectorId, Port = change.To.Port, AutoConnect = false },
            cancellationToken).ConfigureAwait(false);
        return Verdict.Applied;
    }

    // The observation is people's: what they wrote since the map was read stays, and the line is written once.
    private async Task<Preparation> AnnotateAsync(AnnotateProperty change, CancellationToken cancellationToken)
    {
        var property = await client.FindAsync(OzmapResource.Properties, change.PropertyId, cancellationToken).ConfigureAwait(false);
        if (property is null)
            return Preparation.Done(Verdict.Skipped("the property is gone by now"));
        if (property.Observation?.Contains(change.Line, StringComparison.Ordinal) == true)
            return Preparation.Done(Verdict.Applied);

        return Preparation.Write(async token =>
        {
            await client.UpdatePropertyAsync(change.PropertyId, new() { Observation = change.AppendTo(property.Observation) }, token).ConfigureAwait(false);
            return Verdict.Applied;
        });
    }
}
