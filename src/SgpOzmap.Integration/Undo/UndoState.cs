namespace SgpOzmap.Integration.Undo;

/// <summary>Whether a write can be taken back.</summary>
public enum UndoState
{
    /// <summary>It can.</summary>
    Ready,

    /// <summary>It need not: it was not done, or the map is as it was before.</summary>
    NothingToDo,

    /// <summary>It must not: what it wrote has changed since.</summary>
    Refused,
}
