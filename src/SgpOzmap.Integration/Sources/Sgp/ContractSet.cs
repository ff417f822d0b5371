namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>The contracts of a reading: those last seen below, and above them what this reading brought, which wins. What is below stays as it is.</summary>
internal sealed class ContractSet(IReadOnlyDictionary<long, ListedContract>? lastSeen = null)
{
    private readonly IReadOnlyDictionary<long, ListedContract> _below = lastSeen ?? new Dictionary<long, ListedContract>();
    private readonly Dictionary<long, ListedContract> _above = [];
    private readonly HashSet<long> _listed = [];
    private readonly HashSet<long> _touched = [];

    internal int Count => _below.Count + _above.Keys.Count(id => !_below.ContainsKey(id));

    /// <summary>The contracts, lowest id first.</summary>
    internal List<ListedContract> All()
    {
        var all = new List<ListedContract>(_below.Count + _above.Count);
        foreach (var (id, contract) in _below)
            all.Add(_above.GetValueOrDefault(id, contract));
        foreach (var (id, contract) in _above)
        {
            if (!_below.ContainsKey(id))
                all.Add(contract);
        }

        all.Sort(static (a, b) => a.Id.CompareTo(b.Id));
        return all;
    }

    internal ListedContract? Find(long id) => _above.TryGetValue(id, out var contract) || _below.TryGetValue(id, out contract) ? contract : null;

    /// <summary>The listing brought it in this very run.</summary>
    internal bool IsListed(long id) => _listed.Contains(id);

    /// <summary>Puts what the listing brought.</summary>
    internal void PutListed(ListedContract contract)
    {
        _listed.Add(contract.Id);
        Put(contract);
    }

    /// <summary>Puts a contract of which something else is known now.</summary>
    internal void Put(ListedContract contract)
    {
        _above[contract.Id] = contract;
        _touched.Add(contract.Id);
    }

    /// <summary>Takes over all of another reading, and what its listing brought.</summary>
    internal void PutAll(ContractSet other)
    {
        foreach (var contract in other.All())
        {
            if (other.IsListed(contract.Id))
                PutListed(contract);
            else
                Put(contract);
        }
    }

    /// <summary>What was put since it was taken last, as it is now.</summary>
    internal List<ListedContract> Touched() => [.. _touched.Order().Select(id => _above[id])];

    /// <summary>Takes what was put.</summary>
    internal List<ListedContract> TakeTouched()
    {
        var touched = Touched();
        _touched.Clear();
        return touched;
    }

    /// <summary>Says that it is no other than what is below, byte for byte.</summary>
    internal bool IsAsLastSeen(ListedContract contract)
        => _below.TryGetValue(contract.Id, out var before)
            && (ReferenceEquals(before, contract) || KeptContract.Write(before).AsSpan().SequenceEqual(KeptContract.Write(contract)));
}
