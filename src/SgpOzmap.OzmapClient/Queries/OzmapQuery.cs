namespace SgpOzmap.OzmapClient.Queries;

/// <summary>What to read of a list.</summary>
public sealed record OzmapQuery
{
    /// <summary>Everything.</summary>
    public static OzmapQuery All { get; } = new();

    /// <summary>Conditions that must all hold; empty for every row.</summary>
    public IReadOnlyList<OzmapFilter> Filters { get; init; } = [];

    /// <summary>The order of the rows.</summary>
    public IReadOnlyList<OzmapSort> Sorts { get; init; } = [];

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows a page; null for <see cref="OzmapClientOptions.PageSize"/>.</summary>
    public int? Limit { get; init; }

    /// <summary>Pages read at once; null for <see cref="OzmapClientOptions.PageConcurrency"/>.</summary>
    public int? PageConcurrency { get; init; }

    /// <summary>The fields to return, space separated; null for all. The syntax is not documented.</summary>
    public string? Select { get; init; }

    /// <summary>The references to return as objects; null for the server's choice. The syntax is not documented.</summary>
    public string? Populate { get; init; }

    /// <summary>A query with conditions.</summary>
    public static OzmapQuery Where(params IReadOnlyList<OzmapFilter> filters) => new() { Filters = filters };
}
