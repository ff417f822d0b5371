using System.Globalization;
using SgpOzmap.Http;
using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient.Queries;

/// <summary>One page after the other: by <c>nextUrl</c> where the server sends it and by number where it does not.</summary>
internal sealed class CursorPages<T>(PageSource<T> source, int firstPage)
    where T : OzmapRecord
{
    /// <summary>So many pages on end without a new row are no reading any more, however new their addresses are.</summary>
    private const int MostPagesWithoutNews = 3;

    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private OzmapRequest? _next = source.List.Page(firstPage);
    private int _page = firstPage;
    private string? _firstOfPage;
    private string? _path;
    private int _pagesWithoutNews;
    private int? _firstTotal;
    private int _rows;

    /// <summary>A page after the first was asked for by its number: a row that went meanwhile has moved the later ones up.</summary>
    internal bool WentByNumber { get; private set; }

    /// <summary>The next page; null after the last.</summary>
    /// <exception cref="OzmapException">The page failed, or the pages make no progress.</exception>
    internal async Task<OzmapPage<T>?> NextAsync(CancellationToken cancellationToken)
    {
        if (_next is not { } request)
            return null;

        _path = request.Path;
        _addresses.Add(request.Address.AbsoluteUri);
        var page = await source.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        _firstTotal ??= page.Total is > 0 ? page.Total : null;
        CheckFirstRow(page);
        _next = Following(request, page);
        return page;
    }

    /// <summary>Takes note of how many rows of the last page were new.</summary>
    /// <exception cref="OzmapException">There have been too many pages without news, or far more rows than can be.</exception>
    internal void Account(int news)
    {
        _pagesWithoutNews = news > 0 ? 0 : _pagesWithoutNews + 1;
        if (_next is not null && _pagesWithoutNews >= MostPagesWithoutNews)
            throw OzmapFaults.NoProgress(_path!, "page after page without a new row");

        _rows += news;
        if (_next is not null && _rows > RowCeiling.Of(_firstTotal))
            throw OzmapFaults.NoProgress(_path!, string.Create(CultureInfo.InvariantCulture, $"rows keep coming, {_rows} so far"));
    }

    /// <summary>The request for the next page; null when this one was the last.</summary>
    private OzmapRequest? Following(OzmapRequest request, OzmapPage<T> page)
    {
        _page++;

        // Servers that say nothing are read until a page is empty: they may cap the limit, so that a short page proves nothing.
        if (page.HasNextPage == false || (page.HasNextPage is null && page.Rows.Count == 0))
            return null;

        if (page.NextUrl is null)
        {
            WentByNumber = true;
            return source.List.Page(_page);
        }

        var address = source.Address.Next(request.Address, page.NextUrl)
            ?? throw new OzmapException(OzmapErrorKind.InvalidBody, $"The nextUrl of {request.Path} leads out of the API.") { Path = request.Path };
        var next = source.List.Next(address);
        return _addresses.Contains(next.Address.AbsoluteUri)
            ? throw OzmapFaults.NoProgress(request.Path, "its nextUrl leads to a page that was already read")
            : next;
    }

    /// <summary>A page that begins like the one before is that page again: the server ignores the page number.</summary>
    private void CheckFirstRow(OzmapPage<T> page)
    {
        var first = page.Rows.Count > 0 ? page.Rows[0].Id : null;
        if (first is not null && string.Equals(first, _firstOfPage, StringComparison.Ordinal))
            throw OzmapFaults.NoProgress(_path!, "the same page came twice");
        _firstOfPage = first;
    }
}
