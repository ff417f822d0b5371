using System.Collections.Immutable;
using System.Globalization;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;

namespace SgpOzmap.Integration.Engine;

/// <summary>
/// What earlier runs left: writes whose outcome nobody recorded, and annotations of removals that were made. The first are known by reading the map; the second
/// nothing but the journal remembers, since a client that is gone calls for nothing.
/// </summary>
internal sealed class Leftovers
{
    /// <summary>An annotation that could not be written for so long is given up (our decision).</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(7);

    private readonly List<JournalEntry> _open = [];
    private readonly List<JournalEntry> _given = [];
    private readonly Dictionary<string, List<JournalEntry>> _taken = new(StringComparer.Ordinal);

    /// <summary>The changes to make besides those of the plan.</summary>
    internal ImmutableArray<PlannedChange> Changes { get; private set; } = [];

    internal static async Task<Leftovers> FindAsync(
        IJournal journal, string tenant, MapState map, SyncPlan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var leftovers = new Leftovers();
        var unfinished = await journal.GetUnfinishedAsync(tenant, cancellationToken).ConfigureAwait(false);
        if (unfinished.Count == 0)
            return leftovers;

        var codes = map.Properties.Select(static p => p.Client?.Code).Concat(map.UnplacedClients.Select(static c => c.Code)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var properties = map.Properties.Select(static p => p.Id).ToHashSet(StringComparer.Ordinal);
        var planned = plan.Changes.Select(static c => c.Id).ToHashSet(StringComparer.Ordinal);
        var runs = new Dictionary<string, IReadOnlyList<JournalEntry>>(StringComparer.Ordinal);
        foreach (var entry in unfinished)
        {
            if (!entry.IsFollowUp)
            {
                leftovers._open.Add(entry);
                continue;
            }

            var isWanted = entry.Change is AnnotateProperty annotation
                && properties.Contains(annotation.PropertyId)
                && !codes.Contains(entry.Change.Contract.ToString(CultureInfo.InvariantCulture))
                && !planned.Contains(entry.Change.Id)
                && now - entry.IntendedAt < Oldest
                && await WasRemovedAsync(entry).ConfigureAwait(false);
            if (isWanted)
                leftovers.Take(entry);
            else
                leftovers._given.Add(entry);
        }

        leftovers.Changes = [.. leftovers._taken.Values.Select(static e => e[^1].Change with { DependsOn = [] })];
        return leftovers;

        // One that depends on nothing was tried again already.
        async Task<bool> WasRemovedAsync(JournalEntry annotation)
        {
            if (annotation.Change.DependsOn.IsEmpty)
                return true;
            if (!runs.TryGetValue(annotation.RunId, out var entries))
                runs[annotation.RunId] = entries = await journal.GetRunAsync(annotation.RunId, cancellationToken).ConfigureAwait(false);
            return entries.Any(e => e.Change is RemoveClient && e.Change.Contract == annotation.Change.Contract && e.State != JournalState.NotDone);
        }
    }

    /// <summary>
    /// Ends what is settled: an open entry is unknown for good, since the map shows by now what came of it, and an annotation that this run tried again is this run's.
    /// </summary>
    internal async Task SettleAsync(IJournal journal, Func<string, bool> wasTried, CancellationToken cancellationToken)
    {
        List<JournalOutcome> outcomes =
        [
            .. _open.Select(static e => new JournalOutcome(e.Id, JournalState.Unknown, "the process ended before the outcome was recorded")),
            .. _given.Concat(_taken.Where(t => wasTried(t.Key)).SelectMany(static t => t.Value))
                .Select(static e => new JournalOutcome(e.Id, JournalState.TakenOver, e.Error)),
        ];
        if (outcomes.Count > 0)
            await journal.EndAsync(outcomes, cancellationToken).ConfigureAwait(false);
    }

    private void Take(JournalEntry entry)
    {
        if (!_taken.TryGetValue(entry.Change.Id, out var entries))
            _taken[entry.Change.Id] = entries = [];
        entries.Add(entry);
    }
}
