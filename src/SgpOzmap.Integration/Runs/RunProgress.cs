namespace SgpOzmap.Integration.Runs;

/// <summary>How far a run is.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Stage">What it is doing.</param>
/// <param name="Done">Steps done of this stage: contracts, records, changes.</param>
/// <param name="Total">Steps of this stage; null while unknown.</param>
public readonly record struct RunProgress(string Tenant, RunStage Stage, int Done, int? Total);
