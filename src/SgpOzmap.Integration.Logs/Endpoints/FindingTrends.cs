using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Models;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>How many findings of each code there are now and were before.</summary>
internal static class FindingTrends
{
    private const int Points = 48;

    /// <param name="runs">The last runs with a plan, the newest first.</param>
    /// <param name="counts">The counts of the runs since a time.</param>
    /// <param name="since">That time: of what was before it nothing is known, and nothing is shown.</param>
    internal static List<FindingTrend> Of(IReadOnlyList<RunSummary> runs, IReadOnlyList<FindingCount> counts, DateTimeOffset since)
    {
        var byRun = counts.Where(static c => c.Code is not null).ToLookup(static c => c.RunId, StringComparer.Ordinal);
        var oldestFirst = runs.Where(r => r.StartedAt >= since).Reverse().ToList();
        return
        [
            .. Enum.GetValues<FindingCode>()
                .Select(code => Of(code, oldestFirst.FindAll(r => Tells(r, code)), byRun))
                .OfType<FindingTrend>()
                .OrderByDescending(static t => t.Now).ThenBy(static t => t.Code),
        ];
    }

    /// <summary>A run that would have the finding if there were one: that a client is missing in SGP is told by complete full reads alone.</summary>
    internal static bool Tells(RunSummary run, FindingCode code)
        => code != FindingCode.MissingInSgp || run is { Reading: ReadingKind.Full, ContractsComplete: true };

    private static FindingTrend? Of(FindingCode code, List<RunSummary> runs, ILookup<string, FindingCount> counts)
    {
        if (runs.Count == 0)
            return null;
        var last = runs[^1];
        var dayAgo = runs.FindLastIndex(r => r.StartedAt <= last.StartedAt.AddDays(-1));
        var (now, before) = (CountOf(last), dayAgo < 0 ? (int?)null : CountOf(runs[dayAgo]));
        if (now == 0 && before is null or 0)
            return null;

        // Spread evenly, the last one included.
        var step = Math.Max(1, (runs.Count + Points - 1) / Points);
        var shown = runs.Where((_, i) => (runs.Count - 1 - i) % step == 0).Select(CountOf).ToList();
        return new(code, now, before, shown);

        int CountOf(RunSummary run) => counts[run.RunId].Where(c => c.Code == code).Sum(static c => c.Count);
    }
}
