namespace SgpOzmap.Testing;

/// <summary>A fault that a simulator applies to the requests it matches. A condition that is null matches everything.</summary>
public sealed class Fault
{
    /// <summary>What goes wrong.</summary>
    public FaultKind Kind { get; init; } = FaultKind.Status;

    /// <summary>The method, e.g. <c>PATCH</c>.</summary>
    public string? Method { get; init; }

    /// <summary>A part of the path or of the query, as sent.</summary>
    public string? PathContains { get; init; }

    /// <summary>A part of the request's body.</summary>
    public string? BodyContains { get; init; }

    /// <summary>Matching requests to let through first.</summary>
    public int Skip { get; init; }

    /// <summary>How often it strikes; <see cref="int.MaxValue"/> for always.</summary>
    public int Times { get; init; } = 1;

    /// <summary>The status of <see cref="FaultKind.Status"/> and <see cref="FaultKind.StatusAfterCommit"/>.</summary>
    public int Status { get; init; } = 503;

    /// <summary>Waited first, whatever the kind.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Sent as <c>Retry-After</c> in whole seconds, with a status kind.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Sent as <c>Retry-After</c> in the date form instead, with a status kind.</summary>
    public DateTimeOffset? RetryAfterDate { get; init; }

    /// <summary>The answer's body, with a status kind or <see cref="FaultKind.HtmlOk"/>; null for a default one.</summary>
    public string? Body { get; init; }

    internal bool Matches(SimRequest request)
        => (Method is null || string.Equals(Method, request.Method, StringComparison.OrdinalIgnoreCase))
            && (PathContains is null || request.Target.Contains(PathContains, StringComparison.Ordinal))
            && (BodyContains is null || request.Body.Contains(BodyContains, StringComparison.Ordinal));
}
