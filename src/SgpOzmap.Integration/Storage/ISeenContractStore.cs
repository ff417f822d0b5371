namespace SgpOzmap.Integration.Storage;

/// <summary>
/// Remembers the contracts last seen of every tenant, so that not all of them have to be read each time, and the pages of a full read under way, so that it goes
/// on after a restart. Every call may throw <see cref="StoreException"/>.
/// </summary>
public interface ISeenContractStore
{
    /// <summary>How current the contracts are; null when there are none.</summary>
    Task<SeenState?> FindAsync(string tenant, CancellationToken cancellationToken = default);

    /// <summary>The contracts, by id.</summary>
    IAsyncEnumerable<SeenContract> ReadAsync(string tenant, CancellationToken cancellationToken = default);

    /// <summary>Adds and replaces contracts, and moves the watermark, at once. <see cref="SeenState.Version"/> and <see cref="SeenState.Contracts"/> of the argument are not looked at.</summary>
    /// <returns>The state as it is now.</returns>
    Task<SeenState> MergeAsync(string tenant, SeenState state, IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken = default);

    /// <summary>The full read under way; null when there is none.</summary>
    Task<SeenReading?> FindReadingAsync(string tenant, CancellationToken cancellationToken = default);

    /// <summary>Remembers a page of a full read: contracts that are there already in this reading are replaced. The contracts last seen stay as they are.</summary>
    Task AddPageAsync(string tenant, SeenReading reading, IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken = default);

    /// <summary>The contracts of the full read under way, by id.</summary>
    IAsyncEnumerable<SeenContract> ReadPagesAsync(string tenant, CancellationToken cancellationToken = default);

    /// <summary>The full read under way is complete: its contracts replace those last seen, at once.</summary>
    /// <returns>The state as it is now.</returns>
    Task<SeenState> CompleteReadingAsync(string tenant, SeenState state, CancellationToken cancellationToken = default);

    /// <summary>Forgets the full read under way.</summary>
    Task AbandonReadingAsync(string tenant, CancellationToken cancellationToken = default);
}
