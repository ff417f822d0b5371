namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>What a server or the network does to a request.</summary>
internal enum Harm
{
    /// <summary>The connection is cut, and nothing was done.</summary>
    ResetBefore,

    /// <summary>It is done, and the connection is cut before the answer.</summary>
    ResetAfter,

    /// <summary>It is done, and the connection is cut inside the answer.</summary>
    ResetInside,

    /// <summary>No answer within the attempt's time.</summary>
    Silence,

    /// <summary>A late answer.</summary>
    Slow,

    /// <summary>429 with a Retry-After of seconds.</summary>
    TooMany,

    /// <summary>429 with a Retry-After of hours.</summary>
    TooManyForLong,

    /// <summary>500, and nothing was done.</summary>
    Fails,

    /// <summary>502 as a page of a proxy, and nothing was done.</summary>
    BadGateway,

    /// <summary>503, and it is done.</summary>
    FailsAfter,

    /// <summary>A login page with 200, and nothing was done.</summary>
    Page,

    /// <summary>It is done; the answer's JSON is cut.</summary>
    Truncated,

    /// <summary>401, though the credentials are right.</summary>
    Unauthorized,
}
