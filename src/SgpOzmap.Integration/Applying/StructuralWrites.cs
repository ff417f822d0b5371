using System.Globalization;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Properties;

namespace SgpOzmap.Integration.Applying;

/// <summary>
/// Removals, disconnections, moves and annotations: one write each. What takes something away looks first whether the record is still the one that was
/// planned for: minutes may have passed since the map was read, and other people work on it.
/// </summary>
internal sealed class StructuralWrites(IOzmapClient client)
{
    private static readonly Verdict MovedOn = Verdict.Skipped("the map has moved on: the record holds another client by now; the next run plans afresh");

    internal IEnumerable<WriteStep> Steps(IEnumerable<PlannedChange> changes)
    {
        foreach (var change in changes)
        {
            Func<Task<Verdict>>? write = change switch
            {
                DisconnectPort disconnect => () => DisconnectAsync(disconnect),
                RemoveClient remove => () => DeleteAsync(
                    OzmapResource.Clients, remove.ClientId, client.DeleteClientAsync,
                    found => string.Equals(found.Code, remove.Contract.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)),
                RemoveProperty remove => () => DeleteAsync(
                    OzmapResource.Properties, remove.PropertyId, client.DeletePropertyAsync, found => Holds(found, remove.ClientId)),
                MovePort move => () => MoveAsync(move),
                AnnotateProperty annotate => () => AnnotateAsync(annotate),
                _ => null,
            };
            if (write is not null)
                yield return new([change], write);
        }
    }

    private async Task<Verdict> DisconnectAsync(DisconnectPort change)
    {
        var planned = await client.FindAsync(OzmapResource.Properties, change.PropertyId, CancellationToken.None).ConfigureAwait(false);
        if (planned is null)
            return Verdict.Applied;
        if (!Holds(planned, change.ClientId))
            return MovedOn;
        return await Lookups.WriteAsync(WriteAsync, LookAsync).ConfigureAwait(false);

        async Task WriteAsync()
        {
            try
            {
                await client.DisconnectDropAsync(change.DropId, CancellationToken.None).ConfigureAwait(false);
            }
            catch (OzmapException exception) when (exception.Kind == OzmapErrorKind.NotFound)
            {
                // The drop is gone; that frees the port, unless the property has got another since.
                if (await LookAsync().ConfigureAwait(false) is null)
                    throw;
            }
        }

        async Task<Verdict?> LookAsync()
        {
            var property = await client.FindAsync(OzmapResource.Properties, change.PropertyId, CancellationToken.None).ConfigureAwait(false);
            return property is null or { Connections.Count: 0 } ? Verdict.Applied : null;
        }
    }

    private async Task<Verdict> DeleteAsync<T>(
        OzmapResource<T> resource, string id, Func<string, CancellationToken, Task> delete, Func<T, bool> isPlanned)
        where T : OzmapRecord
    {
        if (await client.FindAsync(resource, id, CancellationToken.None).ConfigureAwait(false) is not { } planned)
            return Verdict.Applied;
        if (!isPlanned(planned))
            return MovedOn;
        return await Lookups.WriteAsync(WriteAsync, LookAsync).ConfigureAwait(false);

        async Task WriteAsync()
        {
            try
            {
                await delete(id, CancellationToken.None).ConfigureAwait(false);
            }
            catch (OzmapException exception) when (exception.Kind == OzmapErrorKind.NotFound)
            {
                // Gone already.
            }
        }

        async Task<Verdict?> LookAsync()
            => await client.FindAsync(resource, id, CancellationToken.None).ConfigureAwait(false) is null ? Verdict.Applied : null;
    }

    private static bool Holds(Property property, string clientId)
        => string.Equals(property.Client?.Id, clientId, StringComparison.Ordinal);

    private async Task<Verdict> MoveAsync(MovePort change)
    {
        await client.UpdatePropertyAsync(
            change.PropertyId,
            new() { BoxId = change.To.BoxId, ConnectorId = change.To.ConnectorId, Port = change.To.Port, AutoConnect = false },
            CancellationToken.None).ConfigureAwait(false);
        return Verdict.Applied;
    }

    // The observation is people's: what they wrote since the map was read stays, and the line is written once.
    private async Task<Verdict> AnnotateAsync(AnnotateProperty change)
    {
        var property = await client.FindAsync(OzmapResource.Properties, change.PropertyId, CancellationToken.None).ConfigureAwait(false);
        if (property is null)
            return Verdict.Skipped("the property is gone by now");
        if (property.Observation?.Contains(change.Line, StringComparison.Ordinal) == true)
            return Verdict.Applied;

        await client.UpdatePropertyAsync(change.PropertyId, new() { Observation = change.AppendTo(property.Observation) }, CancellationToken.None).ConfigureAwait(false);
        return Verdict.Applied;
    }
}
