namespace SgpOzmap.Http;

/// <summary>Reads where a redirect wanted to lead.</summary>
internal static class RedirectTarget
{
    /// <summary>
    /// Scheme, host, port and path of <c>Location</c>; null where it names no web address. What else it holds goes: a query, a fragment or
    /// a user may carry credentials, and a server that redirects to its login page repeats the query it was asked with.
    /// </summary>
    internal static Uri? Read(HttpResponseMessage response)
    {
        var target = response.Headers.Location;
        if (target is { IsAbsoluteUri: false })
            target = response.RequestMessage?.RequestUri is { } from && Uri.TryCreate(from, target, out var resolved) ? resolved : null;

        return target is { Scheme: "http" or "https" }
            ? new Uri(target.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped))
            : null;
    }
}
