using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Database.Rows;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>A query of entries as a query of rows.</summary>
internal static class StoredEntries
{
    internal static IQueryable<RunEntryRow> Of(StoreContext context, string runId)
        => context.Entries.Where(e => e.RunId == runId && e.Ordinal < RunEntryRow.FirstHidden);

    internal static IQueryable<RunEntryRow> Of(StoreContext context, EntryQuery query)
    {
        var rows = Of(context, query.RunId);
        if (query.Level is { } level)
            rows = rows.Where(e => e.Level == level);
        if (query.Type is { } type)
            rows = rows.Where(e => e.Type == type);
        if (query.Outcome is { } outcome)
            rows = rows.Where(e => e.Type == EntryType.Change && e.Outcome == outcome);
        if (query.Action is { } action)
            rows = Of(rows, action);
        if (query.Finding is { } code)
        {
            var name = code.ToString();
            rows = rows.Where(e => e.Type == EntryType.Finding && e.Name == name);
        }

        if (query.Contract is { } contract)
            rows = rows.Where(e => e.Contract == contract);
        if (!string.IsNullOrEmpty(query.Box))
        {
            var box = StoreText.Clean(query.Box);
            rows = rows.Where(e => e.Box == box);
        }

        if (!string.IsNullOrEmpty(query.Project))
        {
            var project = StoreText.Clean(query.Project);
            rows = rows.Where(e => e.Project == project);
        }

        // Contains takes every letter for what it is: it has no wildcards.
        foreach (var word in RunEntries.SearchWords(query.Text))
            rows = rows.Where(e => e.Search!.Contains(word));
        return rows;
    }

    private static IQueryable<RunEntryRow> Of(IQueryable<RunEntryRow> rows, ChangeKind action)
    {
        var name = action.ToString();
        return rows.Where(e => (e.Type == EntryType.Change || e.Type == EntryType.Withheld) && e.Name == name);
    }
}
