using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Engine;

/// <summary>What came of asking for a scheduled run.</summary>
/// <param name="Report">The run; null when the tenant was not due, or another process has it.</param>
/// <param name="RetryIn">Without a run: how long until asking again is worth while.</param>
public readonly record struct ScheduledRun(RunReport? Report, TimeSpan RetryIn = default);
