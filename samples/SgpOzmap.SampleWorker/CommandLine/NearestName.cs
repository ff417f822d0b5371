namespace SgpOzmap.SampleWorker.CommandLine;

/// <summary>Finds what somebody may have meant.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest edits; null when every one is further away than half of what was written.</summary>
    internal static string? Of(string written, IEnumerable<string> names)
    {
        var (name, distance) = names
            .Select(n => (Name: n, Distance: Distance(written.ToUpperInvariant(), n.ToUpperInvariant())))
            .MinBy(static n => n.Distance);
        return distance <= Math.Max(2, written.Length / 2) ? name : null;
    }

    // Levenshtein, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
