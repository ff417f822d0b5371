using SgpOzmap.Integration.Storage;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>SGP's whole listing of customers, page after page. Each page is remembered when it came, so that a reading that is cut off goes on from there.</summary>
internal sealed class FullListing(ISgpClient client, SeenMemory memory, CatalogueNames names, string source, TimeProvider time)
{
    private ListingAccount _account = new();
    private SeenReading _reading = Begun(source, time);

    /// <summary>The contracts that were read, by this run or by the one that it goes on for.</summary>
    internal ContractSet Contracts { get; private set; } = new();

    /// <summary>Reads it from the beginning, or from where a reading was cut off.</summary>
    /// <param name="cut">The reading that was cut off, with its contracts; null for none.</param>
    /// <param name="includeConnection">Ask for the connection state.</param>
    /// <param name="report">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it; what was remembered stays.</param>
    /// <exception cref="SgpException">The first page of this run could not be read.</exception>
    internal async Task<ListingOutcome> ReadAsync(
        (SeenReading Reading, Dictionary<long, ListedContract> Contracts)? cut, bool includeConnection, Action<int, int?> report, CancellationToken cancellationToken)
    {
        var offset = 0;
        int? resumedAfter = null;
        SgpCustomerPage? next = null;
        if (cut is { } c && ListingAccount.Restore(c.Reading, c.Contracts.Values) is { } account)
        {
            // Rows that came or went before the cut have shifted those behind it; then only the beginning is a safe place.
            next = await PageAsync(account.LastOffset, includeConnection, cancellationToken).ConfigureAwait(false);
            if (account.GoesOnWith(next))
            {
                (_account, _reading, offset, resumedAfter) = (account, c.Reading, account.LastOffset, c.Reading.Pages);
                Contracts = new(c.Contracts);
            }
            else
            {
                next = null;
            }
        }

        if (resumedAfter is null)
            await memory.AbandonReadingAsync(cancellationToken).ConfigureAwait(false);
        return await PagesAsync(offset, resumedAfter, next, includeConnection, report, cancellationToken).ConfigureAwait(false);
    }

    private static SeenReading Begun(string source, TimeProvider time) => new() { Source = source, StartedAt = time.GetUtcNow(), LastPageAt = time.GetUtcNow() };

    private async Task<ListingOutcome> PagesAsync(
        int offset, int? resumedAfter, SgpCustomerPage? next, bool includeConnection, Action<int, int?> report, CancellationToken cancellationToken)
    {
        var outcome = new ListingOutcome(_reading.StartedAt) { ResumedAfter = resumedAfter };
        for (var pages = 0; ; pages++)
        {
            try
            {
                var page = next ?? await PageAsync(offset, includeConnection, cancellationToken).ConfigureAwait(false);
                next = null;
                await TakeAsync(page, offset, resumedAfter is not null && pages == 0, cancellationToken).ConfigureAwait(false);
                offset += page.Customers.Count;
                report(offset, _account.Announced);

                // By the rows received: a server may give fewer than it was asked for.
                if (page.Customers.Count == 0 || (page.Total > 0 && offset >= page.Total))
                    return outcome with { Gap = _account.WhyIncomplete(), Rows = Contracts.Count };
            }
            catch (SgpException exception) when (pages > 0)
            {
                return outcome with { Failure = exception, Rows = Contracts.Count };
            }
        }
    }

    private Task<SgpCustomerPage> PageAsync(int offset, bool includeConnection, CancellationToken cancellationToken)
        => client.GetCustomerPageAsync(new() { Offset = offset, IncludeConnection = includeConnection }, cancellationToken);

    private async Task TakeAsync(SgpCustomerPage page, int offset, bool isReadAgain, CancellationToken cancellationToken)
    {
        foreach (var customer in _account.Enter(page, offset))
        {
            foreach (var contract in customer.Contracts ?? [])
            {
                if (contract.Id is not { } id)
                    continue;
                var row = ListedRow.Of(customer, contract);
                Contracts.PutListed(Contracts.Find(id) is { } listed ? listed with { Rows = listed.Rows.Add(row) } : new(id, [row]));
            }
        }

        foreach (var named in await names.AddAsync(Contracts.Touched(), cancellationToken).ConfigureAwait(false))
            Contracts.Put(named);
        var touched = Contracts.TakeTouched();

        // A page that was only read again brought nothing, and has not become younger.
        if (isReadAgain && touched.Count == 0)
            return;
        _reading = _reading with
        {
            LastPageAt = time.GetUtcNow(),
            NextOffset = offset + page.Customers.Count,
            Announced = _account.Announced,
            Pages = isReadAgain ? _reading.Pages : _reading.Pages + 1,
            Account = _account.Keep(),
        };
        await memory.AddPageAsync(_reading, touched, cancellationToken).ConfigureAwait(false);
    }
}
