using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Values;

namespace SgpOzmap.OzmapClient.UseCases;

/// <content>Reserving.</content>
public static partial class OzmapUseCases
{
    /// <summary>
    /// Makes a client that waits for installation, with a property on a port (<c>POST properties</c>, <c>implanted</c> false), after a look that its code is
    /// not on the map and that a chosen port is free. <c>force</c> is never sent. The creation is never repeated: after one that ended uncertainly the
    /// code is looked for, and what is there is returned.
    /// </summary>
    /// <exception cref="ArgumentException">Code or box is blank, or of splitter and port only one is given.</exception>
    /// <exception cref="OzmapException">
    /// <see cref="OzmapErrorKind.Conflict"/>: the code exists, or the port is not free. Or a call failed; after <see cref="WriteOutcome.Unknown"/> nothing was
    /// found yet, and it may appear later.
    /// </exception>
    public static async Task<PortReservationResult> ReservePortAsync(this IOzmapClient client, PortReservation reservation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(reservation);
        ArgumentException.ThrowIfNullOrWhiteSpace(reservation.Code, nameof(reservation));
        ArgumentException.ThrowIfNullOrWhiteSpace(reservation.BoxId, nameof(reservation));
        var address = AddressOf(reservation);

        var there = await client.FindByCodeAsync(reservation.Code, cancellationToken).ConfigureAwait(false);
        if (there.Count > 0)
            throw UseCaseFaults.Exists(reservation.Code, there);
        if (address is not null)
            await RequireFreeAsync(client, address, cancellationToken).ConfigureAwait(false);

        Property? made = null;
        OzmapException? uncertainty = null;
        try
        {
            made = await client.CreatePropertyAsync(CreationOf(reservation), cancellationToken).ConfigureAwait(false);
        }
        catch (OzmapException exception) when (IsUncertain(exception))
        {
            uncertainty = exception;
        }

        var found = await LookAsync(client, reservation.Code, cancellationToken).ConfigureAwait(false);
        if (found is null && uncertainty is not null)
            throw uncertainty;

        return new PortReservationResult(found ?? Answer(reservation, made!))
        {
            IsConfirmed = found?.Property?.Connections.Any(c => address is null || IsOn(c, address)) == true,
            WasUncertain = uncertainty is not null,
        };
    }

    private static PortAddress? AddressOf(PortReservation reservation)
    {
        if (reservation.SplitterId is null && reservation.Port is null)
            return null;
        if (reservation.SplitterId is not { } splitter || reservation.Port is not { } port)
            throw new ArgumentException("A chosen port needs both its splitter and its number.", nameof(reservation));

        var address = new PortAddress { BoxId = reservation.BoxId, SplitterId = splitter, Port = port };
        Check(address);
        return address;
    }

    private static PropertyCreation CreationOf(PortReservation reservation) => new()
    {
        ProjectId = reservation.ProjectId,
        BoxId = reservation.BoxId,
        ConnectorId = reservation.SplitterId,
        Port = reservation.Port,
        AutoConnect = reservation.SplitterId is null,
        Coordinates = reservation.Coordinates,
        Address = reservation.Address,
        PoleId = reservation.PoleId,
        DropPoleIds = reservation.DropPoleIds,
        Client = new FtthClientCreation
        {
            Code = reservation.Code,
            Name = reservation.Name,
            Observation = reservation.Observation,
            Onu = reservation.Onu,
            Implanted = false,
        },
    };

    /// <summary>The one client of the code with its place; null where there is not exactly one, or the look fails.</summary>
    private static async Task<Subscriber?> LookAsync(IOzmapClient client, string code, CancellationToken cancellationToken)
    {
        try
        {
            return await client.FindByCodeAsync(code, cancellationToken).ConfigureAwait(false) is [{ Property: not null } one] ? one : null;
        }
        catch (OzmapException)
        {
            return null;
        }
    }

    /// <summary>What the creation answered, which names its client by id only.</summary>
    private static Subscriber Answer(PortReservation reservation, Property made)
        => new(made.Client?.Value ?? new FtthClient { Id = made.Client?.Id ?? "", Code = reservation.Code, Name = reservation.Name }, made);

    private static bool IsOn(PropertyConnection connection, PortAddress address)
        => connection.Port == address.Port && string.Equals(connection.Id, address.SplitterId, StringComparison.Ordinal);
}
