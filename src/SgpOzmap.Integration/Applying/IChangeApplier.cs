using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Applying;

/// <summary>Writes planned changes to a tenant's map.</summary>
public interface IChangeApplier
{
    /// <summary>
    /// Writes the changes in the order of their dependencies. A change that fails stops neither the others, its dependants excepted.
    /// </summary>
    /// <param name="changes">The changes to write, in the order of the plan; held ones are not among them.</param>
    /// <param name="progress">Told after every change.</param>
    /// <param name="cancellationToken">Stops after the writes under way, without throwing: what was done must be known.</param>
    Task<ApplyResult> ApplyAsync(
        ImmutableArray<PlannedChange> changes, IProgress<RunProgress>? progress, CancellationToken cancellationToken = default);
}
