using System.Globalization;
using System.Runtime.CompilerServices;
using SgpOzmap.OzmapClient.Transport;

namespace SgpOzmap.OzmapClient.Queries;

/// <summary>Reads all pages of a list, on servers of both ages.</summary>
internal sealed class ListReading<T>(OzmapConnection connection, OzmapResource<T> resource, ListRequest list, int firstPage)
{
    /// <summary>So many pages on end without a new row are no reading any more, however new their addresses are.</summary>
    private const int MostPagesWithoutNews = 3;

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private int _page = firstPage;
    private string? _firstOfPage;
    private int _pagesWithoutNews;

    internal async IAsyncEnumerable<T> RowsAsync(OzmapReading<T> reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var request = list.Page(_page); ;)
        {
            _addresses.Add(request.Address.AbsoluteUri);
            var page = await connection.SendAsync(request, json => PageReader.Read(json!.Value, resource), cancellationToken).ConfigureAwait(false);
            if (page.Total is > 0)
                reading.Announced = page.Total;

            CheckFirstRow(request, page);
            var before = _ids.Count;
            foreach (var row in page.Rows)
            {
                if (_ids.Add(resource.IdOf(row)))
                    yield return row;
            }

            if (NextRequest(request, page) is not { } next)
                break;

            _pagesWithoutNews = _ids.Count > before ? 0 : _pagesWithoutNews + 1;
            if (_pagesWithoutNews >= MostPagesWithoutNews)
                throw OzmapFaults.NoProgress(request.Path, "page after page without a new row");
            request = next;
        }

        // A total of 0 beside rows has been seen, so only a positive one counts.
        if (reading.Announced is { } announced && _ids.Count < announced)
            reading.MarkIncomplete(string.Create(CultureInfo.InvariantCulture, $"{resource.Route}: {_ids.Count} of {announced} announced rows were read."));
        else
            reading.Complete();
    }

    /// <summary>The request for the next page; null when this one was the last.</summary>
    private OzmapRequest? NextRequest(OzmapRequest request, OzmapPage<T> page)
    {
        _page++;

        // Servers that say nothing are read until a page is empty: they may cap the limit, so that a short page proves nothing.
        if (page.HasNextPage == false || (page.HasNextPage is null && page.Rows.Count == 0))
            return null;

        if (page.NextUrl is null)
            return list.Page(_page);

        var address = connection.Address.Next(request.Address, page.NextUrl)
            ?? throw new OzmapException(OzmapErrorKind.InvalidBody, $"The nextUrl of {request.Path} leads out of the API.") { Path = request.Path };
        var next = list.Next(address);
        return _addresses.Contains(next.Address.AbsoluteUri)
            ? throw OzmapFaults.NoProgress(request.Path, "its nextUrl leads to a page that was already read")
            : next;
    }

    /// <summary>A page that begins like the one before is that page again: the server ignores the page number.</summary>
    private void CheckFirstRow(OzmapRequest request, OzmapPage<T> page)
    {
        var first = page.Rows.Count > 0 ? resource.IdOf(page.Rows[0]) : null;
        if (first is not null && string.Equals(first, _firstOfPage, StringComparison.Ordinal))
            throw OzmapFaults.NoProgress(request.Path, "the same page came twice");
        _firstOfPage = first;
    }
}
