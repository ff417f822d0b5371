namespace SgpOzmap.Http;

/// <summary>Tells a connection that was not made in time from every other end of a request.</summary>
internal static class ConnectTimeout
{
    /// <summary>
    /// Whether <paramref name="exception"/>, which nobody asked for, is what a handler throws when it could not connect in time: nothing has
    /// been sent then. The time-out of the <see cref="HttpClient"/> itself looks alike and proves nothing; ours is off, but a user may set it.
    /// </summary>
    internal static bool Is(OperationCanceledException exception, HttpClient http)
        => exception.InnerException is TimeoutException && http.Timeout == Timeout.InfiniteTimeSpan;
}
