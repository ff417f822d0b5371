using System.Globalization;
using SgpOzmap.Integration.Rules.Findings;

namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>Finds moves that wait for each other in a ring.</summary>
internal static class PortRings
{
    private const int Shown = 10;

    internal static void Refuse(IReadOnlyList<PlacementCandidate> candidates, Func<PortKey, PlacementCandidate?> moverOn)
    {
        var seen = new HashSet<PlacementCandidate>();
        var path = new List<PlacementCandidate>();
        foreach (var candidate in candidates)
        {
            path.Clear();
            var next = candidate;
            while (next is { IsMove: true, IsSettled: false, Named: { } port } && seen.Add(next))
            {
                path.Add(next);
                next = moverOn(port);
            }

            // The walk came back to itself: what it passed since then is a ring.
            var start = next is null ? -1 : path.IndexOf(next);
            if (start >= 0)
                Refuse(path.GetRange(start, path.Count - start));
        }
    }

    private static void Refuse(List<PlacementCandidate> ring)
    {
        var ids = ring.Select(static c => c.Contract.Id).Order().Select(static id => id.ToString(CultureInfo.InvariantCulture)).ToList();
        var members = string.Join(", ", ids.Take(Shown)) + (ids.Count > Shown ? ", …" : "");
        foreach (var candidate in ring)
            candidate.Refusal = new(FindingCode.PortRing, FindingTexts.PortRing(members), ("ring", members));
    }
}
