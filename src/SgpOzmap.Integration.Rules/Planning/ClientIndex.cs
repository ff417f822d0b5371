using System.Globalization;
using System.Runtime.InteropServices;
using SgpOzmap.Integration.Rules.Map;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>
/// The clients of the map by their code. Only codes that are written exactly like a contract's id can match one,
/// so the key is the number: shorter to compare, and a foreign code never enters.
/// </summary>
internal sealed class ClientIndex
{
    private readonly Dictionary<long, int> _byCode;
    private readonly List<Entry> _entries;

    internal ClientIndex(MapState map)
    {
        _byCode = new(map.Properties.Count);
        _entries = new(map.Properties.Count);
        foreach (var property in map.Properties)
        {
            if (property.Client is { } client)
                Add(client, property);
        }

        foreach (var client in map.UnplacedClients)
            Add(client, null);
    }

    /// <summary>The clients of a contract; null when there is none. Marks them as matched.</summary>
    /// <exception cref="ArgumentException">The contract was asked for before.</exception>
    internal Entry? Match(long contract)
    {
        if (!_byCode.TryGetValue(contract, out var position))
            return null;

        ref var entry = ref CollectionsMarshal.AsSpan(_entries)[position];
        if (entry.IsMatched)
            throw Twice(contract);
        entry.IsMatched = true;
        return entry;
    }

    /// <summary>The clients whose code could be a contract's id and was not matched.</summary>
    internal IEnumerable<Entry> Unmatched() => _entries.Where(static e => !e.IsMatched);

    /// <summary>The number that a code is, if it is written as a contract's id is: digits without a leading zero.</summary>
    internal static bool TryParse(string code, out long contract)
        => long.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out contract) && code[0] != '0';

    internal static ArgumentException Twice(long contract)
        => new(string.Create(CultureInfo.InvariantCulture, $"Contract {contract} occurs twice; each contract may be planned once."), nameof(contract));

    private void Add(MapClient client, MapProperty? property)
    {
        if (!TryParse(client.Code, out var contract))
            return;

        ref var position = ref CollectionsMarshal.GetValueRefOrAddDefault(_byCode, contract, out var exists);
        if (!exists)
        {
            position = _entries.Count;
            _entries.Add(new() { Contract = contract, Client = client, Property = property });
            return;
        }

        CollectionsMarshal.AsSpan(_entries)[position].Others++;
    }

    internal struct Entry
    {
        internal long Contract;
        internal MapClient Client;
        internal MapProperty? Property;

        /// <summary>Further clients, or places of the client, with the same code.</summary>
        internal int Others;
        internal bool IsMatched;
    }
}
