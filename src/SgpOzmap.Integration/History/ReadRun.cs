using System.Collections.Immutable;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.History;

/// <summary>A report made ready for looking things up in it.</summary>
internal sealed class ReadRun(RunReport report)
{
    private const int MostBoxes = 500;

    private readonly Lazy<IReadOnlyList<RunEntry>> _entries = new(() => RunEntries.Of(report));
    private readonly Lazy<RunSummary> _summary = new(() => RunSummaries.Of(report));
    private string?[]? _texts;

    internal RunSummary Summary => _summary.Value;

    internal IReadOnlyList<RunEntry> Entries => _entries.Value;

    internal IEnumerable<RunEntry> Find(EntryQuery query)
    {
        var words = RunEntries.SearchWords(query.Text);
        return Entries.Where(e => IsOf(e, query) && words.All(TextOf(e).Contains));
    }

    internal EntryFacets Facets() => new()
    {
        Levels = Count(Entries.Select(static e => e.Level)),
        Actions = Count(Entries.Select(static e => e.Change?.Kind)),
        Findings = Count(Entries.Select(static e => e.Finding?.Code)),
        Projects = [.. Count(Entries.Select(static e => e.Subject.Project)).OrderBy(static p => p.Key, StringComparer.Ordinal)],
        Boxes = [.. Count(Entries.Select(static e => e.Subject.Box)).OrderByDescending(static b => b.Value).ThenBy(static b => b.Key, StringComparer.Ordinal).Take(MostBoxes)],
    };

    private static bool IsOf(RunEntry entry, EntryQuery query)
        => (query.Level is null || entry.Level == query.Level)
        && (query.Type is null || entry.Type == query.Type)
        && (query.Action is null || entry.Change?.Kind == query.Action)
        && (query.Outcome is null || entry.Outcome == query.Outcome)
        && (query.Finding is null || entry.Finding?.Code == query.Finding)
        && (query.Contract is null || entry.Contract == query.Contract)
        && (string.IsNullOrEmpty(query.Box) || string.Equals(entry.Subject.Box, query.Box, StringComparison.Ordinal))
        && (string.IsNullOrEmpty(query.Project) || string.Equals(entry.Subject.Project, query.Project, StringComparison.Ordinal));

    private static ImmutableArray<KeyValuePair<T, int>> Count<T>(IEnumerable<T?> values)
        where T : struct, Enum
        => [.. values.OfType<T>().CountBy(static v => v).OrderBy(static v => v.Key)];

    private static ImmutableArray<KeyValuePair<T, int>> Count<T>(IEnumerable<T> values)
        where T : struct, Enum
        => Count(values.Select(static v => (T?)v));

    private static IEnumerable<KeyValuePair<string, int>> Count(IEnumerable<string?> values)
        => values.Where(static v => !string.IsNullOrEmpty(v)).CountBy(static v => v!, StringComparer.Ordinal);

    // Folded at the first search, and kept for the next.
    private string TextOf(RunEntry entry)
    {
        _texts ??= new string?[Entries.Count];
        return _texts[entry.Ordinal] ??= RunEntries.SearchText(entry, withName: true);
    }
}
