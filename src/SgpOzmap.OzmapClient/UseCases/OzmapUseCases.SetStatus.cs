using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.UseCases;

/// <content>The status of many.</content>
public static partial class OzmapUseCases
{
    /// <summary>Codes asked for at once: their filter stays well within an address.</summary>
    private const int CodesAtOnce = 50;

    /// <summary>Clients written at once (our decision; no limit is documented).</summary>
    private const int ClientsAtOnce = 200;

    /// <summary>
    /// Sets the status of many clients: finds their ids by their codes, then writes by ids (<c>POST ftth-clients/batch-update</c>), 200 at most at once. All are
    /// looked for before the first is written, and a look that fails is thrown. A batch that fails is told in the result, and the others go on.
    /// </summary>
    /// <param name="client">OZmap.</param>
    /// <param name="codes">The codes, which are trimmed; one that comes twice counts once.</param>
    /// <param name="status">The status.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="ArgumentException">A code is blank.</exception>
    /// <exception cref="OzmapException">The clients could not be read; nothing was done.</exception>
    public static async Task<StatusResult> SetStatusAsync(
        this IOzmapClient client, IEnumerable<string> codes, OzmapClientStatus status, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(codes);
        string[] wanted = [.. codes.Select(static code => code?.Trim() ?? "").Distinct(StringComparer.Ordinal)];
        if (wanted.Contains(""))
            throw new ArgumentException("A code is blank.", nameof(codes));

        var owners = await OwnersAsync(client, wanted, cancellationToken).ConfigureAwait(false);
        var updated = new List<string>();
        var failures = new List<StatusFailure>();
        foreach (var batch in wanted.Where(code => owners[code].Count == 1).Chunk(ClientsAtOnce))
        {
            try
            {
                await client.UpdateClientsAsync([.. batch.Select(code => owners[code].First())], new FtthClientBatchUpdate { Status = status }, cancellationToken)
                    .ConfigureAwait(false);
                updated.AddRange(batch);
            }
            catch (OzmapException exception)
            {
                failures.Add(new StatusFailure(batch, exception));
            }
        }

        return new StatusResult
        {
            Updated = updated,
            NotFound = [.. wanted.Where(code => owners[code].Count == 0)],
            Ambiguous = [.. wanted.Where(code => owners[code].Count > 1)],
            Failures = failures,
        };
    }

    /// <summary>The ids of the clients that have each code.</summary>
    private static async Task<Dictionary<string, HashSet<string>>> OwnersAsync(IOzmapClient client, string[] codes, CancellationToken cancellationToken)
    {
        var owners = codes.ToDictionary(static code => code, static _ => new HashSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var group in codes.Chunk(CodesAtOnce))
        {
            var rows = await AllAsync(
                client, OzmapResource.Clients, OzmapFilter.In("code", group), row => row.Code is { } code && owners.ContainsKey(code.Trim()), cancellationToken)
                .ConfigureAwait(false);
            foreach (var row in rows)
                owners[row.Code!.Trim()].Add(row.Id);
        }

        return owners;
    }
}
