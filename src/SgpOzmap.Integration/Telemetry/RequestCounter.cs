namespace SgpOzmap.Integration.Telemetry;

/// <summary>Requests sent to one API of one tenant, repeats included.</summary>
internal sealed class RequestCounter
{
    private int _count;

    internal int Count => Volatile.Read(ref _count);

    /// <summary>Where the server last redirected to, without user and query; null when it never did. No exception carries it.</summary>
    internal string? LastRedirect { get; private set; }

    internal void Add() => Interlocked.Increment(ref _count);

    internal void AddRedirect(HttpResponseMessage response)
    {
        if (response.Headers.Location is not { } target)
            return;
        if (!target.IsAbsoluteUri && response.RequestMessage?.RequestUri is { } asked)
            target = new Uri(asked, target);
        if (target.IsAbsoluteUri)
            LastRedirect = target.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
    }
}
