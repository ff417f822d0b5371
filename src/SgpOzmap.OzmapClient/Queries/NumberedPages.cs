using SgpOzmap.Http;

namespace SgpOzmap.OzmapClient.Queries;

/// <summary>
/// The pages after the first by their numbers, several at once, in order. Trusted only as long as everything adds up: the total stays,
/// every page begins where it should and is full, and every row is new. A list that changes meanwhile, or a server that ignores the page
/// number, shows in one of these; the cursor reads the list then.
/// </summary>
internal sealed class NumberedPages<T> : IAsyncDisposable
    where T : OzmapRecord
{
    private readonly PageSource<T> _source;
    private readonly Queue<Task<OzmapPage<T>>> _underWay = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly SemaphoreSlim _turns;

    /// <summary>Pages that are under way or have come and wait for theirs to be handed out: so many that a slow one does not keep the others from being asked for.</summary>
    private readonly int _waiting;
    private readonly int _size;
    private readonly int _total;
    private readonly int _lastPage;
    private int _nextPage;
    private int _read;
    private bool _isAstray;

    private NumberedPages(PageSource<T> source, int size, int total, int pagesAtOnce)
    {
        (_source, _size, _total, _waiting) = (source, size, total, 2 * pagesAtOnce);
        _turns = new SemaphoreSlim(pagesAtOnce, pagesAtOnce);
        _lastPage = (int)(((long)total + size - 1) / size);
        _nextPage = 2;
        _read = size;
    }

    /// <summary>The pages that follow a first one; null where it does not say enough, or is the only one.</summary>
    internal static NumberedPages<T>? Of(PageSource<T> source, int firstPage, OzmapPage<T> first, int pagesAtOnce)
        => firstPage == 1 && first.HasNextPage != false && first.Total > first.Rows.Count && first.Rows.Count > 0 && first.Total <= RowCeiling.Highest && first.Start is null or 0
            && (first.Limit is null || first.Limit == first.Rows.Count)
            ? new(source, first.Rows.Count, first.Total!.Value, pagesAtOnce)
            : null;

    /// <summary>The next page; null after the last, or once something does not add up.</summary>
    /// <param name="rowsSoFar">The rows so far, each once.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    internal async Task<OzmapPage<T>?> NextAsync(int rowsSoFar, CancellationToken cancellationToken)
    {
        if (rowsSoFar != _read || _isAstray)
            return null;

        using var either = cancellationToken.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), _stop);
        while (_underWay.Count < _waiting && _nextPage <= _lastPage)
            _underWay.Enqueue(ReadAsync(_nextPage++));
        if (!_underWay.TryDequeue(out var pending))
            return null;

        OzmapPage<T> page;
        try
        {
            page = await pending.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }

        if (page.Total != _total || page.Rows.Count != Math.Min(_size, _total - _read) || (page.Start is { } start && start != _read))
        {
            _isAstray = true;
            return null;
        }

        _read += page.Rows.Count;
        return page;
    }

    private async Task<OzmapPage<T>> ReadAsync(int page)
    {
        await _turns.WaitAsync(_stop.Token).ConfigureAwait(false);
        try
        {
            return await _source.ReadAsync(page, _stop.Token).ConfigureAwait(false);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <summary>Whether every announced row was read.</summary>
    internal bool AddsUp(int rows) => !_isAstray && rows == _total && _read == _total;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        foreach (var pending in _underWay)
            await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _turns.Dispose();
    }
}
