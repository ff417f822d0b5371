using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.Integration.Applying;

/// <summary>Values of clients: status and implanted many at once, the rest client by client.</summary>
internal sealed class ClientWrites(IOzmapClient client)
{
    /// <summary>One write for all clients that get the same status and the same mark.</summary>
    internal IEnumerable<BatchStep> Batches(IEnumerable<PlannedChange> changes)
        => ByClient(changes.Where(static c => c is SetStatus or Implant))
            .GroupBy(static c => Values(c.Changes))
            .SelectMany(group => group.Chunk(Batching.MostRecords).Select(chunk => Batch(group.Key, chunk)));

    /// <summary>One write for name and ONU of a client.</summary>
    internal IEnumerable<WriteStep> Steps(IEnumerable<PlannedChange> changes)
        => ByClient(changes.Where(static c => c is Rename or UpdateOnu)).Select(c => WriteStep.Of(c.Changes, token => client.UpdateClientAsync(
            c.Client,
            new()
            {
                Name = c.Changes.OfType<Rename>().FirstOrDefault()?.NameAfter,
                Onu = Onu(c.Changes.OfType<UpdateOnu>().FirstOrDefault()?.OnuAfter),
            },
            token)));

    internal static OzmapOnu? Onu(OnuData? onu)
        => onu is null ? null : new() { PppoeUser = onu.PppoeUser, SerialNumber = onu.SerialNumber, MacAddress = onu.MacAddress };

    internal static OzmapClientStatus Status(MapStatus status) => status == MapStatus.Ok ? OzmapClientStatus.Ok : OzmapClientStatus.Error;

    private static IEnumerable<(string Client, IReadOnlyList<PlannedChange> Changes)> ByClient(IEnumerable<PlannedChange> changes)
        => changes
            .GroupBy(static c => c switch
            {
                SetStatus status => status.ClientId,
                Implant implant => implant.ClientId,
                Rename rename => rename.ClientId,
                UpdateOnu onu => onu.ClientId,
                _ => throw new InvalidOperationException($"{c.Kind} is no change of a client's values."),
            },
            StringComparer.Ordinal)
            .Select(static g => (g.Key, (IReadOnlyList<PlannedChange>)[.. g]));

    private static FtthClientBatchUpdate Values(IEnumerable<PlannedChange> changes)
    {
        var values = new FtthClientBatchUpdate();
        foreach (var change in changes)
            values = change is SetStatus status ? values with { Status = Status(status.Status) } : values with { Implanted = true };
        return values;
    }

    private BatchStep Batch(FtthClientBatchUpdate values, (string Client, IReadOnlyList<PlannedChange> Changes)[] clients) => new(
        clients.ToDictionary(static c => c.Client, static c => c.Changes, StringComparer.Ordinal),
        (ids, token) => client.UpdateClientsAsync(ids, values, token),
        (ids, token) => Batching.FindAsync(
            client.Read(OzmapResource.Clients, OzmapQuery.Where(OzmapFilter.In("id", ids))), static c => c.Id, c => Has(c, values), token),
        (id, token) => client.UpdateClientAsync(id, new() { Status = values.Status, Implanted = values.Implanted }, token));

    private static bool Has(FtthClient found, FtthClientBatchUpdate values)
        => (values.Status is null || found.Status == values.Status) && (values.Implanted is null || found.Implanted == values.Implanted);
}
