using System.Globalization;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Clients;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.UseCases;

namespace SgpOzmap.Integration.Undo;

/// <summary>What an undo sees of the map, each record read once. A fresh one is taken right before each write.</summary>
internal sealed class UndoLook(IOzmapClient client)
{
    /// <summary>Records asked for together (our decision, as for batches).</summary>
    private const int MostAtOnce = 100;

    private readonly Dictionary<string, FtthClient?> _clients = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Property?> _properties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Subscriber>> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<BoxPort>> _boxes = new(StringComparer.Ordinal);

    /// <summary>What the items before will have done.</summary>
    internal UndoAhead Ahead { get; } = new();

    internal static string CodeOf(long contract) => contract.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads many records with few requests. What a list does not prove is asked for one by one when it is needed.</summary>
    internal async Task PrefetchAsync(
        IEnumerable<string> clients, IEnumerable<string> properties, IEnumerable<long> contracts, CancellationToken cancellationToken)
    {
        await ReadAsync(OzmapResource.Clients, "id", clients, static c => c.Id, (id, found) => _clients[id] = found, cancellationToken).ConfigureAwait(false);
        await ReadAsync(OzmapResource.Properties, "id", properties, static p => p.Id, (id, found) => _properties[id] = found, cancellationToken).ConfigureAwait(false);

        // Who has a code is asked for with the place; that nobody has it is known by the list.
        await ReadAsync(OzmapResource.Clients, "code", contracts.Select(CodeOf), static c => c.Code, NoteCode, cancellationToken).ConfigureAwait(false);

        void NoteCode(string code, FtthClient? found)
        {
            if (found is null)
                _codes[code] = [];
        }
    }

    internal async Task<FtthClient?> ClientAsync(string id, CancellationToken cancellationToken)
    {
        if (!_clients.TryGetValue(id, out var found))
            _clients[id] = found = await client.FindAsync(OzmapResource.Clients, id, cancellationToken).ConfigureAwait(false);
        return found;
    }

    /// <summary>The client, or the only one of its contract where an undo has made it anew.</summary>
    internal async Task<FtthClient?> ClientAsync(string id, long contract, CancellationToken cancellationToken)
        => await ClientAsync(id, cancellationToken).ConfigureAwait(false) is { } found ? found
            : await OnlyAsync(contract, cancellationToken).ConfigureAwait(false) is { } anew
                ? await ClientAsync(anew.Client.Id, cancellationToken).ConfigureAwait(false)
                : null;

    internal async Task<Property?> PropertyAsync(string id, CancellationToken cancellationToken)
    {
        if (!_properties.TryGetValue(id, out var found))
            _properties[id] = found = await client.FindAsync(OzmapResource.Properties, id, cancellationToken).ConfigureAwait(false);
        return found;
    }

    /// <summary>The property, or that of the contract's only client where an undo has made it anew.</summary>
    internal async Task<Property?> PropertyAsync(string id, long contract, CancellationToken cancellationToken)
        => await PropertyAsync(id, cancellationToken).ConfigureAwait(false) is { } found ? found
            : await OnlyAsync(contract, cancellationToken).ConfigureAwait(false) is { Property: { } anew }
                ? await PropertyAsync(anew.Id, cancellationToken).ConfigureAwait(false)
                : null;

    /// <summary>Everybody who has a contract's code, but for those who will be gone.</summary>
    internal async Task<IReadOnlyList<Subscriber>> ByCodeAsync(long contract, CancellationToken cancellationToken)
    {
        var code = CodeOf(contract);
        if (!_codes.TryGetValue(code, out var found))
            _codes[code] = found = await client.FindByCodeAsync(code, cancellationToken).ConfigureAwait(false);
        return [.. found.Where(s => !Ahead.Removes(s.Client.Id))];
    }

    /// <summary>A port; null when box or port is gone.</summary>
    internal async Task<BoxPort?> PortAsync(Seat seat, CancellationToken cancellationToken)
    {
        if (!_boxes.TryGetValue(seat.BoxId, out var ports))
            _boxes[seat.BoxId] = ports = await PortsAsync(seat.BoxId, cancellationToken).ConfigureAwait(false);
        return ports.FirstOrDefault(p => p.Port == seat.Port && string.Equals(p.SplitterId, seat.ConnectorId, StringComparison.Ordinal));
    }

    private async Task<Subscriber?> OnlyAsync(long contract, CancellationToken cancellationToken)
        => await ByCodeAsync(contract, cancellationToken).ConfigureAwait(false) is [var only] ? only : null;

    private async Task<IReadOnlyList<BoxPort>> PortsAsync(string boxId, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetPortsAsync(boxId, cancellationToken).ConfigureAwait(false);
        }
        catch (OzmapException exception) when (exception.Kind == OzmapErrorKind.NotFound)
        {
            return [];
        }
    }

    private async Task ReadAsync<T>(
        OzmapResource<T> resource, string name, IEnumerable<string> values, Func<T, string?> key, Action<string, T?> note, CancellationToken cancellationToken)
        where T : OzmapRecord
    {
        foreach (var group in values.Distinct(StringComparer.Ordinal).Chunk(MostAtOnce))
        {
            var missing = group.ToHashSet(StringComparer.Ordinal);
            var reading = client.Read(resource, OzmapQuery.Where(OzmapFilter.In(name, group)));
            await foreach (var row in reading.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (key(row) is { } value && missing.Remove(value))
                    note(value, row);
            }

            if (!reading.IsComplete)
                continue;
            foreach (var value in missing)
                note(value, null);
        }
    }
}
