using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Journaling;

/// <summary>The journal of one run under way. Its calls may come from several writes at once.</summary>
public interface IRunJournal
{
    /// <summary>
    /// Records intents right before the write that carries them. A change whose intent stands already is not recorded twice; a follow-up that was planned with its
    /// removal becomes open.
    /// </summary>
    /// <exception cref="LeaseLostException">Another process has the tenant by now: do not write.</exception>
    /// <exception cref="StoreException">They could not be recorded: do not write.</exception>
    Task BeginAsync(IReadOnlyCollection<JournalIntent> intents, CancellationToken cancellationToken = default);

    /// <summary>Records what became of changes whose intents stand; others are passed over.</summary>
    /// <param name="outcomes">By the changes' ids.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="StoreException">They could not be recorded; the intents stay open.</exception>
    Task EndAsync(IReadOnlyDictionary<string, WriteResult> outcomes, CancellationToken cancellationToken = default);
}
