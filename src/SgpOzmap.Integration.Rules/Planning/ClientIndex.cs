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
    private const int LongestCode = 18;

    private readonly Dictionary<long, int> _byCode;
    private readonly Entry[] _entries;
    private int _count;

    internal ClientIndex(MapState map)
    {
        var capacity = map.Properties.Count + map.UnplacedClients.Count;
        _byCode = new(capacity);
        _entries = new Entry[Math.Max(capacity, 1)];
        foreach (var property in map.Properties)
        {
            if (property.Client is { } client)
                Add(client, property);
        }

        foreach (var client in map.UnplacedClients)
            Add(client, null);
    }

    /// <summary>Where the clients of a contract stand; −1 when there are none.</summary>
    internal int Find(long contract) => _byCode.TryGetValue(contract, out var position) ? position : -1;

    internal ref readonly Entry At(int position) => ref _entries[position];

    /// <summary>The clients at a position, marked as those of <paramref name="contract"/>.</summary>
    /// <exception cref="ArgumentException">They were matched before.</exception>
    internal ref readonly Entry Match(int position, long contract)
    {
        ref var entry = ref _entries[position];
        if (entry.IsMatched)
            throw Twice(contract);
        entry.IsMatched = true;
        return ref entry;
    }

    /// <summary>The contract ids that clients have as their code and that were not matched.</summary>
    internal IEnumerable<long> Unmatched()
    {
        for (var i = 0; i < _count; i++)
        {
            if (!_entries[i].IsMatched && TryParse(_entries[i].Client.Code, out var contract))
                yield return contract;
        }
    }

    /// <summary>The number that a code is, if it is written as a contract's id is: digits without a leading zero.</summary>
    internal static bool TryParse(string code, out long contract)
    {
        contract = 0;
        if (code.Length is 0 or > LongestCode || code[0] == '0')
            return false;
        foreach (var c in code)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            contract = (contract * 10) + (c - '0');
        }

        return true;
    }

    internal static ArgumentException Twice(long contract)
        => new(string.Create(CultureInfo.InvariantCulture, $"Contract {contract} occurs twice; each contract may be planned once."), nameof(contract));

    private void Add(MapClient client, MapProperty? property)
    {
        if (!TryParse(client.Code, out var contract))
            return;

        ref var position = ref CollectionsMarshal.GetValueRefOrAddDefault(_byCode, contract, out var exists);
        if (!exists)
        {
            position = _count;
            _entries[_count++] = new() { Client = client, Property = property };
            return;
        }

        _entries[position].Others++;
    }

    internal struct Entry
    {
        internal MapClient Client;
        internal MapProperty? Property;

        /// <summary>Further clients, or places of the client, with the same code.</summary>
        internal int Others;
        internal bool IsMatched;
    }
}
