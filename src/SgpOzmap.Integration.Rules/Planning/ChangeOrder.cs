using System.Collections.Immutable;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>The order of a plan: by contract and kind, every change after those that it depends on.</summary>
internal static class ChangeOrder
{
    internal static ImmutableArray<PlannedChange> Sort(List<PlannedChange> changes)
    {
        changes.Sort(static (a, b) => a.Contract != b.Contract ? a.Contract.CompareTo(b.Contract) : a.Kind.CompareTo(b.Kind));
        if (changes.TrueForAll(static c => c.DependsOn.IsEmpty))
            return [.. changes];

        var byId = changes.ToDictionary(static c => c.Id, StringComparer.Ordinal);
        var placed = new HashSet<string>(changes.Count, StringComparer.Ordinal);
        var sorted = ImmutableArray.CreateBuilder<PlannedChange>(changes.Count);
        var open = new Stack<PlannedChange>();
        foreach (var change in changes)
        {
            open.Push(change);
            while (open.TryPeek(out var next))
            {
                var waiting = false;
                foreach (var id in next.DependsOn)
                {
                    if (placed.Contains(id))
                        continue;
                    open.Push(byId[id]);
                    waiting = true;
                }

                if (waiting)
                    continue;
                open.Pop();
                if (placed.Add(next.Id))
                    sorted.Add(next);
            }
        }

        return sorted.MoveToImmutable();
    }
}
