namespace SgpOzmap.Integration.History;

/// <summary>How much an entry matters.</summary>
public enum EntryLevel
{
    /// <summary>Done or planned; notices; what a switched-off feature held back.</summary>
    Info,

    /// <summary>Held, skipped, or a contract that was not served.</summary>
    Warning,

    /// <summary>A change that failed.</summary>
    Error,
}
