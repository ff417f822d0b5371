namespace SgpOzmap.TestSupport;

/// <summary>Counts what is under way at once.</summary>
public sealed class Peak
{
    private int _now;
    private int _most;

    /// <summary>The most that there have been at once.</summary>
    public int Most => Volatile.Read(ref _most);

    /// <summary>One more; returns how many there are now.</summary>
    public int Enter()
    {
        var now = Interlocked.Increment(ref _now);
        for (var seen = Most; seen < now; seen = Most)
            Interlocked.CompareExchange(ref _most, now, seen);
        return now;
    }

    /// <summary>One fewer.</summary>
    public void Leave() => Interlocked.Decrement(ref _now);
}
