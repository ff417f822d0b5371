using System.Net;
using SgpOzmap.Http;

namespace SgpOzmap.SgpClient;

/// <summary>A call to SGP that failed. Its text holds status, path and the server's own message; never a token, a password, a document number or a request body.</summary>
public sealed class SgpException : Exception, IHttpFault
{
    /// <summary>A failure of a given kind.</summary>
    public SgpException(SgpErrorKind kind, string message, Exception? innerException = null)
        : base(message, innerException) => Kind = kind;

    /// <summary>What went wrong.</summary>
    public SgpErrorKind Kind { get; }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>The path that was asked for, without its query, which may hold credentials.</summary>
    public string? Path { get; init; }

    /// <summary>What the server said (<c>detail</c>, <c>erro</c>, <c>error</c>, <c>msg</c> or <c>message</c>), shortened.</summary>
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

    bool IHttpFault.NeverSent => false;
}
