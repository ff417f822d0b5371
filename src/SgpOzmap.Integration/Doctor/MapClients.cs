using System.Globalization;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Doctor;

/// <summary>The codes of the map's clients, counted as the planner does: once for each property that a client is in, once for a client in none.</summary>
internal sealed class MapClients(GeoBounds? bounds)
{
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _counts = [];

    /// <summary>The places of the properties.</summary>
    internal PlaceTally Places { get; } = new(bounds);

    internal int Clients { get; private set; }

    /// <summary>Codes that stand more than once, lowest first. Codes that no contract can have are nobody's business.</summary>
    internal IReadOnlyList<long> Duplicates => [.. _counts.Where(static c => c.Value > 1).Select(static c => c.Key).Order()];

    /// <returns>Null when a list could not be read completely.</returns>
    internal static async Task<MapClients?> ReadAsync(OzmapLists lists, GeoBounds? bounds, CancellationToken cancellationToken)
    {
        var clients = new MapClients(bounds);
        if (!await lists.ReadAsync(OzmapResource.Clients, c => clients.AddClient(c.Id, c.Code), cancellationToken).ConfigureAwait(false))
            return null;
        var isComplete = await lists.ReadAsync(OzmapResource.Properties, clients.AddProperty, cancellationToken).ConfigureAwait(false);
        if (!isComplete)
            return null;

        foreach (var (id, code) in clients._codes)
        {
            if (!clients._placed.Contains(id))
                clients.Count(code);
        }

        return clients;
    }

    private void AddClient(string id, string? code)
    {
        Clients++;
        if (!string.IsNullOrEmpty(code))
            _codes[id] = code;
    }

    private void AddProperty(SgpOzmap.OzmapClient.Properties.Property property)
    {
        if (OzmapLists.Place(property.Coordinates) is { } place)
            Places.Add(property.Id, place);
        if (property.Client is not { } client)
            return;

        var id = string.IsNullOrEmpty(client.Id) ? client.Value?.Id ?? "" : client.Id;
        _placed.Add(id);
        if ((_codes.GetValueOrDefault(id) ?? client.Value?.Code) is { } code)
            Count(code);
    }

    private void Count(string code)
    {
        // As a contract's id is written: digits without a leading zero.
        if (long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var contract) && code[0] != '0')
            _counts[contract] = _counts.GetValueOrDefault(contract) + 1;
    }
}
