using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.History;

/// <summary>The entries of a report, and what they are searched by. For stores, so that all of them say the same.</summary>
public static class RunEntries
{
    /// <summary>
    /// The entries in their order: changes, findings, withheld changes. A plan's changes are entries where the report has no results of them; otherwise its results are.
    /// </summary>
    public static IReadOnlyList<RunEntry> Of(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var plan = report.Plan;
        var entries = new List<RunEntry>(report.Changes.Length + (plan is null ? 0 : plan.Findings.Length + plan.Withheld.Length));
        foreach (var result in report.Changes)
            Add(EntryType.Change, result.Change.Contract, e => OfResult(e, result));
        foreach (var change in report.Changes.IsEmpty && plan is not null ? plan.Changes : [])
            Add(EntryType.Change, change.Contract, e => e with { Change = change, Subject = Subject(change) });
        foreach (var finding in plan?.Findings ?? [])
        {
            Add(EntryType.Finding, finding.Contract, e => e with
            {
                Finding = finding,
                Level = LevelOf(finding),
                Subject = EntrySubjects.Of(finding, report.Subjects.GetValueOrDefault(finding.Contract), ProjectOf),
            });
        }

        foreach (var withheld in plan?.Withheld ?? [])
            Add(EntryType.Withheld, withheld.Change.Contract, e => e with { Change = withheld.Change, Feature = withheld.Feature, Subject = Subject(withheld.Change) });
        return entries;

        void Add(EntryType type, long contract, Func<RunEntry, RunEntry> fill) => entries.Add(fill(new()
        {
            RunId = report.RunId,
            Ordinal = entries.Count,
            Tenant = report.Tenant,
            Type = type,
            Level = EntryLevel.Info,
            At = report.StartedAt,
            Contract = contract,
        }));

        RunEntry OfResult(RunEntry entry, ChangeResult result) => entry with
        {
            Change = result.Change,
            Outcome = result.Outcome,
            Error = result.Error,
            Level = LevelOf(result.Outcome),
            At = result.At ?? report.StartedAt,
            Subject = Subject(result.Change),
        };

        ContractSubject Subject(PlannedChange change) => EntrySubjects.Of(change, report.Subjects.GetValueOrDefault(change.Contract), ProjectOf);

        string? ProjectOf(string? box) => box is null ? null : report.Projects.GetValueOrDefault(box);
    }

    /// <summary>An entry's subject from what is kept of it: the contract's, the project of the entry's box, and the change or finding itself.</summary>
    /// <param name="entry">The entry with its change or finding.</param>
    /// <param name="contract">The report's subject of the contract; null where there is none.</param>
    /// <param name="project">The project that the entry had.</param>
    public static ContractSubject SubjectOf(RunEntry entry, ContractSubject? contract, string? project)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var subject = entry switch
        {
            { Change: { } change } => EntrySubjects.Of(change, contract, _ => project),
            { Finding: { } finding } => EntrySubjects.Of(finding, contract, _ => project),
            _ => contract ?? ContractSubject.Unknown,
        };
        return subject with { Project = project };
    }

    /// <summary>The box and port that a change itself names; null for one that names none.</summary>
    public static PortReference? PlaceOf(PlannedChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return EntrySubjects.PortOf(change);
    }

    /// <summary>What an entry is searched by, folded: contract, name, box, project, kind or code, the server's message.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="withName">With the client's name, which is personal.</param>
    public static string SearchText(RunEntry entry, bool withName)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return EntrySearch.Text(entry, withName);
    }

    /// <summary>
    /// The words of a search, folded as the text is; all of them must occur in it. No more than ten, and of each no more than the first hundred letters.
    /// </summary>
    public static IReadOnlyList<string> SearchWords(string? text) => EntrySearch.Words(text);

    private static EntryLevel LevelOf(ChangeOutcome outcome) => outcome switch
    {
        ChangeOutcome.Failed => EntryLevel.Error,
        ChangeOutcome.Held or ChangeOutcome.Skipped => EntryLevel.Warning,
        _ => EntryLevel.Info,
    };

    private static EntryLevel LevelOf(Finding finding) => finding.IsNotice ? EntryLevel.Info : EntryLevel.Warning;
}
