using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>
/// What changed in SGP's listing since a day: registers that were edited, contracts whose status changed, customers that were registered. Each is a listing of its own;
/// a server that knows no such filter answers all three with everything and is merely slow.
/// </summary>
internal sealed class DeltaListing(ISgpClient client, ContractMerge merge)
{
    /// <summary>The day from which on changes are read.</summary>
    /// <param name="watermark">Changes before are known.</param>
    /// <param name="zone">The provider's time zone. SGP's filters are whole days in it.</param>
    /// <returns>The day before the watermark's: nothing is lost where SGP's clock or zone is another than we believe, and what comes again changes nothing.</returns>
    internal static DateOnly From(DateTimeOffset watermark, TimeZoneInfo zone)
        => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(watermark, zone).DateTime).AddDays(-1);

    /// <summary>Reads all three and puts what they bring. One that fails keeps no other from being read.</summary>
    internal async Task<ListingOutcome> ReadAsync(
        DateTimeOffset begun, DateOnly from, bool includeConnection, Action<int, int?> report, CancellationToken cancellationToken)
    {
        var came = new HashSet<long>();
        var outcome = new ListingOutcome(begun) { IsSilent = true };
        SgpCustomerQuery[] queries = [new() { ChangedFrom = from }, new() { StatusChangedFrom = from }, new() { RegisteredFrom = from }];
        foreach (var query in queries)
        {
            var customers = new List<SgpCustomer>();
            var reading = client.ReadCustomers(query with { IncludeConnection = includeConnection });
            try
            {
                await foreach (var customer in reading.WithCancellation(cancellationToken).ConfigureAwait(false))
                    customers.Add(customer);
                outcome = outcome with { IsSilent = false };
                if (!reading.IsComplete)
                    outcome = outcome with { Gap = outcome.Gap ?? reading.IncompleteReason ?? "The reading did not come to its end." };
            }
            catch (SgpException exception)
            {
                outcome = outcome with { Failure = outcome.Failure ?? exception, IsSilent = outcome.IsSilent && customers.Count == 0 };
            }

            came.UnionWith(merge.Add(customers));
            report(came.Count, null);
        }

        return outcome with { Rows = came.Count };
    }
}
