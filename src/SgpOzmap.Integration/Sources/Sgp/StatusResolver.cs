using System.Collections.Concurrent;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.SgpClient;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>
/// From labels to SGP's numbers. A label that is not known is looked up contract by contract, about a second each and therefore limited; what stays
/// unknown is 0, which the rules take neither as active nor as cancelled.
/// </summary>
internal sealed class StatusResolver
{
    // As many as SGP is asked at once elsewhere.
    private const int Concurrency = 2;

    private readonly ConcurrentDictionary<long, LookedUpStatus> _lookedUp = new();
    private readonly ConcurrentBag<long> _withoutNumber = [];

    /// <summary>What is worth saying.</summary>
    internal List<LocalizedText> Notes { get; } = [];

    /// <summary>What was looked up now.</summary>
    internal IReadOnlyDictionary<long, LookedUpStatus> LookedUp => _lookedUp;

    /// <summary>Contracts for which SGP answered without a number.</summary>
    internal IEnumerable<long> WithoutNumber => _withoutNumber;

    /// <summary>Looks up what is not known.</summary>
    /// <param name="client">SGP.</param>
    /// <param name="contracts">The contracts.</param>
    /// <param name="isInVain">Contracts that are not asked for: SGP has no number for them.</param>
    /// <param name="maxLookups">The most contracts that are asked for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    internal static async Task<StatusResolver> ResolveAsync(
        ISgpClient client, IReadOnlyCollection<ListedContract> contracts, Func<ListedContract, bool> isInVain, int maxLookups, CancellationToken cancellationToken)
    {
        var resolver = new StatusResolver();
        resolver.NoteConflicts(contracts);

        var unknown = contracts.Where(static c => !c.IsConflicting && c.Status == SgpContractStatus.Unknown && Remembered(c) is null).ToList();
        if (unknown.Count == 0)
            return resolver;

        var failed = 0;
        var asked = unknown.Where(c => !isInVain(c)).Take(maxLookups).ToList();
        await Parallel.ForEachAsync(
            asked,
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency, CancellationToken = cancellationToken },
            async (contract, token) =>
            {
                if (!await resolver.LookUpAsync(client, contract, token).ConfigureAwait(false))
                    Interlocked.Increment(ref failed);
            }).ConfigureAwait(false);
        if (asked.Count > 0 || maxLookups == 0)
            resolver.NoteLookups(unknown.Count, asked.Count, failed);
        return resolver;
    }

    internal ContractStatus Of(ListedContract contract)
    {
        if (contract.IsConflicting)
            return new(0, "conflicting: " + string.Join(" / ", contract.Labels));
        if (contract.Status != SgpContractStatus.Unknown)
            return new((int)contract.Status, contract.StatusLabel);
        return (_lookedUp.TryGetValue(contract.Id, out var status) ? status : Remembered(contract)) is { } known
            ? new(known.Code, known.Label)
            : new(0, contract.StatusLabel);
    }

    // Looked up again when the label is another one.
    private static LookedUpStatus? Remembered(ListedContract contract)
        => contract.LookedUp is { } known && ListedContract.SameLabel(known.For, contract.StatusLabel) ? known : null;

    private async Task<bool> LookUpAsync(ISgpClient client, ListedContract contract, CancellationToken cancellationToken)
    {
        try
        {
            var details = await client.FindContractAsync(contract.Id, cancellationToken).ConfigureAwait(false);
            var code = details?.StatusCode ?? (int)(details?.Status ?? SgpContractStatus.Unknown);
            if (code < 1)
            {
                _withoutNumber.Add(contract.Id);
                return false;
            }

            _lookedUp[contract.Id] = new(contract.StatusLabel, code, string.IsNullOrWhiteSpace(details!.StatusLabel) ? contract.StatusLabel : details.StatusLabel.Trim());
            return true;
        }
        catch (SgpException)
        {
            return false;
        }
    }

    private void NoteConflicts(IReadOnlyCollection<ListedContract> contracts)
    {
        foreach (var contract in contracts.Where(static c => c.IsConflicting))
        {
            var labels = string.Join(" / ", contract.Labels);
            Notes.Add(new(
                $"O SGP listou o contrato {contract.Id} mais de uma vez, com situações diferentes ({labels}); nenhuma foi usada.",
                $"SGP listed contract {contract.Id} more than once, with different statuses ({labels}); none was used."));
        }
    }

    private void NoteLookups(int unknown, int asked, int failed)
    {
        var (limitPt, limitEn) = asked < unknown
            ? ($" O limite MaxStatusLookups foi atingido; {unknown - asked} não foram consultados.", $" The limit MaxStatusLookups was reached; {unknown - asked} were not looked up.")
            : ("", "");
        var (failedPt, failedEn) = failed > 0 ? ($" {failed} consultas não deram resultado.", $" {failed} lookups gave no result.") : ("", "");
        Notes.Add(new(
            $"{unknown} contratos têm uma situação desconhecida na listagem; {asked} foram consultados um a um.{limitPt}{failedPt}",
            $"{unknown} contracts have an unknown status in the listing; {asked} were looked up one by one.{limitEn}{failedEn}"));
    }
}
