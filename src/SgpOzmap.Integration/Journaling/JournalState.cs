namespace SgpOzmap.Integration.Journaling;

/// <summary>What is known of a write.</summary>
public enum JournalState
{
    /// <summary>To be written once the removal that it follows is done; nothing was sent yet.</summary>
    Planned,

    /// <summary>About to be written. After a crash this is all that is known.</summary>
    Open,

    /// <summary>Done.</summary>
    Applied,

    /// <summary>Not done: refused, or not tried after all.</summary>
    NotDone,

    /// <summary>It may have been done: no answer, or the process ended before one was recorded.</summary>
    Unknown,

    /// <summary>A later run has taken it over.</summary>
    TakenOver,
}
