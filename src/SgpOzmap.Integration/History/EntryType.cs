namespace SgpOzmap.Integration.History;

/// <summary>What an entry of a run is.</summary>
public enum EntryType
{
    /// <summary>A change.</summary>
    Change,

    /// <summary>A finding.</summary>
    Finding,

    /// <summary>A change that a switched-off feature held back.</summary>
    Withheld,
}
