using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Customers;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>Reads contracts one by one by the listing's own filter, about a second each and therefore limited: those that no other reading tells.</summary>
internal sealed class ContractLookups(ISgpClient client, ContractSet contracts, ContractMerge merge, OnuRows onus, HashSet<long> notListed)
{
    // As many as SGP is asked at once elsewhere.
    private const int Concurrency = 2;

    /// <summary>Contracts that were to be asked for.</summary>
    internal int Wanted { get; private set; }

    /// <summary>Contracts that were asked for.</summary>
    internal int Asked { get; private set; }

    /// <summary>Contracts of which no answer came.</summary>
    internal int Failed { get; private set; }

    internal async Task ReadAsync(int most, bool includeConnection, CancellationToken cancellationToken)
    {
        var wanted = Candidates();
        Wanted = wanted.Count;
        var asked = wanted[..Math.Min(most, wanted.Count)];
        Asked = asked.Count;

        var answers = new SgpCustomerPage?[asked.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, asked.Count),
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
            async (index, token) => answers[index] = await AskAsync(asked[index], includeConnection, token).ConfigureAwait(false)).ConfigureAwait(false);
        for (var i = 0; i < asked.Count; i++)
            Take(asked[i], answers[i]);
    }

    /// <summary>First those that nobody listed, then those that came oddly, then those of which the two lists say different things.</summary>
    private List<long> Candidates()
    {
        var doubtful = merge.Doubtful;
        return
        [
            .. onus.Contracts.Where(id => contracts.Find(id) is null && !notListed.Contains(id)),
            .. doubtful,
            .. contracts.All()
                .Where(c => OnuComparison.Contradiction(c, onus) is { } word && !string.Equals(word, c.ContestedBy, StringComparison.Ordinal))
                .Select(static c => c.Id)
                .Except(doubtful),
        ];
    }

    private async Task<SgpCustomerPage?> AskAsync(long id, bool includeConnection, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetCustomerPageAsync(new() { ContractId = id, IncludeConnection = includeConnection }, cancellationToken).ConfigureAwait(false);
        }
        catch (SgpException)
        {
            return null;
        }
    }

    private void Take(long id, SgpCustomerPage? answer)
    {
        if (answer is null)
        {
            Failed++;
            return;
        }

        var isListed = merge.AddAnswer(id, answer.Customers);

        // A server that ignores the filter answers with a page of all; that the contract is not on it means nothing.
        if (!isListed && answer.Total > answer.Customers.Count)
            Failed++;
        else if (!isListed && contracts.Find(id) is null)
            notListed.Add(id);

        if (contracts.Find(id) is { } contract && OnuComparison.Contradiction(contract, onus) is { } word && (isListed || !(answer.Total > answer.Customers.Count)))
            contracts.Put(contract with { ContestedBy = word });
    }
}
