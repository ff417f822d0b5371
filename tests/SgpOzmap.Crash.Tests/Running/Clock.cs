namespace SgpOzmap.Crash.Tests.Running;

/// <summary>
/// A clock on which nobody waits. A pause (the back-off before another attempt, a Retry-After, the wait for a lease) is over at once, and its time has passed; a limit
/// (of an attempt, of a call, of a stop, a periodic renewal) is reached only when the time that passed in pauses, or that a test lets pass, reaches it. The clock on the
/// wall can jump; limits do not see that.
/// </summary>
internal sealed class Clock : TimeProvider
{
    /// <summary>Give limits that are longer.</summary>
    internal static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(150);

    private static readonly TimeSpan s_soon = TimeSpan.FromMilliseconds(1);
    private static readonly DateTimeOffset s_start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    private readonly Lock _lock = new();
    private readonly HashSet<Limit> _limits = [];
    private long _now;
    private long _jumped;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override DateTimeOffset GetUtcNow() => s_start.AddTicks(Interlocked.Read(ref _now) + Interlocked.Read(ref _jumped));

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= TimeSpan.Zero && dueTime <= LongestPause && period <= TimeSpan.Zero)
        {
            return System.CreateTimer(
                _ =>
                {
                    Pass(dueTime);
                    callback(state);
                },
                null,
                dueTime == TimeSpan.Zero ? TimeSpan.Zero : s_soon,
                Timeout.InfiniteTimeSpan);
        }

        var limit = new Limit(this, callback, state);
        limit.Change(dueTime, period);
        return limit;
    }

    /// <summary>The clock on the wall is set.</summary>
    internal void Jump(TimeSpan by) => Interlocked.Add(ref _jumped, by.Ticks);

    /// <summary>Time passes.</summary>
    internal void Pass(TimeSpan time)
    {
        List<Limit> reached;
        lock (_lock)
        {
            Interlocked.Add(ref _now, time.Ticks);
            reached = [.. _limits.Where(l => l.Due <= _now)];
            foreach (var limit in reached)
            {
                limit.Due = limit.Period > TimeSpan.Zero ? _now + limit.Period.Ticks : long.MaxValue;
                if (limit.Due == long.MaxValue)
                    _limits.Remove(limit);
            }
        }

        foreach (var limit in reached)
            ThreadPool.UnsafeQueueUserWorkItem(static l => l.Fire(), limit, preferLocal: false);
    }

    private sealed class Limit(Clock clock, TimerCallback callback, object? state) : ITimer
    {
        internal long Due { get; set; } = long.MaxValue;

        internal TimeSpan Period { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                Period = period;
                Due = dueTime < TimeSpan.Zero ? long.MaxValue : clock._now + dueTime.Ticks;
                if (Due == long.MaxValue)
                    clock._limits.Remove(this);
                else
                    clock._limits.Add(this);
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._limits.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        internal void Fire() => callback(state);
    }
}
