namespace SgpOzmap.Integration.Rules.Planning;

/// <summary>The names that someone may have meant.</summary>
internal static class NearestNames
{
    private const int Count = 3;

    /// <summary>Up to three of <paramref name="names"/> by edit distance of the folded forms, at most half of the name apart.</summary>
    internal static IReadOnlyList<string> Find(string name, IEnumerable<(string Name, string Folded)> names)
    {
        var wanted = NameFolding.Fold(name);
        var limit = Math.Max(2, wanted.Length / 2);
        var best = new SortedSet<(int Distance, string Name)>(Comparer<(int Distance, string Name)>.Create(
            static (a, b) => a.Distance != b.Distance ? a.Distance.CompareTo(b.Distance) : string.CompareOrdinal(a.Name, b.Name)));

        Span<int> row = stackalloc int[128];
        foreach (var (candidate, folded) in names)
        {
            var worst = best.Count < Count ? limit : best.Max.Distance;
            if (Math.Abs(folded.Length - wanted.Length) > worst || folded.Length >= row.Length)
                continue;
            var distance = Distance(wanted, folded, row, worst);
            if (distance > worst)
                continue;
            best.Add((distance, candidate));
            if (best.Count > Count)
                best.Remove(best.Max);
        }

        return [.. best.Select(static b => b.Name)];
    }

    // Levenshtein with one row, given up as soon as a whole row lies above the limit.
    private static int Distance(string a, string b, Span<int> row, int limit)
    {
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + cost);
                diagonal = row[j];
                row[j] = value;
                least = Math.Min(least, value);
            }

            if (least > limit)
                return int.MaxValue;
        }

        return row[b.Length];
    }
}
