namespace SgpOzmap.SgpClient;

/// <summary>What went wrong in a call to SGP.</summary>
public enum SgpErrorKind
{
    /// <summary>No answer: refused connection, reset, unknown host, TLS failure.</summary>
    Network,

    /// <summary>The attempt or the whole call took too long.</summary>
    Timeout,

    /// <summary>The breaker is open after many failures; nothing was sent.</summary>
    CircuitOpen,

    /// <summary>403 "Credenciais de autenticação incorretas": token and app do not belong together (app is case-sensitive), or the user's password is wrong. Also 401.</summary>
    WrongCredentials,

    /// <summary>403 "As credenciais de autenticação não foram fornecidas": the pair is right but inactive, blocked by its host list, or its user lacks the permission; FTTx needs a token mapped to a user. Any other 403 too.</summary>
    NotPermitted,

    /// <summary>404: the route or the module is absent in this SGP.</summary>
    NotFound,

    /// <summary>The server redirects, to its login page as a rule. Redirects are never followed: a followed one turns POST into GET.</summary>
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

    /// <summary>Paging made no progress: the server ignores the offset.</summary>
    NoProgress,
}
