using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>The contracts last seen, seen by one process.</summary>
internal sealed class WatchedSeen(Stores stores, Life life) : ISeenContractStore
{
    private InMemorySeenContractStore Store
    {
        get
        {
            life.CallStore();
            return stores.Seen;
        }
    }

    public Task<SeenState?> FindAsync(string tenant, CancellationToken cancellationToken = default) => Store.FindAsync(tenant, cancellationToken);

    public IAsyncEnumerable<SeenContract> ReadAsync(string tenant, CancellationToken cancellationToken = default) => Store.ReadAsync(tenant, cancellationToken);

    public Task<SeenState> MergeAsync(
        string tenant, SeenState state, IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken = default)
        => Store.MergeAsync(tenant, state, contracts, cancellationToken);

    public Task<SeenReading?> FindReadingAsync(string tenant, CancellationToken cancellationToken = default) => Store.FindReadingAsync(tenant, cancellationToken);

    public Task AddPageAsync(string tenant, SeenReading reading, IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken = default)
        => Store.AddPageAsync(tenant, reading, contracts, cancellationToken);

    public IAsyncEnumerable<SeenContract> ReadPagesAsync(string tenant, CancellationToken cancellationToken = default)
        => Store.ReadPagesAsync(tenant, cancellationToken);

    public Task<SeenState> CompleteReadingAsync(string tenant, SeenState state, CancellationToken cancellationToken = default)
        => Store.CompleteReadingAsync(tenant, state, cancellationToken);

    public Task AbandonReadingAsync(string tenant, CancellationToken cancellationToken = default) => Store.AbandonReadingAsync(tenant, cancellationToken);
}
