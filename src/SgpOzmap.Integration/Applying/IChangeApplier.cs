using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Applying;

/// <summary>Writes planned changes to a tenant's map.</summary>
public interface IChangeApplier
{
    /// <summary>
    /// Writes the changes in the order of their dependencies, each with its intent in the journal before and its outcome after. A change that fails stops
    /// none of the others, its dependants excepted.
    /// </summary>
    /// <param name="request">What to write.</param>
    /// <param name="cancellationToken">Stops after the writes under way, without throwing: what was done must be known.</param>
    Task<ApplyResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken = default);
}
