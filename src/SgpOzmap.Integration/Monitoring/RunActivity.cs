using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Monitoring;

/// <summary>A run under way.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Mode">How far it goes.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Stage">What it is doing; null before it has begun to.</param>
/// <param name="Done">Steps done of this stage.</param>
/// <param name="Total">Steps of this stage; null while unknown.</param>
public sealed record RunActivity(string RunId, RunMode Mode, DateTimeOffset StartedAt, RunStage? Stage = null, int Done = 0, int? Total = null);
