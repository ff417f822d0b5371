using System.Text.Json;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Sources.Sgp;

/// <summary>
/// The contracts last seen of a tenant, for one run. A store that fails is said and then left alone: the run goes on with what it holds in memory, and the
/// next one reads more of SGP.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="tenant">The tenant.</param>
/// <param name="remembers">False: nothing is written.</param>
internal sealed class SeenMemory(ISeenContractStore store, string tenant, bool remembers)
{
    /// <summary>Why it is not to be had any more; null while it is.</summary>
    internal LocalizedText? Failure { get; private set; }

    internal bool IsWriting => remembers && Failure is null;

    internal Task<SeenState?> FindAsync(CancellationToken cancellationToken) => TryAsync(() => store.FindAsync(tenant, cancellationToken));

    internal Task<SeenReading?> FindReadingAsync(CancellationToken cancellationToken) => TryAsync(() => store.FindReadingAsync(tenant, cancellationToken));

    /// <summary>The contracts; null where they cannot be read, or not by this version.</summary>
    internal Task<Dictionary<long, ListedContract>?> ReadAsync(CancellationToken cancellationToken)
        => TryAsync(() => DecodeAsync(store.ReadAsync(tenant, cancellationToken)));

    /// <summary>The contracts of the full read under way; null where they cannot be read.</summary>
    internal Task<Dictionary<long, ListedContract>?> ReadPagesAsync(CancellationToken cancellationToken)
        => TryAsync(() => DecodeAsync(store.ReadPagesAsync(tenant, cancellationToken)));

    internal Task AddPageAsync(SeenReading reading, List<ListedContract> contracts, CancellationToken cancellationToken)
        => WriteAsync(() => store.AddPageAsync(tenant, reading, Encode(contracts), cancellationToken));

    internal Task AbandonReadingAsync(CancellationToken cancellationToken)
        => WriteAsync(() => store.AbandonReadingAsync(tenant, cancellationToken));

    /// <returns>The state as it is now; null where it was not written.</returns>
    internal Task<SeenState?> CompleteReadingAsync(SeenState state, CancellationToken cancellationToken)
        => IsWriting ? TryAsync(async () => (SeenState?)await store.CompleteReadingAsync(tenant, state, cancellationToken).ConfigureAwait(false)) : Task.FromResult<SeenState?>(null);

    /// <returns>The state as it is now; null where it was not written.</returns>
    internal Task<SeenState?> MergeAsync(SeenState state, List<ListedContract> contracts, CancellationToken cancellationToken)
        => IsWriting
            ? TryAsync(async () => (SeenState?)await store.MergeAsync(tenant, state, Encode(contracts), cancellationToken).ConfigureAwait(false))
            : Task.FromResult<SeenState?>(null);

    private static List<SeenContract> Encode(List<ListedContract> contracts) => contracts.ConvertAll(static c => new SeenContract(c.Id, KeptContract.Write(c)));

    private static async Task<Dictionary<long, ListedContract>?> DecodeAsync(IAsyncEnumerable<SeenContract> contracts)
    {
        var decoded = new Dictionary<long, ListedContract>();
        try
        {
            await foreach (var contract in contracts.ConfigureAwait(false))
                decoded[contract.Id] = KeptContract.Read(contract.Id, contract.Data.Span);
        }
        catch (JsonException)
        {
            // Another version wrote it. A full read replaces it.
            return null;
        }

        return decoded;
    }

    private Task WriteAsync(Func<Task> write)
        => IsWriting
            ? TryAsync<object>(async () =>
            {
                await write().ConfigureAwait(false);
                return null;
            })
            : Task.CompletedTask;

    private async Task<T?> TryAsync<T>(Func<Task<T?>> call)
        where T : class
    {
        if (Failure is not null)
            return null;
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (StoreException exception)
        {
            Failure = new(
                $"Os contratos vistos por último não puderam ser lidos ou guardados: {exception.Reason.Pt}",
                $"The contracts last seen could not be read or kept: {exception.Reason.En}");
            return null;
        }
    }
}
