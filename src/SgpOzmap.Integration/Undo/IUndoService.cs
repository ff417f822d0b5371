using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Undo;

/// <summary>Takes back what a run did, as far as nobody has changed it since. One service serves all tenants.</summary>
public interface IUndoService
{
    /// <summary>Looks at the map and says for every write of a run whether it can be taken back. Writes nothing.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="only">The contracts to take back; null for all.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The plan; null when the journal does not know the run, or it wrote nothing.</returns>
    /// <exception cref="StoreException">The journal cannot be read.</exception>
    /// <exception cref="KeyNotFoundException">The run's tenant is not configured.</exception>
    /// <exception cref="OzmapException">The map cannot be read.</exception>
    Task<UndoPlan?> PlanAsync(string runId, IReadOnlyCollection<long>? only = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes back the items that are <see cref="UndoState.Ready"/>, the latest write first, as a run of its own with journal and report. Each is looked at
    /// once more before its write. Waits while a run of the tenant is under way. As long as SGP says what led to the changes, the next run makes them again:
    /// mend SGP first, or switch the feature off.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="progress">Told after every write.</param>
    /// <param name="cancellationToken">Stops after the writes under way.</param>
    /// <returns>
    /// The report, without a plan of the planner: one change for each item in the plan's order. A ready item is applied, failed or, where the map has moved on since the
    /// plan, skipped; every other is skipped with the plan's reason. What goes wrong is in it, and only cancellation is thrown.
    /// </returns>
    /// <exception cref="KeyNotFoundException">The plan's tenant is not configured.</exception>
    Task<RunReport> ApplyAsync(UndoPlan plan, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default);
}
