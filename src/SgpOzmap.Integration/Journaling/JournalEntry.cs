using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Journaling;

/// <summary>A write with all that is known of it.</summary>
public sealed record JournalEntry
{
    /// <summary>The entry's id; a later write has a higher one.</summary>
    public required long Id { get; init; }

    /// <summary>The run.</summary>
    public required string RunId { get; init; }

    /// <summary>The tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>When the intent was recorded.</summary>
    public required DateTimeOffset IntendedAt { get; init; }

    /// <summary>The change.</summary>
    public required PlannedChange Change { get; init; }

    /// <summary>What was taken away or written over, see <see cref="JournalIntent.Before"/>.</summary>
    public PreImage? Before { get; init; }

    /// <summary>See <see cref="JournalIntent.IsFollowUp"/>.</summary>
    public bool IsFollowUp { get; init; }

    /// <summary>What is known of it.</summary>
    public JournalState State { get; init; }

    /// <summary>When that was recorded; null for an open one.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it was not done or is uncertain.</summary>
    public string? Error { get; init; }

    /// <summary>The property that a creation made.</summary>
    public string? MadePropertyId { get; init; }

    /// <summary>The client that a creation made.</summary>
    public string? MadeClientId { get; init; }

    /// <summary>The entry that this one takes back.</summary>
    public long? UndoOf { get; init; }

    /// <summary>The entry that took this one back, as far as it was applied; null while it stands.</summary>
    public long? UndoneBy { get; init; }
}
