using System.Net;
using SgpOzmap.Http;

namespace SgpOzmap.OzmapClient;

/// <summary>A call to OZmap that failed. Its text holds status, path and the server's own message; never a key, a token, a password or a request body.</summary>
public sealed class OzmapException : Exception, IHttpFault
{
    /// <summary>A failure of a given kind.</summary>
    public OzmapException(OzmapErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>What went wrong.</summary>
    public OzmapErrorKind Kind { get; }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The method and path that were asked for, without the query.</summary>
    public string? Path { get; init; }

    /// <summary>What the server said (<c>message</c> or <c>error</c>), shortened.</summary>
    public string? ServerMessage { get; init; }

    /// <summary>How long the server asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// Where a redirect wanted to lead, without query, fragment and user, which may hold credentials; null for every other failure and
    /// where the server names no web address.
    /// </summary>
    public Uri? RedirectTarget { get; init; }

    /// <summary>Another attempt may succeed.</summary>
    public bool IsTransient { get; init; }

    /// <summary>Whether a write may have been done all the same.</summary>
    public WriteOutcome WriteOutcome { get; init; }

    internal bool NeverSent { get; init; }

    bool IHttpFault.NeverSent => NeverSent;
}
