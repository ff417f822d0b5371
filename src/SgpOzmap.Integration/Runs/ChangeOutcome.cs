namespace SgpOzmap.Integration.Runs;

/// <summary>What became of a planned change.</summary>
public enum ChangeOutcome
{
    /// <summary>Not tried: the run only planned, or ended before.</summary>
    Planned,

    /// <summary>Written, or found to be so already.</summary>
    Applied,

    /// <summary>Refused or not to be done; the next run plans afresh.</summary>
    Failed,

    /// <summary>Waits for approval (the gate).</summary>
    Held,

    /// <summary>Not tried because a change that it depends on was not applied, or because the map had moved on.</summary>
    Skipped,
}
