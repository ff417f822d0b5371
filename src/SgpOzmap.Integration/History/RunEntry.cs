using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.History;

/// <summary>A change, a finding or a withheld change of a run. Personal data.</summary>
public sealed record RunEntry
{
    /// <summary>The run.</summary>
    public required string RunId { get; init; }

    /// <summary>Its place in the run, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>The tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>What it is.</summary>
    public required EntryType Type { get; init; }

    /// <summary>How much it matters.</summary>
    public required EntryLevel Level { get; init; }

    /// <summary>When it was settled; for what was not written, when the run began.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The contract.</summary>
    public required long Contract { get; init; }

    /// <summary>Whom and where it is about.</summary>
    public ContractSubject Subject { get; init; } = ContractSubject.Unknown;

    /// <summary>The change; null for a finding.</summary>
    public PlannedChange? Change { get; init; }

    /// <summary>What became of the change; null for what is no change of the run.</summary>
    public ChangeOutcome? Outcome { get; init; }

    /// <summary>Why it was not applied: the server's own message where there is one.</summary>
    public string? Error { get; init; }

    /// <summary>The finding; null for a change.</summary>
    public Finding? Finding { get; init; }

    /// <summary>The feature that held the change back.</summary>
    public Feature? Feature { get; init; }
}
