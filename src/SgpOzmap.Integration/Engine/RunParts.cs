using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Sources;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Engine;

/// <summary>What a run of a tenant is made of.</summary>
/// <param name="Contracts">Reads SGP.</param>
/// <param name="Map">Reads the map.</param>
/// <param name="Applier">Writes to the map.</param>
/// <param name="Runs">Remembers runs.</param>
/// <param name="Journal">Remembers writes.</param>
/// <param name="HeldPlans">Remembers what waits for a decision.</param>
/// <param name="Snapshots">Remembers the boxes of the map.</param>
internal sealed record RunParts(
    IContractSource Contracts, IMapSource Map, IChangeApplier Applier, IRunStore Runs, IJournal Journal, IHeldPlanStore HeldPlans, IMapSnapshotStore Snapshots)
{
    /// <summary>Remembers what was planned from, for explanations.</summary>
    internal LastPictures Pictures { get; init; } = new();
}
