using System.Globalization;
using System.Runtime.CompilerServices;

namespace SgpOzmap.OzmapClient.Queries;

/// <summary>Reads all pages of a list, each row once.</summary>
internal sealed class ListReading<T>(PageSource<T> source, int firstPage, int pagesAtOnce)
    where T : OzmapRecord
{
    private readonly SeenIds _ids = new();

    internal async IAsyncEnumerable<T> RowsAsync(OzmapReading<T> reading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = new CursorPages<T>(source, firstPage);
        var first = await cursor.NextAsync(cancellationToken).ConfigureAwait(false);
        Announce(reading, first!);
        _ids.Expect(reading.Announced ?? 0);
        foreach (var row in New(first!, cancellationToken))
            yield return row;
        cursor.Account(_ids.Count);

        if (pagesAtOnce > 1 && NumberedPages<T>.Of(source, firstPage, first!, pagesAtOnce) is { } numbered)
        {
            await using (numbered.ConfigureAwait(false))
            {
                while (await numbered.NextAsync(_ids.Count, cancellationToken).ConfigureAwait(false) is { } page)
                {
                    foreach (var row in New(page, cancellationToken))
                        yield return row;
                }
            }

            if (numbered.AddsUp(_ids.Count))
            {
                reading.Complete();
                yield break;
            }
        }

        var fell = false;
        while (await cursor.NextAsync(cancellationToken).ConfigureAwait(false) is { } page)
        {
            fell |= page.Total is > 0 && page.Total < reading.Announced;
            Announce(reading, page);
            var before = _ids.Count;
            foreach (var row in New(page, cancellationToken))
                yield return row;
            cursor.Account(_ids.Count - before);
        }

        // A total of 0 beside rows has been seen, so only a positive one counts.
        if (reading.Announced is { } announced && _ids.Count < announced)
            reading.MarkIncomplete(string.Create(CultureInfo.InvariantCulture, $"{source.Route}: {_ids.Count} of {announced} announced rows were read."));
        else if (fell && cursor.WentByNumber)
            reading.MarkIncomplete(source.Route + ": the number of rows fell during the reading, so that later pages may have moved up past a row.");
        else
            reading.Complete();
    }

    private static void Announce(OzmapReading<T> reading, OzmapPage<T> page)
    {
        if (page.Total is > 0)
            reading.Announced = page.Total;
    }

    private IEnumerable<T> New(OzmapPage<T> page, CancellationToken cancellationToken)
    {
        foreach (var row in page.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_ids.Add(row.Id))
                yield return row;
        }
    }
}
