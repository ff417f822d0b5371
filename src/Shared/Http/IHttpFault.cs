namespace SgpOzmap.Http;

/// <summary>What the pipeline has to know of a typed failure in order to decide about another attempt.</summary>
internal interface IHttpFault
{
    /// <summary>Another attempt may succeed (time-out, reset, 408, 429, 5xx, an HTML page where JSON was due, a truncated body).</summary>
    bool IsTransient { get; }

    /// <summary>The request provably never reached the server (refused connection, unknown host).</summary>
    bool NeverSent { get; }

    /// <summary>What the server asked for with <c>Retry-After</c>.</summary>
    TimeSpan? RetryAfter { get; }
}
