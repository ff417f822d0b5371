using System.Collections.Immutable;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Applying;

/// <summary>What is to be applied, and under which conditions.</summary>
/// <param name="Changes">The changes to write, in the order of the plan; held ones are not among them.</param>
/// <param name="Journal">Told before every write and after it. A write whose intent it refuses must not be made.</param>
public sealed record ApplyRequest(ImmutableArray<PlannedChange> Changes, IRunJournal Journal)
{
    /// <summary>Told after every change.</summary>
    public IProgress<RunProgress>? Progress { get; init; }

    /// <summary>Cuts off even writes under way, whose outcome is unknown then: the time to stop has run out, or another process has the tenant.</summary>
    public CancellationToken Abort { get; init; }
}
