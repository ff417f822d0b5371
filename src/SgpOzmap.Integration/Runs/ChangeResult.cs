using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Runs;

/// <summary>A planned change and what became of it.</summary>
/// <param name="Change">The change.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Error">Why it was not applied: the server's own message where there is one; null otherwise. No personal data of ours in it.</param>
public sealed record ChangeResult(PlannedChange Change, ChangeOutcome Outcome, string? Error = null)
{
    /// <summary>When that was; null for what was not tried.</summary>
    public DateTimeOffset? At { get; init; }
}
