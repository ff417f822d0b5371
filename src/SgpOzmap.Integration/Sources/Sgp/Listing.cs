using SgpOzmap.Integration.Runs;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>SGP's listing of customers, by contract.</summary>
internal sealed class Listing
{
    private const int ProgressStep = 100;

    private readonly SortedDictionary<long, ListedContract> _contracts = [];

    /// <summary>The contracts, lowest id first. Those without an id are not among them.</summary>
    internal IReadOnlyCollection<ListedContract> Contracts => _contracts.Values;

    internal bool IsComplete { get; private set; }

    /// <summary>Why it is not complete, where the rows do not add up.</summary>
    internal string? IncompleteReason { get; private set; }

    /// <summary>The page that ended it.</summary>
    internal SgpException? Failure { get; private set; }

    /// <exception cref="SgpException">The first page could not be read.</exception>
    internal static async Task<Listing> ReadAsync(
        ISgpClient client, bool includeConnection, string tenant, IProgress<RunProgress>? progress, CancellationToken cancellationToken)
    {
        var listing = new Listing();
        var reading = client.ReadCustomers(new() { IncludeConnection = includeConnection });
        var rows = 0;
        try
        {
            await foreach (var customer in reading.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                listing.Add(customer);
                if (++rows % ProgressStep == 0)
                    progress?.Report(new(tenant, RunStage.ReadingSgp, rows, reading.Announced));
            }

            listing.IsComplete = reading.IsComplete;
            listing.IncompleteReason = reading.IncompleteReason;
        }
        catch (SgpException exception) when (rows > 0)
        {
            listing.Failure = exception;
        }

        progress?.Report(new(tenant, RunStage.ReadingSgp, rows, reading.Announced));
        return listing;
    }

    private void Add(SgpCustomer customer)
    {
        foreach (var contract in customer.Contracts ?? [])
        {
            if (contract.Id is not { } id)
                continue;
            if (!_contracts.TryGetValue(id, out var listed))
                _contracts[id] = listed = new(id);
            listed.Add(customer, contract);
        }
    }
}
