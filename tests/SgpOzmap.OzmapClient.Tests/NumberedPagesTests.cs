using System.Globalization;
using Microsoft.AspNetCore.Http;
using SgpOzmap.OzmapClient.Projects;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>Several pages at once, and what is done when they do not add up.</summary>
public sealed class NumberedPagesTests
{
    private readonly List<string> _rows = [.. Enumerable.Range(1, 47).Select(n => $"p{n:00}")];
    private int _underWay;
    private int _mostUnderWay;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 4)]
    [InlineData(3, 4)]
    [InlineData(8, 4)]
    public async Task Rows_come_in_order_and_pages_at_once_are_bounded(int pagesAtOnce, int concurrency)
    {
        var gate = new Gate(Math.Min(pagesAtOnce, concurrency));
        await using var ozmap = await StartAsync(
            async (context, page) =>
            {
                if (page > 1 && page <= 1 + gate.Size)
                    await gate.WaitForAllAsync(context.RequestAborted);
                await PageAsync(context, page);
            },
            options => (options.PageConcurrency, options.Concurrency) = (pagesAtOnce, concurrency));

        var (rows, reading) = await ReadAsync(ozmap);

        Assert.Equal(_rows, rows);
        Assert.True(reading.IsComplete);
        Assert.Equal(5, ozmap.Requests.Count);
        Assert.Equal(Math.Min(pagesAtOnce, concurrency), _mostUnderWay);
    }

    [Fact]
    public async Task A_query_may_ask_for_one_page_after_the_other()
    {
        await using var ozmap = await StartAsync(PageAsync, options => options.PageConcurrency = 8);
        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 10, PageConcurrency = 1 });

        Assert.Equal(47, await reading.CountAsync(Token));
        Assert.Equal(1, _mostUnderWay);
        Assert.DoesNotContain(ozmap.Requests, request => request.Query.Contains("page=2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_goes_while_pages_are_read_sends_the_reading_to_the_cursor()
    {
        // The third row of the first page is deleted: every later row moves up, and page 3 would skip one.
        await using var ozmap = await StartAsync(
            (context, page) =>
            {
                if (page == 3)
                    _rows.Remove("p03");
                return PageAsync(context, page);
            },
            options => options.PageConcurrency = 2);

        var (rows, reading) = await ReadAsync(ozmap);

        Assert.Equal(_rows, rows.Where(row => row != "p03").Order(StringComparer.Ordinal));
        Assert.True(reading.IsComplete);
        Assert.Contains(ozmap.Requests, request => request.Query.Contains("cursor=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_row_that_comes_while_pages_are_read_is_not_mistaken_for_the_end()
    {
        await using var ozmap = await StartAsync(
            (context, page) =>
            {
                if (page == 3)
                    _rows.Insert(0, "p00");
                return PageAsync(context, page);
            },
            options => options.PageConcurrency = 2);

        var (rows, reading) = await ReadAsync(ozmap);

        Assert.Subset(rows.ToHashSet(StringComparer.Ordinal), _rows.Where(row => row != "p00").ToHashSet(StringComparer.Ordinal));
        Assert.Equal(rows.Distinct(StringComparer.Ordinal), rows);

        // What came in front of the cursor is not seen by it; the total tells.
        Assert.False(reading.IsComplete);
        Assert.Contains("47 of 48", reading.IncompleteReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_ignores_the_number_is_read_by_its_cursor()
    {
        await using var ozmap = await StartAsync((context, _) => PageAsync(context, 1), options => options.PageConcurrency = 3);

        var (rows, reading) = await ReadAsync(ozmap);

        Assert.Equal(_rows, rows);
        Assert.True(reading.IsComplete);
    }

    [Fact]
    public async Task A_total_that_no_list_has_is_not_believed()
    {
        await using var ozmap = await Ozmap.StartAsync(
            (context, _) => StubServer.JsonAsync(context, """{"total":2000000000,"start":0,"hasNextPage":true,"nextUrl":"/api/v2/projects?cursor=a","rows":[{"id":"p"}]}"""),
            options => options.PageConcurrency = 2);

        await Assert.ThrowsAsync<OzmapException>(async () => await ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All).CountAsync(Token));

        // The second page was asked for by the cursor, none by its number.
        Assert.Equal(["?page=1&limit=100", "?cursor=a"], ozmap.Requests.Select(request => request.Query));
    }

    [Fact]
    public async Task A_page_that_fails_ends_the_reading_and_the_requests_under_way()
    {
        // Without this the requests may be given up before they reach the server.
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var ozmap = await StartAsync(
            async (context, page) =>
            {
                if (page == 2)
                {
                    await arrived.Task.WaitAsync(context.RequestAborted);
                    await StubServer.JsonAsync(context, """{"message":"no"}""", 400);
                }
                else if (page > 2)
                {
                    await using var _ = context.RequestAborted.Register(() => aborted.TrySetResult());
                    arrived.TrySetResult();
                    await aborted.Task;
                }
                else
                {
                    await PageAsync(context, page);
                }
            },
            options => options.PageConcurrency = 3);
        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 10 });

        var error = await Assert.ThrowsAsync<OzmapException>(async () => await reading.CountAsync(Token));

        Assert.Equal(OzmapErrorKind.Refused, error.Kind);
        Assert.False(reading.IsComplete);
        await aborted.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
    }

    [Fact]
    public async Task Who_stops_reading_stops_the_requests_under_way()
    {
        // Without this the requests may be given up before they reach the server.
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var ozmap = await StartAsync(
            async (context, page) =>
            {
                if (page == 2)
                    await arrived.Task.WaitAsync(context.RequestAborted);
                if (page > 2)
                {
                    await using var _ = context.RequestAborted.Register(() => aborted.TrySetResult());
                    arrived.TrySetResult();
                    await aborted.Task;
                }
                else
                {
                    await PageAsync(context, page);
                }
            },
            options => options.PageConcurrency = 3);
        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 10 });

        var count = 0;
        await foreach (var _ in reading.WithCancellation(Token))
        {
            if (++count < 15)
                continue;

            await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
            break;
        }

        await aborted.Task.WaitAsync(TimeSpan.FromSeconds(30), Token);
        Assert.False(reading.IsComplete);
    }

    [Fact]
    public async Task Cancelling_between_pages_stops_at_once()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await using var ozmap = await StartAsync(
            async (context, page) =>
            {
                if (page == 2)
                {
                    await stop.CancelAsync();
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
                else
                {
                    await PageAsync(context, page);
                }
            },
            options => options.PageConcurrency = 2);
        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 10 });

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await reading.CountAsync(stop.Token));

        Assert.Equal(stop.Token, error.CancellationToken);
        Assert.False(reading.IsComplete);
    }

    private static async Task<(List<string> Rows, OzmapReading<Project> Reading)> ReadAsync(Ozmap ozmap)
    {
        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 10 });
        return (await reading.Select(project => project.Id).ToListAsync(Token), reading);
    }

    private Task<Ozmap> StartAsync(Func<HttpContext, int, Task> answer, Action<OzmapClientOptions> configure)
        => Ozmap.StartAsync(
            async (context, request) =>
            {
                var now = Interlocked.Increment(ref _underWay);
                lock (_rows)
                    _mostUnderWay = Math.Max(_mostUnderWay, now);
                try
                {
                    if (context.Request.Query["cursor"] is [{ } cursor])
                        await WriteAsync(context, _rows.FindIndex(row => string.CompareOrdinal(row, cursor) > 0));
                    else
                        await answer(context, int.Parse(context.Request.Query["page"]!, CultureInfo.InvariantCulture));
                }
                finally
                {
                    Interlocked.Decrement(ref _underWay);
                }
            },
            configure);

    private Task PageAsync(HttpContext context, int page) => WriteAsync(context, (page - 1) * 10);

    private Task WriteAsync(HttpContext context, int start)
    {
        var rows = start < 0 ? [] : _rows.Skip(start).Take(10).ToList();
        var hasNext = start >= 0 && start + rows.Count < _rows.Count;
        var list = string.Join(',', rows.Select(row => $"{{\"id\":\"{row}\"}}"));
        var next = hasNext ? $$""","nextUrl":"/api/v2/projects?limit=10&cursor={{rows[^1]}}" """ : "";
        return StubServer.JsonAsync(
            context, $$"""{"total":{{_rows.Count}},"count":{{rows.Count}},"start":{{Math.Max(start, 0)}},"limit":10,"hasNextPage":{{(hasNext ? "true" : "false")}}{{next}},"rows":[{{list}}]}""");
    }

    /// <summary>Lets requests go on once so many of them have come.</summary>
    private sealed class Gate(int size)
    {
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _come;

        internal int Size => size;

        internal async Task WaitForAllAsync(CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _come) == size)
                _open.TrySetResult();
            await _open.Task.WaitAsync(cancellationToken);
        }
    }
}
