using System.Text.Json;
using System.Text.Json.Serialization;
using SgpOzmap.Integration.Storage;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>
/// What a full read has read so far, over restarts too, and whether it can be all that there is. The pages' order is not documented, and rows come and go
/// meanwhile: what adds up is different customers against the number that SGP announces.
/// </summary>
internal sealed class ListingAccount
{
    // The path that the client names in its own failures of this kind.
    private const string Path = "/api/ura/clientes/";

    // A list may grow while it is read, but not without end.
    private const int Growth = 10_000;

    private readonly HashSet<long> _customers = [];
    private readonly HashSet<long> _contracts = [];
    private readonly HashSet<long> _withoutContract = [];
    private readonly HashSet<long> _firsts = [];
    private long[] _lastPage = [];
    private IReadOnlyList<SgpCustomer> _previous = [];
    private int _unique;
    private int _withoutId;
    private int _unsaid;
    private int _bareContracts;
    private int? _firstTotal;
    private bool _fell;

    /// <summary>Where the last page began, in rows.</summary>
    internal int LastOffset { get; private set; }

    /// <summary>The rows that SGP announced last.</summary>
    internal int? Announced { get; private set; }

    /// <summary>The account of a reading that was cut off; null where it kept none.</summary>
    internal static ListingAccount? Restore(SeenReading reading, IEnumerable<ListedContract> contracts)
    {
        if (reading.Account is null)
            return null;
        Kept? kept;
        try
        {
            kept = JsonSerializer.Deserialize(reading.Account, ListingAccountContext.Default.Kept);
        }
        catch (JsonException)
        {
            return null;
        }

        if (kept is not { LastPage: { Length: > 0 } last })
            return null;
        var account = new ListingAccount
        {
            Announced = reading.Announced,
            _firstTotal = reading.Announced,
            LastOffset = kept.LastOffset,
            _lastPage = last,
            _unsaid = kept.Unsaid,
            _bareContracts = kept.WithoutId,
            _fell = kept.Fell,
        };
        account._withoutContract.UnionWith(kept.WithoutContract ?? []);
        account._customers.UnionWith(account._withoutContract);
        account._customers.UnionWith(contracts.SelectMany(static c => c.Rows).Where(static r => r.CustomerId is not null).Select(static r => r.CustomerId!.Value));
        account._unique = account._customers.Count;
        return account;
    }

    /// <summary>What is kept for going on; null where customers have no ids, by which they could be told apart.</summary>
    internal string? Keep()
        => _withoutId > 0 || _lastPage.Length == 0
            ? null
            : JsonSerializer.Serialize(new(LastOffset, _lastPage, [.. _withoutContract.Order()], _unsaid, _bareContracts, _fell), ListingAccountContext.Default.Kept);

    /// <summary>The page at <see cref="LastOffset"/>, read again, is the one that was read before the cut: no row before it came or went.</summary>
    internal bool GoesOnWith(SgpCustomerPage page)
        => page.Customers.Count > 0 && page.Total == Announced
            && page.Customers.Take(_lastPage.Length).Select(static c => c.Id).SequenceEqual(_lastPage.Take(page.Customers.Count).Select(static id => (long?)id));

    /// <summary>Takes note of a page. Throws when it was read before: the server ignores the offset.</summary>
    /// <returns>The customers that no earlier page had.</returns>
    internal List<SgpCustomer> Enter(SgpCustomerPage page, int offset)
    {
        _fell |= page.Total < Announced;
        Announced = page.Total ?? Announced;
        _firstTotal ??= page.Total;
        if (_firstTotal > 0 && _unique > (2L * _firstTotal) + Growth)
            throw new SgpException(SgpErrorKind.NoProgress, $"SGP's customers do not come to an end: {_unique} so far.") { Path = Path };
        if (page.Customers.Count > 0 && WasRead(page.Customers))
            throw new SgpException(SgpErrorKind.NoProgress, "SGP sent the same page of customers twice: it ignores the offset.") { Path = Path };

        LastOffset = offset;
        _previous = page.Customers;
        _lastPage = [.. page.Customers.Where(static c => c.Id is not null).Select(static c => c.Id!.Value)];
        return [.. page.Customers.Where(IsNew)];
    }

    /// <summary>Why the reading cannot be called complete; null when it can.</summary>
    internal string? WhyIncomplete()
    {
        if (_fell)
            return "The number of customers that the server announces fell during the reading, so rows may have been skipped.";
        if (Announced > 0 && _unique < Announced)
            return $"The server announced {Announced} customers and sent {_unique} different ones.";
        if (Announced is null && _unique == 0)
            return "The server sent no customer and did not say that there is none.";
        if (_unsaid > 0)
            return $"{_unsaid} customers came without their list of contracts.";
        return _bareContracts > 0 ? $"{_bareContracts} contracts came without an id." : null;
    }

    // By the register's id, which the official sample lacks; there by the first contract's. An id of the one kind is none of the other's.
    private static long? Key(SgpCustomer customer) => customer.Id ?? (customer.Contracts is [{ Id: { } contract }, ..] ? -contract : null);

    // Rows without any id cannot be told apart one by one, so there the whole page must be the same.
    private bool WasRead(IReadOnlyList<SgpCustomer> page)
        => Key(page[0]) is { } key
            ? !_firsts.Add(key)
            : page.Select(static c => c.Name).SequenceEqual(_previous.Select(static c => c.Name), StringComparer.Ordinal);

    private bool IsNew(SgpCustomer customer)
    {
        var isNew = customer.Id is { } id ? _customers.Add(id)
            : customer.Contracts is not [{ Id: { } contract }, ..] || _contracts.Add(contract);
        if (!isNew)
            return false;

        _unique++;
        if (customer.Id is null)
            _withoutId++;
        if (customer.Contracts is null)
            _unsaid++;
        else
            _bareContracts += customer.Contracts.Count(static c => c.Id is null);
        if (customer.Id is { } bare && customer.Contracts?.Any(static c => c.Id is not null) != true)
            _withoutContract.Add(bare);
        return true;
    }

    /// <summary>What is kept of it.</summary>
    internal sealed record Kept(
        [property: JsonPropertyName("o")] int LastOffset,
        [property: JsonPropertyName("p")] long[] LastPage,
        [property: JsonPropertyName("n")] long[]? WithoutContract,
        [property: JsonPropertyName("u")] int Unsaid,
        [property: JsonPropertyName("i")] int WithoutId,
        [property: JsonPropertyName("f")] bool Fell);
}

/// <summary>Generated code for <see cref="ListingAccount"/>.</summary>
[JsonSerializable(typeof(ListingAccount.Kept))]
internal sealed partial class ListingAccountContext : JsonSerializerContext;
