using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.History;

/// <summary>Which entries of a run. What is null or empty does not filter.</summary>
public sealed record EntryQuery
{
    /// <summary>The run.</summary>
    public required string RunId { get; init; }

    /// <summary>Entries of this level.</summary>
    public EntryLevel? Level { get; init; }

    /// <summary>Entries of this type.</summary>
    public EntryType? Type { get; init; }

    /// <summary>Changes and withheld changes of this kind.</summary>
    public ChangeKind? Action { get; init; }

    /// <summary>Changes of this outcome.</summary>
    public ChangeOutcome? Outcome { get; init; }

    /// <summary>Findings of this code.</summary>
    public FindingCode? Finding { get; init; }

    /// <summary>Entries of one contract.</summary>
    public long? Contract { get; init; }

    /// <summary>Entries whose box has exactly this name.</summary>
    public string? Box { get; init; }

    /// <summary>Entries whose box lies in the project of exactly this name.</summary>
    public string? Project { get; init; }

    /// <summary>
    /// Entries in which all of these words occur, without regard to case and accents: contract, client's name, box, project, kind, code, the server's message. Where
    /// the store is encrypted, names are not searched.
    /// </summary>
    public string? Text { get; init; }
}
