namespace SgpOzmap.Browser.Tests.Support;

/// <summary>Keeps a simulated server's answers back until the test has seen what it wants to see meanwhile.</summary>
internal sealed class Answers : IDisposable
{
    private readonly ManualResetEventSlim _mayGo = new();
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly RequestLog _requests;

    // A request that waits holds a thread, and the rest of the tests needs some, too.
    static Answers() => ThreadPool.SetMinThreads(32, 32);

    private Answers(RequestLog requests)
    {
        _requests = requests;
        requests.OnArrival = _ =>
        {
            _arrived.TrySetResult();
            _mayGo.Wait(TimeSpan.FromMinutes(1));
        };
    }

    /// <summary>A request has come, and waits.</summary>
    internal Task Arrived => _arrived.Task;

    /// <summary>From now on every request waits.</summary>
    internal static Answers Hold(RequestLog requests) => new(requests);

    /// <summary>Lets them go, and those to come.</summary>
    internal void Release()
    {
        _requests.OnArrival = null;
        _mayGo.Set();
    }

    /// <inheritdoc/>
    public void Dispose() => Release();
}
