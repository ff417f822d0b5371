using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;

namespace SgpOzmap.OzmapClient.UseCases;

/// <content>Finding.</content>
public static partial class OzmapUseCases
{
    /// <summary>
    /// Everybody with a code: by <c>properties/client/{code}</c>, and where that is empty by <c>ftth-clients</c>, so that clients without a place are found.
    /// A client with several properties comes once for each. Codes are compared letter by letter, blanks around them aside (our
    /// decision: whether OZmap heeds case is not documented).
    /// </summary>
    /// <exception cref="ArgumentException">The code is blank.</exception>
    /// <exception cref="OzmapException">A call failed, or a list could not be read completely.</exception>
    public static async Task<IReadOnlyList<Subscriber>> FindByCodeAsync(this IOzmapClient client, string code, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        var found = new List<Subscriber>();
        foreach (var property in await client.FindPropertiesByClientCodeAsync(code, cancellationToken).ConfigureAwait(false))
        {
            if (await TenantAsync(client, property, cancellationToken).ConfigureAwait(false) is { } tenant && IsSame(tenant.Code, code))
                found.Add(new Subscriber(tenant, property));
        }

        if (found.Count > 0)
            return found;

        // A proxy that drops a filter gives every row: each is looked at.
        var clients = await AllAsync(client, OzmapResource.Clients, OzmapFilter.Equal("code", code), c => IsSame(c.Code, code), cancellationToken)
            .ConfigureAwait(false);
        foreach (var alone in clients)
        {
            var homes = await AllAsync(
                client, OzmapResource.Properties, OzmapFilter.Equal("client", alone.Id), p => string.Equals(p.Client?.Id, alone.Id, StringComparison.Ordinal), cancellationToken)
                .ConfigureAwait(false);
            found.AddRange(homes.Select(home => new Subscriber(alone, home)).DefaultIfEmpty(new Subscriber(alone, null)));
        }

        return found;
    }

    private static bool IsSame(string? code, string other) => string.Equals(code?.Trim(), other.Trim(), StringComparison.Ordinal);

    /// <summary>Who lives in a property, read where the server sends an id alone or no code: nobody is removed on a guess. Null for nobody.</summary>
    private static async Task<FtthClient?> TenantAsync(IOzmapClient client, Property property, CancellationToken cancellationToken)
        => property.Client is not { } tenant ? null
            : tenant.Value is { Code: not null } known ? known : await client.FindAsync(OzmapResource.Clients, tenant.Id, cancellationToken).ConfigureAwait(false);

    /// <summary>The rows of a list that fit, each once.</summary>
    /// <exception cref="OzmapException">The list could not be read completely: who is missing there must not be taken for absent.</exception>
    private static async Task<IReadOnlyList<T>> AllAsync<T>(
        IOzmapClient client, OzmapResource<T> resource, OzmapFilter filter, Func<T, bool> fits, CancellationToken cancellationToken)
        where T : OzmapRecord
    {
        var rows = new Dictionary<string, T>(StringComparer.Ordinal);
        var reading = client.Read(resource, OzmapQuery.Where(filter));
        await foreach (var row in reading.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (fits(row))
                rows.TryAdd(row.Id, row);
        }

        return reading.IsComplete ? [.. rows.Values] : throw UseCaseFaults.Incomplete(resource.Route, reading.IncompleteReason);
    }
}
