namespace SgpOzmap.OzmapClient;

/// <summary>One page of a list (<c>{ total, count, start, limit, rows, hasNextPage?, nextUrl? }</c>).</summary>
/// <typeparam name="T">A row.</typeparam>
public sealed record OzmapPage<T>
{
    /// <summary>The rows.</summary>
    public required IReadOnlyList<T> Rows { get; init; }

    /// <summary>Rows that match in all. 0 with rows has been seen: it alone proves nothing.</summary>
    public int? Total { get; init; }

    /// <summary>The offset of the first row.</summary>
    public int? Start { get; init; }

    /// <summary>The limit that the server applied.</summary>
    public int? Limit { get; init; }

    /// <summary>Whether more follows; null on older servers, which do not say.</summary>
    public bool? HasNextPage { get; init; }

    /// <summary>The path of the next page from the host's root; null on older servers and on the last page.</summary>
    public string? NextUrl { get; init; }
}
