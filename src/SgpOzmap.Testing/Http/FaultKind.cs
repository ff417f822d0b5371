namespace SgpOzmap.Testing;

/// <summary>What goes wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>Answers <see cref="Fault.Status"/> without having done anything.</summary>
    Status,

    /// <summary>Waits <see cref="Fault.Delay"/>, then goes on as if nothing was wrong.</summary>
    Delay,

    /// <summary>Cuts the connection without having done anything.</summary>
    ResetBeforeCommit,

    /// <summary>Does what was asked, then cuts the connection before the first byte of the answer.</summary>
    ResetAfterCommit,

    /// <summary>Does what was asked, then answers <see cref="Fault.Status"/>.</summary>
    StatusAfterCommit,

    /// <summary>Answers an HTML page with status 200 without having done anything.</summary>
    HtmlOk,

    /// <summary>Does what was asked, then sends the first half of the answer as if that were all: HTTP is in order, the JSON is not.</summary>
    TruncatedBody,

    /// <summary>Does what was asked, then sends the first half of the answer and cuts the connection.</summary>
    ResetMidBody,
}
