using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Storage.Database;

namespace SgpOzmap.Integration.Storage.Runs;

/// <summary>Counts the entries of a run by what they can be filtered by.</summary>
internal static class StoredFacets
{
    private const int MostBoxes = 500;

    internal static async Task<EntryFacets> ReadAsync(StoreContext context, string runId, CancellationToken cancellationToken)
    {
        var rows = StoredEntries.Of(context, runId);
        var levels = await rows.GroupBy(static e => e.Level).Select(static g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken).ConfigureAwait(false);
        var names = await rows
            .GroupBy(static e => new { e.Type, e.Name })
            .Select(static g => new { g.Key.Type, g.Key.Name, Count = g.Count() })
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        var projects = await CountAsync(rows.Where(static e => e.Project != null && e.Project != "").GroupBy(static e => e.Project!), int.MaxValue, cancellationToken).ConfigureAwait(false);
        var boxes = await CountAsync(rows.Where(static e => e.Box != null && e.Box != "").GroupBy(static e => e.Box!), MostBoxes, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Levels = [.. levels.OrderBy(static l => l.Key).Select(static l => KeyValuePair.Create(l.Key, l.Count))],
            Actions = Named<ChangeKind>(names.Where(static n => n.Type != EntryType.Finding).Select(static n => (n.Name, n.Count))),
            Findings = Named<FindingCode>(names.Where(static n => n.Type == EntryType.Finding).Select(static n => (n.Name, n.Count))),
            Projects = [.. projects.OrderBy(static p => p.Key, StringComparer.Ordinal)],
            Boxes = [.. boxes.OrderByDescending(static b => b.Value).ThenBy(static b => b.Key, StringComparer.Ordinal)],
        };
    }

    private static ImmutableArray<KeyValuePair<T, int>> Named<T>(IEnumerable<(string Name, int Count)> counts)
        where T : struct, Enum
        => [.. counts.GroupBy(static c => Enum.Parse<T>(c.Name)).OrderBy(static g => g.Key).Select(static g => KeyValuePair.Create(g.Key, g.Sum(static c => c.Count)))];

    private static async Task<List<KeyValuePair<string, int>>> CountAsync<T>(IQueryable<IGrouping<string, T>> groups, int most, CancellationToken cancellationToken)
    {
        var counts = await groups
            .Select(static g => new { g.Key, Count = g.Count() })
            .OrderByDescending(static g => g.Count)
            .ThenBy(static g => g.Key)
            .Take(most)
            .ToListAsync(cancellationToken)
            .ConfigureAwait(false);
        return counts.ConvertAll(static c => KeyValuePair.Create(c.Key, c.Count));
    }
}
