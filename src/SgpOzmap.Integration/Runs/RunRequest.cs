namespace SgpOzmap.Integration.Runs;

/// <summary>What a run is to do.</summary>
public sealed record RunRequest
{
    /// <summary>How far it goes: <see cref="RunMode.Plan"/> or <see cref="RunMode.Apply"/>.</summary>
    public required RunMode Mode { get; init; }

    /// <summary>How much of SGP is read; in full unless asked otherwise.</summary>
    public ReadingKind Reading { get; init; } = ReadingKind.Full;

    /// <summary>
    /// The digest of a held plan that was approved: its changes are applied if the fresh plan has exactly those destructive changes, and nothing destructive is if it
    /// has others. Null for a run that only follows what the store says is approved.
    /// </summary>
    public string? Approve { get; init; }

    /// <summary>Who asked for the run; told in its notes. Null for the loop.</summary>
    public string? By { get; init; }

    /// <summary>The report is recorded though the run only plans. What writes is recorded in any case.</summary>
    internal bool IsRemembered { get; init; }
}
