using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace SgpOzmap.TestSupport;

/// <summary>A fake clock that tells when somebody begins to wait, so that a test can advance it at the right moment.</summary>
public sealed class SignallingClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero))
{
    private readonly ConcurrentDictionary<TimeSpan, TaskCompletionSource> _timers = new();

    /// <summary>Completes once a timer of exactly this length has been set.</summary>
    public Task TimerOf(TimeSpan dueTime) => Signal(dueTime).Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Signal(dueTime).TrySetResult();
        return timer;
    }

    private TaskCompletionSource Signal(TimeSpan dueTime)
        => _timers.GetOrAdd(dueTime, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
}
