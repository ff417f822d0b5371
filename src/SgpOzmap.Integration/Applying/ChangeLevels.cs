using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Applying;

/// <summary>Changes by how many others must come before them.</summary>
internal static class ChangeLevels
{
    internal static IEnumerable<IReadOnlyList<PlannedChange>> Of(ImmutableArray<PlannedChange> changes)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);

        // The plan's order has every change after those that it depends on. One that is not there (held) does not count: its dependants are skipped anyway.
        foreach (var change in changes)
            levels[change.Id] = change.DependsOn.Select(id => levels.GetValueOrDefault(id, -1) + 1).DefaultIfEmpty(0).Max();
        return changes.GroupBy(c => levels[c.Id]).OrderBy(static g => g.Key).Select(static g => (IReadOnlyList<PlannedChange>)[.. g]);
    }
}
