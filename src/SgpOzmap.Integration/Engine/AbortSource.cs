namespace SgpOzmap.Integration.Engine;

/// <summary>
/// Cuts off writes under way: at once when the lease is lost, and when a stop has been asked for and they did not end in the time that it leaves them.
/// </summary>
internal sealed class AbortSource : IDisposable
{
    /// <summary>What a stop leaves a write under way: with what follows it, the process is gone within ten seconds.</summary>
    internal static readonly TimeSpan Grace = TimeSpan.FromSeconds(7);

    private readonly CancellationTokenSource _abort = new();
    private readonly CancellationTokenRegistration _stopping;
    private readonly CancellationTokenRegistration _losing;
    private readonly ITimer _timer;

    internal AbortSource(TimeProvider time, CancellationToken lost, CancellationToken stop)
    {
        _timer = time.CreateTimer(static state => ((AbortSource)state!).Cancel(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _stopping = stop.Register(static state => ((AbortSource)state!)._timer.Change(Grace, Timeout.InfiniteTimeSpan), this);
        _losing = lost.Register(static state => ((AbortSource)state!).Cancel(), this);
    }

    internal CancellationToken Token => _abort.Token;

    public void Dispose()
    {
        _stopping.Dispose();
        _losing.Dispose();
        _timer.Dispose();
        _abort.Dispose();
    }

    private void Cancel()
    {
        try
        {
            _abort.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The writes had ended in the same moment.
        }
    }
}
