using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Journaling;

/// <summary>
/// Remembers every write before it is made and what became of it. One journal serves all tenants. What is in it is personal data; it is erased with
/// its run, by the store's retention.
/// </summary>
public interface IJournal
{
    /// <summary>Records intents, all or none, and only while the lease is current: that check and the record are one.</summary>
    /// <returns>The entries' ids in the order of the intents.</returns>
    /// <exception cref="LeaseLostException">Another process has the tenant by now; nothing was recorded.</exception>
    /// <exception cref="StoreException">They could not be recorded; nothing may be written to the map.</exception>
    Task<IReadOnlyList<long>> BeginAsync(
        string runId, TenantLease lease, IReadOnlyCollection<JournalIntent> intents, CancellationToken cancellationToken = default);

    /// <summary>Says that planned follow-ups are about to be written, under the same check of the lease.</summary>
    /// <exception cref="LeaseLostException">Another process has the tenant by now; nothing was recorded.</exception>
    /// <exception cref="StoreException">It could not be recorded; nothing may be written to the map.</exception>
    Task OpenAsync(TenantLease lease, IReadOnlyCollection<long> entries, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records outcomes. An applied entry with <see cref="JournalEntry.UndoOf"/> marks the entry that it takes back. Does not look at the lease:
    /// what was done stays true.
    /// </summary>
    /// <exception cref="StoreException">They could not be recorded; the intents stay open.</exception>
    Task EndAsync(IReadOnlyCollection<JournalOutcome> outcomes, CancellationToken cancellationToken = default);

    /// <summary>The entries of a run in the order of their ids; empty for an unknown one.</summary>
    Task<IReadOnlyList<JournalEntry>> GetRunAsync(string runId, CancellationToken cancellationToken = default);

    /// <summary>
    /// What earlier runs of a tenant left: entries that are still open, and follow-ups that were not applied (<see cref="JournalState.Planned"/>,
    /// <see cref="JournalState.NotDone"/> or <see cref="JournalState.Unknown"/>), oldest first.
    /// </summary>
    Task<IReadOnlyList<JournalEntry>> GetUnfinishedAsync(string tenant, CancellationToken cancellationToken = default);
}
