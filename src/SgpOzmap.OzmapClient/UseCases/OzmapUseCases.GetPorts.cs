namespace SgpOzmap.OzmapClient.UseCases;

/// <content>The ports of a box.</content>
public static partial class OzmapUseCases
{
    /// <summary>
    /// The output ports of every splitter in a box and what is on them, by one look at the box's inside. What that does not explain is followed
    /// from fibre to cable to property, as OZmap's guide does it. A port is free only where nothing at all is plugged in and it is not blocked.
    /// </summary>
    /// <returns>The ports, splitter by splitter.</returns>
    /// <exception cref="OzmapException">A call failed; <see cref="OzmapErrorKind.NotFound"/> where there is no such box.</exception>
    public static async Task<IReadOnlyList<BoxPort>> GetPortsAsync(this IOzmapClient client, string boxId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(boxId);
        var topology = await client.GetTopologyAsync(boxId, cancellationToken).ConfigureAwait(false);
        return await new PortReader(topology, new PortTrace(client, boxId)).ReadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The port, which may be taken.</summary>
    /// <exception cref="OzmapException">There is no such port, or something is in the way.</exception>
    private static async Task RequireFreeAsync(IOzmapClient client, PortAddress address, CancellationToken cancellationToken)
    {
        var port = Find(await client.GetPortsAsync(address.BoxId, cancellationToken).ConfigureAwait(false), address) ?? throw UseCaseFaults.NoPort(address);
        if (port is not { State: BoxPortState.Free, IsService: true })
            throw UseCaseFaults.NotFree(address, port);
    }

    private static BoxPort? Find(IEnumerable<BoxPort> ports, PortAddress address)
        => ports.FirstOrDefault(port => port.Port == address.Port && string.Equals(port.SplitterId, address.SplitterId, StringComparison.Ordinal));

    private static void Check(PortAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentException.ThrowIfNullOrWhiteSpace(address.BoxId, nameof(address));
        ArgumentException.ThrowIfNullOrWhiteSpace(address.SplitterId, nameof(address));
        ArgumentOutOfRangeException.ThrowIfLessThan(address.Port, 1, nameof(address));
    }
}
