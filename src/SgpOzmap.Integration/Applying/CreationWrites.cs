using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;

namespace SgpOzmap.Integration.Applying;

/// <summary>New clients. Nothing says that OZmap refuses a code that exists, so that it is looked for before, and again where the outcome is uncertain.</summary>
/// <param name="client">The map.</param>
/// <param name="removed">The ids of clients that changes of the same plan remove.</param>
internal sealed class CreationWrites(IOzmapClient client, IReadOnlySet<string> removed)
{
    /// <summary>Creations that are checked together, right before they are sent.</summary>
    internal const int MostChecked = 50;

    internal static bool IsCreation(PlannedChange change) => change is CreateClient or CreateClientInProperty;

    /// <summary>Those of the codes that have a client by now.</summary>
    /// <exception cref="OzmapException">The clients could not be read.</exception>
    internal async Task<IReadOnlySet<string>?> FindExistingAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var reading = client.Read(OzmapResource.Clients, OzmapQuery.Where(OzmapFilter.In("code", codes)));
        var found = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var row in reading.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (row.Code is { } code && !removed.Contains(row.Id))
                found.Add(code);
        }

        return reading.IsComplete ? found : null;
    }

    internal WriteStep Step(PlannedChange change) => change switch
    {
        CreateClient create => WriteStep.Of([change], token => Lookups.WriteAsync(
            async () =>
            {
                var made = await client.CreatePropertyAsync(Body(create), token).ConfigureAwait(false);
                return Verdict.Made(made.Id, made.Client?.Id);
            },
            () => LookAsync(create.Client.Code, p => IsAt(p, create.Port), token))),
        CreateClientInProperty create => new([change], async stop => Preparation.Write(
            token => Lookups.WriteAsync(
                async () =>
                {
                    await client.UpdatePropertyAsync(create.PropertyId, Body(create), token).ConfigureAwait(false);
                    return Verdict.Applied;
                },
                () => LookAsync(create.Client.Code, p => string.Equals(p.Id, create.PropertyId, StringComparison.Ordinal), token)),
            await OverwrittenAsync(create, stop).ConfigureAwait(false))),
        _ => throw new InvalidOperationException($"{change.Kind} creates nothing."),
    };

    internal static string CodeOf(PlannedChange change) => change switch
    {
        CreateClient create => create.Client.Code,
        CreateClientInProperty create => create.Client.Code,
        _ => throw new InvalidOperationException($"{change.Kind} creates nothing."),
    };

    // Coordinates and power that are written over must be kept to be put back.
    private async Task<PreImage?> OverwrittenAsync(CreateClientInProperty create, CancellationToken cancellationToken)
        => create.Coordinates is null && create.PowerDbm is null
            ? null
            : new() { Property = await client.FindAsync(OzmapResource.Properties, create.PropertyId, cancellationToken).ConfigureAwait(false) };

    private static PropertyCreation Body(CreateClient create) => new()
    {
        ProjectId = create.ProjectId,
        BoxId = create.Port.BoxId,
        ConnectorId = create.Port.ConnectorId,
        Port = create.Port.Port,
        AutoConnect = false,
        Coordinates = PropertyWrites.Place(create.Coordinates),
        PotencyRead = create.PowerDbm is { } power ? PropertyWrites.Rounded(power) : null,
        Client = Body(create.Client),
    };

    private static PropertyUpdate Body(CreateClientInProperty create) => new()
    {
        Client = Body(create.Client),
        Coordinates = create.Coordinates is { } place ? PropertyWrites.Place(place) : null,
        PotencyRead = create.PowerDbm is { } power ? PropertyWrites.Rounded(power) : null,
    };

    private static FtthClientCreation Body(NewClient created) => new()
    {
        Code = created.Code,
        Name = created.Name,
        Implanted = created.IsImplanted,
        Status = ClientWrites.Status(created.Status),
        Onu = ClientWrites.Onu(created.Onu),
    };

    private async Task<Verdict?> LookAsync(string code, Func<Property, bool> isThere, CancellationToken cancellationToken)
    {
        var properties = (await client.FindPropertiesByClientCodeAsync(code, cancellationToken).ConfigureAwait(false))
            .Where(p => !(p.Client is { } reference && removed.Contains(reference.Id)))
            .ToList();
        if (properties.Find(p => isThere(p)) is { } made)
            return Verdict.Made(made.Id, made.Client?.Id);
        if (properties.Count > 0)
            return Verdict.Uncertain($"the outcome was uncertain; a client of code {code} is now in property {properties[0].Id}, which is not the place it was meant for");

        var existing = await FindExistingAsync([code], cancellationToken).ConfigureAwait(false);
        if (existing is null)
            return Verdict.Uncertain("outcome unknown, will be looked at in the next run (the clients could be read only in part)");
        return existing.Contains(code)
            ? Verdict.Uncertain($"the outcome was uncertain; a client of code {code} exists now, but sits in no property")
            : null;
    }

    private static bool IsAt(Property property, PortReference port)
        => string.Equals(property.Box?.Id, port.BoxId, StringComparison.Ordinal)
        && (port.ConnectorId is null
            || property.Connections.Any(c => string.Equals(c.Id, port.ConnectorId, StringComparison.Ordinal) && c.Port == port.Port));
}
