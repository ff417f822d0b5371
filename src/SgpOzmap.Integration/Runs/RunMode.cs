namespace SgpOzmap.Integration.Runs;

/// <summary>How far a run goes.</summary>
public enum RunMode
{
    /// <summary>Reads and plans; writes nothing, neither to the map nor to what was last seen.</summary>
    Plan,

    /// <summary>Reads, plans, checks the gate, applies, records.</summary>
    Apply,

    /// <summary>Takes back what an earlier run did.</summary>
    Undo,
}
