using SgpOzmap.Integration.Rules.Findings;

namespace SgpOzmap.Integration.History;

/// <summary>The findings of one code in one run.</summary>
/// <param name="RunId">The run.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Code">The code; null for a run without findings.</param>
/// <param name="Count">How many; 0 for a run without findings.</param>
public sealed record FindingCount(string RunId, DateTimeOffset StartedAt, FindingCode? Code, int Count);
