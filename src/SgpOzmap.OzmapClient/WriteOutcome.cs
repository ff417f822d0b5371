namespace SgpOzmap.OzmapClient;

/// <summary>What is known of a write that failed.</summary>
public enum WriteOutcome
{
    /// <summary>It was refused or never sent: nothing was done.</summary>
    NotDone,

    /// <summary>It may have been done (time-out, reset, 5xx): look before trying again.</summary>
    Unknown,
}
