using System.Collections.Immutable;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>
/// Puts rows of a filtered listing into the contracts last seen, contract by contract: whether such a listing sends a customer's other contracts too is not documented,
/// so that one which is not in it is not said to be gone.
/// </summary>
internal sealed class ContractMerge(ContractSet contracts)
{
    private readonly Dictionary<long, SgpCustomer> _registers = [];
    private readonly SortedSet<long> _doubtful = [];

    /// <summary>Contracts that came under another customer than before, or under several: they are to be read by themselves.</summary>
    internal IReadOnlyCollection<long> Doubtful => _doubtful;

    /// <summary>Puts the customers of one reading.</summary>
    /// <returns>The contracts that came in it.</returns>
    internal IEnumerable<long> Add(IReadOnlyCollection<SgpCustomer> customers)
    {
        var rows = Rows(customers);
        foreach (var (id, fresh) in rows)
        {
            if (contracts.Find(id) is not { } before)
            {
                contracts.PutListed(new(id, fresh));
                continue;
            }

            var others = before.Rows.RemoveAll(r => fresh.Any(f => f.CustomerId == r.CustomerId));
            if (others.Length > 0 || before.Rows.Length > fresh.Length)
                _doubtful.Add(id);
            Put(before, [.. others, .. fresh]);
        }

        return rows.Keys;
    }

    /// <summary>Puts what SGP answered about one contract, which is all of it.</summary>
    /// <returns>False when the answer does not have the contract.</returns>
    internal bool AddAnswer(long id, IReadOnlyCollection<SgpCustomer> customers)
    {
        var rows = Rows(customers);
        if (!rows.Remove(id, out var own))
            return false;
        if (contracts.Find(id) is { } before)
            Put(before, own);
        else
            contracts.PutListed(new(id, own));
        return true;
    }

    /// <summary>Gives name and place of the customers that came to their other contracts too.</summary>
    internal void SpreadRegisters()
    {
        if (_registers.Count == 0)
            return;
        foreach (var contract in contracts.All())
        {
            if (contract.Rows.Any(IsOutdated))
                contracts.Put(contract with { Rows = [.. contract.Rows.Select(r => IsOutdated(r) ? Updated(r) : r)] });
        }
    }

    private SortedDictionary<long, ImmutableArray<ListedRow>> Rows(IReadOnlyCollection<SgpCustomer> customers)
    {
        var rows = new SortedDictionary<long, ImmutableArray<ListedRow>>();
        Note(customers);
        foreach (var customer in customers)
        {
            foreach (var contract in customer.Contracts ?? [])
            {
                if (contract.Id is { } id)
                    rows[id] = rows.GetValueOrDefault(id, []).Add(ListedRow.Of(customer, contract));
            }
        }

        return rows;
    }

    private void Note(IReadOnlyCollection<SgpCustomer> customers)
    {
        foreach (var customer in customers.Where(static c => c.Id is not null))
            _registers[customer.Id!.Value] = customer;
    }

    // What the two lists did not agree on stays so until the listing says something else.
    private void Put(ListedContract before, ImmutableArray<ListedRow> rows)
    {
        var after = before with { Rows = rows };
        contracts.PutListed(OnuComparison.SayTheSame(before, after) ? after : after with { ContestedBy = null });
    }

    private bool IsOutdated(ListedRow row)
        => row.CustomerId is { } id && _registers.TryGetValue(id, out var customer)
            && (!string.Equals(customer.Name, row.CustomerName, StringComparison.Ordinal) || customer.Coordinates != row.CustomerPlace);

    private ListedRow Updated(ListedRow row)
    {
        var customer = _registers[row.CustomerId!.Value];
        return row with { CustomerName = customer.Name, CustomerPlace = customer.Coordinates };
    }
}
