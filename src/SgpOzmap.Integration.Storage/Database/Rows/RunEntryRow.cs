using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Storage.Database.Rows;

/// <summary>A change, a finding or a withheld change of a run.</summary>
internal sealed class RunEntryRow
{
    /// <summary>
    /// From here on rows are no entries of their own: the plan's changes, kept once more where the run's results are not in the plan's order.
    /// </summary>
    internal const int FirstHidden = 1_000_000_000;

    public required string RunId { get; set; }

    public int Ordinal { get; set; }

    public required string Tenant { get; set; }

    /// <summary>When the run began: the story of one contract over all runs is in its order.</summary>
    public DateTimeOffset StartedAt { get; set; }

    public EntryType Type { get; set; }

    public long Contract { get; set; }

    /// <summary>The kind of the change or the code of the finding.</summary>
    public required string Name { get; set; }

    /// <summary>The feature that withheld the change.</summary>
    public Feature? Feature { get; set; }

    /// <summary>What became of the change; null for one that is in the plan alone, and for what is no change.</summary>
    public ChangeOutcome? Outcome { get; set; }

    public string? Error { get; set; }

    public EntryLevel Level { get; set; }

    /// <summary>When the change was settled; null for what was not tried.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Where it is, for looking it up; null in rows of the first version too.</summary>
    public string? Box { get; set; }

    public int? Port { get; set; }

    public string? Project { get; set; }

    /// <summary>What it is searched by, folded. Nothing personal in it where the store is encrypted.</summary>
    public string? Search { get; set; }

    /// <summary>An <see cref="Runs.EntrySecret"/> as JSON, through <see cref="Protection.PayloadProtection"/>. Personal data.</summary>
    public byte[]? Subject { get; set; }

    public bool IsInPlan { get; set; }

    /// <summary>The gate names it among those that wait.</summary>
    public bool IsHeld { get; set; }

    /// <summary>JSON, through <see cref="Protection.PayloadProtection"/>. Personal data in changes.</summary>
    public required byte[] Payload { get; set; }
}
