using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Undo;

namespace SgpOzmap.Integration.Monitoring;

/// <summary>
/// Starts runs in the background, beside the loop's own. A run waits for one of the same tenant that is under way. The host waits for them when it stops.
/// </summary>
public interface IRunLauncher
{
    /// <summary>
    /// Starts a run. Of <see cref="RunMode.Plan"/> the report is remembered as well, so that it can be looked at.
    /// </summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="request">What to do.</param>
    /// <returns>False when a run that was started here for the tenant has not ended yet, or the host is stopping.</returns>
    /// <exception cref="KeyNotFoundException">The tenant is not configured.</exception>
    bool TryStart(string tenant, RunRequest request);

    /// <summary>Starts taking a run back.</summary>
    /// <param name="plan">What to take back.</param>
    /// <returns>False when a run that was started here for the tenant has not ended yet, or the host is stopping.</returns>
    bool TryStart(UndoPlan plan);
}
