namespace SgpOzmap.OzmapClient;

/// <summary>What went wrong in a call to OZmap.</summary>
public enum OzmapErrorKind
{
    /// <summary>No answer: refused connection, reset, unknown host, TLS failure.</summary>
    Network,

    /// <summary>The attempt or the whole call took too long, or the server says so (408).</summary>
    Timeout,

    /// <summary>The breaker is open after many failures; nothing was sent.</summary>
    CircuitOpen,

    /// <summary>401: the API key is wrong or was withdrawn, or login and password are not accepted.</summary>
    Unauthorized,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>409: the record is in conflict with another.</summary>
    Conflict,

    /// <summary>The server redirects. Redirects are never followed.</summary>
    Redirect,

    /// <summary>An HTML page where JSON was due, even with status 200.</summary>
    Html,

    /// <summary>JSON that is truncated or of another shape than documented.</summary>
    InvalidBody,

    /// <summary>The server asks to wait (429).</summary>
    TooManyRequests,

    /// <summary>The server refused the request (other 4xx).</summary>
    Refused,

    /// <summary>The server failed (5xx).</summary>
    Server,

    /// <summary>Paging made no progress: a page came twice.</summary>
    NoProgress,

    /// <summary>Several records match where one was meant; nothing was done to any of them.</summary>
    Ambiguous,

    /// <summary>The server took a write for done, but a look afterwards shows something else.</summary>
    NotApplied,
}
