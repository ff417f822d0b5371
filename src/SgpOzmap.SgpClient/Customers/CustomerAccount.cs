using SgpOzmap.Http;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>What has been read so far, and whether it can be all that there is.</summary>
internal sealed class CustomerAccount(SgpCustomerQuery query)
{
    private readonly HashSet<(char Kind, long Id)> _seen = [];
    private readonly HashSet<(char Kind, long Id)> _firsts = [];
    private IReadOnlyList<SgpCustomer> _previous = [];
    private int _unique;
    private int? _firstTotal;
    private int? _total;
    private bool _shrank;
    private int _withoutContracts;
    private int _contractsWithoutId;

    /// <summary>Takes note of a page. Throws when it is one that was read before: the server ignores the offset.</summary>
    internal void Enter(SgpCustomerPage page)
    {
        _shrank |= page.Total < _total;
        _total = page.Total ?? _total;
        _firstTotal ??= page.Total;
        if (_unique > RowCeiling.Of(_firstTotal))
            throw new SgpException(SgpErrorKind.NoProgress, $"SGP's customers do not come to an end: {_unique} so far.") { Path = "/api/ura/clientes/" };
        if (page.Customers.Count == 0)
            return;

        // Rows without any id cannot be told apart one by one, so there the whole page must be the same.
        var isOld = Key(page.Customers[0]) is { } first
            ? !_firsts.Add(first)
            : page.Customers.Select(c => c.Name).SequenceEqual(_previous.Select(c => c.Name), StringComparer.Ordinal);
        if (isOld)
            throw new SgpException(SgpErrorKind.NoProgress, "SGP sent the same page of customers twice: it ignores the offset.") { Path = "/api/ura/clientes/" };
        _previous = page.Customers;
    }

    /// <summary>False for a customer that an earlier page had. One without any id is always new.</summary>
    internal bool IsNew(SgpCustomer customer)
    {
        if (customer.Contracts is null)
            _withoutContracts++;
        else
            _contractsWithoutId += customer.Contracts.Count(c => c.Id is null);

        if (Key(customer) is { } key && !_seen.Add(key))
            return false;
        _unique++;
        return true;
    }

    /// <summary>Why the reading cannot be called complete; null when it can.</summary>
    internal string? WhyIncomplete()
    {
        if (query.Offset > 0)
            return $"The reading began at offset {query.Offset}.";
        if (_shrank)
            return "The number of customers that the server announces fell during the reading, so rows may have been skipped.";
        if (_total > 0 && _unique < _total)
            return $"The server announced {_total} customers and sent {_unique} different ones.";
        if (_total is null && _unique == 0)
            return "The server sent no customer and did not say that there is none.";
        if (_withoutContracts > 0 && !query.OmitContracts)
            return $"{_withoutContracts} customers came without their list of contracts.";
        return _contractsWithoutId > 0 ? $"{_contractsWithoutId} contracts came without an id." : null;
    }

    /// <summary>By the register's id, which the official sample lacks; there by the first contract's.</summary>
    private static (char Kind, long Id)? Key(SgpCustomer customer)
    {
        if (customer.Id is { } id)
            return ('r', id);
        return customer.Contracts is [{ Id: { } contract }, ..] ? ('c', contract) : null;
    }
}
