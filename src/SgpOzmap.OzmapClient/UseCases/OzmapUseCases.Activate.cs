using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.UseCases;

/// <content>Activating.</content>
public static partial class OzmapUseCases
{
    /// <summary>Says of a client that it is installed (<c>PATCH ftth-clients/{id}</c>, <c>implanted</c> true), with its ONU where one is given.</summary>
    /// <param name="client">OZmap.</param>
    /// <param name="code">The client's code.</param>
    /// <param name="onu">The ONU; what is blank in it stays as it is, since all three values are always sent. Null to leave the ONU alone.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The client with what was written. Nothing is written where it stands so already.</returns>
    /// <exception cref="OzmapException"><see cref="OzmapErrorKind.NotFound"/>: no such client. <see cref="OzmapErrorKind.Ambiguous"/>: several. Or a call failed.</exception>
    public static async Task<FtthClient> ActivateAsync(this IOzmapClient client, string code, OzmapOnu? onu = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        var found = await OneClientAsync(client, code, cancellationToken).ConfigureAwait(false) ?? throw UseCaseFaults.NotFound(code);

        // A client inside a property may come without its ONU, and blanks must not erase it.
        if (onu is not null && found.Onu is null)
            found = await client.FindAsync(OzmapResource.Clients, found.Id, cancellationToken).ConfigureAwait(false) ?? throw UseCaseFaults.NotFound(code);

        var wanted = onu is null ? null : Merge(found.Onu, onu);
        if (IsActive(found, wanted))
            return found;

        try
        {
            await client.UpdateClientAsync(found.Id, new FtthClientUpdate { Implanted = true, Onu = wanted }, cancellationToken).ConfigureAwait(false);
        }
        catch (OzmapException exception) when (IsUncertain(exception))
        {
            var isDone = await ProvesAsync(async () =>
                await client.FindAsync(OzmapResource.Clients, found.Id, cancellationToken).ConfigureAwait(false) is { } now && IsActive(now, wanted)).ConfigureAwait(false);
            if (!isDone)
                throw;
        }

        return found with { Implanted = true, Onu = wanted ?? found.Onu };
    }

    private static OzmapOnu Merge(OzmapOnu? before, OzmapOnu given) => (before ?? new OzmapOnu()) with
    {
        PppoeUser = Given(given.PppoeUser, before?.PppoeUser),
        SerialNumber = Given(given.SerialNumber, before?.SerialNumber),
        MacAddress = Given(given.MacAddress, before?.MacAddress),
        Extra = given.Extra ?? before?.Extra,
    };

    private static string Given(string value, string? before) => string.IsNullOrWhiteSpace(value) ? before ?? "" : value;

    private static bool IsActive(FtthClient client, OzmapOnu? onu)
        => client.Implanted
            && (onu is null
                || (client.Onu is { } has
                    && (has.PppoeUser, has.SerialNumber, has.MacAddress) == (onu.PppoeUser, onu.SerialNumber, onu.MacAddress)
                    && (onu.Extra is null || ReferenceEquals(onu.Extra, has.Extra))));
}
