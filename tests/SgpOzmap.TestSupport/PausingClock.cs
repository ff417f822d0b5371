using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace SgpOzmap.TestSupport;

/// <summary>A fake clock on which every pause passes as soon as it begins, and is remembered. Longer timers are limits, and are never reached by it alone.</summary>
public sealed class PausingClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero))
{
    /// <summary>Give limits that are longer than this.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(3);

    private readonly ConcurrentQueue<TimeSpan> _pauses = new();

    /// <summary>The pauses so far, in their order.</summary>
    public IReadOnlyList<TimeSpan> Pauses => [.. _pauses];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero && dueTime <= LongestPause)
        {
            _pauses.Enqueue(dueTime);
            ThreadPool.QueueUserWorkItem(_ => Advance(dueTime));
        }

        return timer;
    }
}
