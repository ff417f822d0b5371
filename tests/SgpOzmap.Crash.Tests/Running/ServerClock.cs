namespace SgpOzmap.Crash.Tests.Running;

/// <summary>The clock of the simulators' delays. A late answer costs no real time; one that is later than an attempt waits never comes, and the attempt's time passes.</summary>
internal sealed class ServerClock : TimeProvider
{
    /// <summary>Above every limit of one attempt.</summary>
    internal static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan s_soon = TimeSpan.FromMilliseconds(1);

    /// <summary>The clock of the process under test.</summary>
    internal Clock Client { get; set; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var (clock, isSilent) = (Client, dueTime >= Silence);
        return System.CreateTimer(
            _ =>
            {
                clock.Pass(dueTime);
                if (!isSilent)
                    callback(state);
            },
            null,
            s_soon,
            Timeout.InfiniteTimeSpan);
    }
}
