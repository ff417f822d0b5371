namespace SgpOzmap.Integration.Approvals;

/// <summary>What became of a held plan.</summary>
public enum HeldPlanState
{
    /// <summary>It waits for a decision.</summary>
    Pending,

    /// <summary>Somebody approved it; the next run that has exactly its destructive changes applies them.</summary>
    Approved,

    /// <summary>It was approved and applied.</summary>
    Applied,

    /// <summary>It was approved, but the next plan had other destructive changes.</summary>
    Void,

    /// <summary>Somebody rejected it.</summary>
    Rejected,

    /// <summary>A later run had other destructive changes, or none that are held.</summary>
    Superseded,
}
