using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>The contracts last seen as they are in the store, decoded, and what a look-up told that is not worth keeping longer.</summary>
internal sealed class SeenCopy(SeenState state, Dictionary<long, ListedContract> contracts)
{
    internal SeenState State { get; private set; } = state;

    internal IReadOnlyDictionary<long, ListedContract> Contracts => contracts;

    /// <summary>Contracts that the ONU list names and the listing does not have.</summary>
    internal HashSet<long> NotListed { get; } = [];

    /// <summary>Contracts of an unknown status label for which SGP has no number.</summary>
    internal HashSet<long> WithoutNumber { get; } = [];

    /// <summary>The store has taken these.</summary>
    internal void Follow(SeenState state, IEnumerable<ListedContract> written)
    {
        State = state;
        foreach (var contract in written)
            contracts[contract.Id] = contract;
    }
}
