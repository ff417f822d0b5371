using System.Runtime.CompilerServices;

namespace SgpOzmap.SgpClient.Customers;

/// <summary>Reads all pages and keeps account of whether they add up. Their order is not documented, and rows may come and go meanwhile.</summary>
internal static class CustomerReader
{
    internal static async IAsyncEnumerable<SgpCustomer> ReadAsync(
        Func<SgpCustomerQuery, CancellationToken, Task<SgpCustomerPage>> readPage,
        SgpCustomerQuery query,
        SgpReading<SgpCustomer> reading,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        reading.MarkIncomplete("The reading did not come to its end.");
        var account = new CustomerAccount(query);
        for (var offset = query.Offset; ;)
        {
            SgpCustomerPage page;
            try
            {
                page = await readPage(query with { Offset = offset }, cancellationToken).ConfigureAwait(false);
                reading.Announced = page.Total ?? reading.Announced;
                account.Enter(page);
            }
            catch (SgpException e)
            {
                reading.MarkIncomplete($"The page at offset {offset} failed: {e.Kind}.");
                throw;
            }

            foreach (var customer in page.Customers)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (account.IsNew(customer))
                    yield return customer;
            }

            // By the rows received: a server may give fewer than it was asked for.
            offset += page.Customers.Count;
            if (page.Customers.Count == 0 || (page.Total > 0 && offset >= page.Total))
                break;
        }

        if (account.WhyIncomplete() is { } reason)
            reading.MarkIncomplete(reason);
        else
            reading.Complete();
    }
}
