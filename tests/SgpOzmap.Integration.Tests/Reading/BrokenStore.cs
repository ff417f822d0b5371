using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Tests.Reading;

/// <summary>A store of which some calls fail.</summary>
internal sealed class BrokenStore(ISeenContractStore inner) : ISeenContractStore
{
    internal bool FailsReads { get; set; }

    internal bool FailsWrites { get; set; }

    /// <summary>Writes that were tried.</summary>
    internal int Writes { get; private set; }

    /// <summary>All calls.</summary>
    internal int Calls { get; private set; }

    public Task<SeenState?> FindAsync(string tenant, CancellationToken cancellationToken) => Read(() => inner.FindAsync(tenant, cancellationToken));

    public IAsyncEnumerable<SeenContract> ReadAsync(string tenant, CancellationToken cancellationToken) => Read(() => inner.ReadAsync(tenant, cancellationToken));

    public Task<SeenState> MergeAsync(string tenant, SeenState state, IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken)
        => Write(() => inner.MergeAsync(tenant, state, contracts, cancellationToken));

    public Task<SeenReading?> FindReadingAsync(string tenant, CancellationToken cancellationToken) => Read(() => inner.FindReadingAsync(tenant, cancellationToken));

    public Task AddPageAsync(string tenant, SeenReading reading, IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken)
        => Write(() => inner.AddPageAsync(tenant, reading, contracts, cancellationToken));

    public IAsyncEnumerable<SeenContract> ReadPagesAsync(string tenant, CancellationToken cancellationToken) => Read(() => inner.ReadPagesAsync(tenant, cancellationToken));

    public Task<SeenState> CompleteReadingAsync(string tenant, SeenState state, CancellationToken cancellationToken)
        => Write(() => inner.CompleteReadingAsync(tenant, state, cancellationToken));

    public Task AbandonReadingAsync(string tenant, CancellationToken cancellationToken) => Write(() => inner.AbandonReadingAsync(tenant, cancellationToken));

    private static StoreException Fault() => new(StoreErrorKind.Full, new("disco cheio", "disk full"));

    private T Read<T>(Func<T> call)
    {
        Calls++;
        return FailsReads ? throw Fault() : call();
    }

    private T Write<T>(Func<T> call)
    {
        Calls++;
        Writes++;
        return FailsWrites ? throw Fault() : call();
    }
}
