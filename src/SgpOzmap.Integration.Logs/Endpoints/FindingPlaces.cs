using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Models;

namespace SgpOzmap.Integration.Logs.Endpoints;

/// <summary>The last run's findings put to the boxes of the map.</summary>
internal sealed record FindingPlaces
{
    internal RunSummary? Run { get; private init; }

    internal MapSnapshot? Map { get; private init; }

    internal IReadOnlyList<MapBoxModel> WithFindings { get; private init; } = [];

    internal IReadOnlyList<KeyValuePair<string, int>> Unknown { get; private init; } = [];

    internal int WithoutBox { get; private init; }

    internal static async Task<FindingPlaces> ReadAsync(IRunHistory history, IMapSnapshotStore maps, string tenant, CancellationToken cancellationToken)
    {
        var map = await maps.FindAsync(tenant, cancellationToken);
        if (await FindingsEndpoint.LatestAsync(history, tenant, cancellationToken) is not { } run)
            return new() { Map = map };

        var byName = (map?.Boxes ?? []).ToLookup(static b => b.Name, StringComparer.Ordinal);
        var atBox = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        var unknown = new Dictionary<string, int>(StringComparer.Ordinal);
        var withoutBox = 0;
        await foreach (var entry in history.ReadEntriesAsync(new() { RunId = run.RunId, Type = EntryType.Finding }, cancellationToken))
        {
            if (entry.Subject.Box is not { Length: > 0 } name)
            {
                withoutBox++;
                continue;
            }

            var boxes = byName[name].ToList();
            if (boxes.Count > 1 && entry.Subject.Project is { } project && boxes.Exists(b => string.Equals(b.Project, project, StringComparison.Ordinal)))
                boxes.RemoveAll(b => !string.Equals(b.Project, project, StringComparison.Ordinal));
            if (boxes.Count == 0)
                unknown[name] = unknown.GetValueOrDefault(name) + 1;

            // A name that several boxes have is wrong at each of them.
            foreach (var box in boxes)
            {
                if (!atBox.TryGetValue(box.Id, out var codes))
                    atBox[box.Id] = codes = new(StringComparer.Ordinal);
                var code = entry.Finding!.Code.ToString();
                codes[code] = codes.GetValueOrDefault(code) + 1;
            }
        }

        return new()
        {
            Run = run,
            Map = map,
            WithFindings =
            [
                .. (map?.Boxes ?? []).Where(b => atBox.ContainsKey(b.Id))
                    .Select(b => new MapBoxModel(b, [.. atBox[b.Id].OrderByDescending(static c => c.Value).ThenBy(static c => c.Key, StringComparer.Ordinal)]))
                    .OrderByDescending(static b => b.Total).ThenBy(static b => b.Box.Name, StringComparer.Ordinal),
            ],
            Unknown = [.. unknown.OrderByDescending(static u => u.Value).ThenBy(static u => u.Key, StringComparer.Ordinal)],
            WithoutBox = withoutBox,
        };
    }
}
