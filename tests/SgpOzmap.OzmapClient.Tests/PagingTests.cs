using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>Servers that say how to go on.</summary>
public sealed class PagingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task NextUrl_is_followed_as_given_from_the_root_of_the_host()
    {
        await using var ozmap = await Ozmap.StartAsync(
            Page([1, 2], 5, Next("/api/v2/projects?limit=2&cursor=x%2By%3D")),
            Page([3, 4], 5, Next("/api/v2/projects?limit=2&cursor=z")),
            Page([5], 5, Last));

        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 2 });

        Assert.Equal("p1 p2 p3 p4 p5", await Rows.ReadAsync(reading));
        Assert.True(reading.IsComplete);
        Assert.Null(reading.IncompleteReason);
        Assert.Equal(5, reading.Announced);
        Assert.Equal(["?page=1&limit=2", "?limit=2&cursor=x%2By%3D", "?limit=2&cursor=z"], ozmap.Requests.Select(r => r.Query));
    }

    [Fact]
    public async Task A_page_says_what_the_server_said()
    {
        await using var ozmap = await Ozmap.StartAsync(
            """{"total":9,"count":1,"start":4,"limit":2,"rows":[{"id":"a"}],"hasNextPage":true,"nextUrl":"/api/v2/projects?cursor=z"}""");

        var page = await ozmap.Client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, Token);

        Assert.Equal("a", Assert.Single(page.Rows).Id);
        Assert.Equal((9, 4, 2, true, "/api/v2/projects?cursor=z"), (page.Total, page.Start, page.Limit, page.HasNextPage, page.NextUrl));
    }

    [Fact]
    public async Task HasNextPage_false_ends_the_reading_whatever_nextUrl_says()
    {
        await using var ozmap = await Ozmap.StartAsync(Page([1], 1, """ "hasNextPage":false,"nextUrl":"/api/v2/projects?cursor=z" """));

        Assert.Equal("p1", await Rows.ReadAsync(ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All)));
        Assert.Single(ozmap.Requests);
    }

    [Fact]
    public async Task HasNextPage_true_without_nextUrl_asks_for_the_next_number()
    {
        await using var ozmap = await Ozmap.StartAsync(
            Page([1], 3, """ "hasNextPage":true,"nextUrl":null """), Page([2], 3, """ "hasNextPage":true,"nextUrl":"" """), Page([3], 3, Last));

        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 1 });

        Assert.Equal("p1 p2 p3", await Rows.ReadAsync(reading));
        Assert.Equal(["?page=1&limit=1", "?page=2&limit=1", "?page=3&limit=1"], ozmap.Requests.Select(r => r.Query));
    }

    [Fact]
    public async Task Each_row_comes_once()
    {
        await using var ozmap = await Ozmap.StartAsync(
            Page([1, 2], 3, Next("/api/v2/projects?cursor=a")), Page([2], 3, Next("/api/v2/projects?cursor=b")), Page([1, 3], 3, Last));

        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);

        Assert.Equal("p1 p2 p3", await Rows.ReadAsync(reading));
        Assert.True(reading.IsComplete);
    }

    [Fact]
    public async Task Fewer_rows_than_announced_make_an_incomplete_reading()
    {
        await using var ozmap = await Ozmap.StartAsync(Page([1, 2], 4, Next("/api/v2/projects?cursor=a")), Page([2, 3], 4, Last));

        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);
        await Rows.ReadAsync(reading);

        Assert.False(reading.IsComplete);
        Assert.Equal("projects: 3 of 4 announced rows were read.", reading.IncompleteReason);
    }

    [Fact]
    public async Task The_last_total_counts_for_rows_come_and_go_during_a_reading()
    {
        await using var ozmap = await Ozmap.StartAsync(Page([1, 2], 4, Next("/api/v2/projects?cursor=a")), Page([3], 3, Last));

        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);
        await Rows.ReadAsync(reading);

        Assert.True(reading.IsComplete);
        Assert.Equal(3, reading.Announced);
    }

    [Theory]
    [InlineData("/api/v2/projects?cursor=a")]
    [InlineData("/api/v2/projects?page=1&limit=100")]
    public async Task A_nextUrl_that_was_already_followed_is_no_progress(string repeated)
    {
        await using var ozmap = await Ozmap.StartAsync(
            Page([1], 9, Next("/api/v2/projects?cursor=a")), Page([2], 9, Next("/api/v2/projects?cursor=b")), Page([3], 9, Next(repeated)));

        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);
        var error = await Assert.ThrowsAsync<OzmapException>(() => Rows.ReadAsync(reading));

        Assert.Equal(OzmapErrorKind.NoProgress, error.Kind);
        Assert.Equal(3, ozmap.Requests.Count);
        Assert.False(reading.IsComplete);
    }

    [Fact]
    public async Task Ever_new_cursors_without_new_rows_are_no_progress()
    {
        var cursor = 0;
        await using var ozmap = await Ozmap.StartAsync(
            (context, _) => Ozmap.Json(Rows.Page([], 5, Next($"/api/v2/projects?cursor={Interlocked.Increment(ref cursor)}")))(context));

        var error = await Assert.ThrowsAsync<OzmapException>(() => Rows.ReadAsync(ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All)));

        Assert.Equal(OzmapErrorKind.NoProgress, error.Kind);
        Assert.Equal(3, ozmap.Requests.Count);
    }

    [Theory]
    [InlineData("https://elsewhere.example/api/v2/projects?cursor=a")]
    [InlineData("//elsewhere.example/api/v2/projects?cursor=a")]
    [InlineData("/\\\\elsewhere.example/api/v2/projects?cursor=a")]
    [InlineData("/other/projects?cursor=a")]
    [InlineData("/api/v2/../../other")]
    public async Task A_nextUrl_to_another_host_or_out_of_the_api_is_not_followed(string next)
    {
        await using var ozmap = await Ozmap.StartAsync(Page([1], 2, Next(next)));

        var error = await Assert.ThrowsAsync<OzmapException>(() => Rows.ReadAsync(ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All)));

        Assert.Equal(OzmapErrorKind.InvalidBody, error.Kind);
        Assert.Single(ozmap.Requests);
    }

    [Fact]
    public async Task A_page_that_fails_ends_the_enumeration_with_its_exception()
    {
        await using var ozmap = await Ozmap.StartAsync([Page([1], 2, Next("/api/v2/projects?cursor=a")), Ozmap.Json("""{"message":"boom"}""", 400)]);
        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);
        var rows = reading.GetAsyncEnumerator(Token);

        Assert.True(await rows.MoveNextAsync());
        var error = await Assert.ThrowsAsync<OzmapException>(async () => await rows.MoveNextAsync());

        Assert.Equal(OzmapErrorKind.Refused, error.Kind);
        Assert.False(reading.IsComplete);
    }

    [Theory]
    [InlineData("""{"total":1,"rows":["boom"],"hasNextPage":false}""")]
    [InlineData("""{"total":1,"rows":[null],"hasNextPage":false}""")]
    [InlineData("""{"total":1,"rows":[{"name":"no id"}],"hasNextPage":false}""")]
    [InlineData("""{"total":1,"rows":{"id":"a"}}""")]
    [InlineData("""{"message":"boom"}""")]
    [InlineData("""[{"id":"a"}]""")]
    [InlineData("null")]
    public async Task A_page_of_another_shape_is_an_error_and_not_asked_for_again(string body)
    {
        await using var ozmap = await Ozmap.StartAsync(body);

        var error = await Assert.ThrowsAsync<OzmapException>(() => Rows.ReadAsync(ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All)));

        Assert.Equal(OzmapErrorKind.InvalidBody, error.Kind);
        Assert.False(error.IsTransient);
        Assert.Single(ozmap.Requests);
    }

    [Fact]
    public async Task What_the_caller_does_to_its_lists_afterwards_does_not_change_the_reading()
    {
        await using var ozmap = await Ozmap.StartAsync(Page([1], 1, Last));
        var filters = new List<OzmapFilter> { OzmapFilter.Equal("code", "1") };

        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Filters = filters });
        filters.Clear();
        await Rows.ReadAsync(reading);

        Assert.Contains("filter=", Assert.Single(ozmap.Requests).Query, StringComparison.Ordinal);
    }

    private const string Last = """ "hasNextPage":false """;

    private static string Next(string url) => $$""" "hasNextPage":true,"nextUrl":"{{url}}" """;

    private static Func<Microsoft.AspNetCore.Http.HttpContext, Task> Page(IEnumerable<int> ids, int total, string further) => Ozmap.Json(Rows.Page(ids, total, further));
}
