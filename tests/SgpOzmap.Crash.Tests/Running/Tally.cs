namespace SgpOzmap.Crash.Tests.Running;

/// <summary>What the cases of a campaign came to, added up.</summary>
internal sealed class Tally
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    internal void Add(string what, long count = 1)
    {
        if (count == 0)
            return;
        lock (_lock)
            _counts[what] = _counts.GetValueOrDefault(what) + count;
    }

    public override string ToString()
    {
        lock (_lock)
            return string.Join(", ", _counts.Select(static c => $"{c.Value} {c.Key}"));
    }
}
