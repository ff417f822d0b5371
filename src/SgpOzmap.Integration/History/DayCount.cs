namespace SgpOzmap.Integration.History;

/// <summary>What the runs of a day came to.</summary>
/// <param name="Day">The day.</param>
/// <param name="Runs">Runs that began on it.</param>
/// <param name="FailedRuns">Those that failed, or did not end.</param>
/// <param name="Created">Clients that were created.</param>
/// <param name="Updated">Values that were written.</param>
/// <param name="Removed">Clients and properties that were removed.</param>
/// <param name="Failed">Changes that failed.</param>
public sealed record DayCount(DateOnly Day, int Runs, int FailedRuns, int Created, int Updated, int Removed, int Failed);
