using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Journaling;

/// <summary>A write that is about to be made.</summary>
public sealed record JournalIntent
{
    /// <summary>The change.</summary>
    public required PlannedChange Change { get; init; }

    /// <summary>What is taken away, or written over without the change saying what it was; null where nothing is.</summary>
    public PreImage? Before { get; init; }

    /// <summary>
    /// A change that the map itself no longer calls for once the removal before it is done, such as an annotation. A journal records it as
    /// <see cref="JournalState.Planned"/>, and a later run can finish it.
    /// </summary>
    public bool IsFollowUp { get; init; }

    /// <summary>A follow-up that is only recorded with its removal, and written later; false for one that is about to be written.</summary>
    public bool IsForLater { get; init; }

    /// <summary>The journal entry that this write takes back; null where it takes back none.</summary>
    public long? UndoOf { get; init; }
}
