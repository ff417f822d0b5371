using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Applying;

/// <summary>Removals, disconnections, moves and annotations: one write each.</summary>
internal sealed class StructuralWrites(IOzmapClient client)
{
    internal IEnumerable<WriteStep> Steps(IEnumerable<PlannedChange> changes)
    {
        foreach (var change in changes)
        {
            Func<Task<Verdict>>? write = change switch
            {
                DisconnectPort disconnect => () => DisconnectAsync(disconnect),
                RemoveClient remove => () => DeleteAsync(OzmapResource.Clients, remove.ClientId, client.DeleteClientAsync),
                RemoveProperty remove => () => DeleteAsync(OzmapResource.Properties, remove.PropertyId, client.DeletePropertyAsync),
                MovePort move => () => MoveAsync(move),
                AnnotateProperty annotate => () => AnnotateAsync(annotate),
                _ => null,
            };
            if (write is not null)
                yield return new([change], write);
        }
    }

    private Task<Verdict> DisconnectAsync(DisconnectPort change)
    {
        return Lookups.WriteAsync(WriteAsync, LookAsync);

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

    private Task<Verdict> DeleteAsync<T>(OzmapResource<T> resource, string id, Func<string, CancellationToken, Task> delete)
        where T : class
    {
        return Lookups.WriteAsync(WriteAsync, LookAsync);

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

    private async Task<Verdict> MoveAsync(MovePort change)
    {
        await client.UpdatePropertyAsync(
            change.PropertyId,
            new() { BoxId = change.To.BoxId, ConnectorId = change.To.ConnectorId, Port = change.To.Port, AutoConnect = false },
            CancellationToken.None).ConfigureAwait(false);
        return Verdict.Applied;
    }

    private async Task<Verdict> AnnotateAsync(AnnotateProperty change)
    {
        await client.UpdatePropertyAsync(change.PropertyId, new() { Observation = change.ObservationAfter }, CancellationToken.None).ConfigureAwait(false);
        return Verdict.Applied;
    }
}
