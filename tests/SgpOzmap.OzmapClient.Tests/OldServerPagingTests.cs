using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>Servers that send neither <c>hasNextPage</c> nor <c>nextUrl</c>.</summary>
public sealed class OldServerPagingTests
{
    [Fact]
    public async Task Pages_are_read_until_one_is_empty()
    {
        await using var ozmap = await StartAsync(4, [1, 2], [3, 4], []);

        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 2 });

        Assert.Equal("p1 p2 p3 p4", await Rows.ReadAsync(reading));
        Assert.True(reading.IsComplete);
        Assert.Equal(["?page=1&limit=2", "?page=2&limit=2", "?page=3&limit=2"], ozmap.Requests.Select(r => r.Query));
    }

    [Fact]
    public async Task A_short_page_does_not_end_the_reading_and_the_limit_stays()
    {
        // A server that caps the limit at two.
        await using var ozmap = await StartAsync(5, [1, 2], [3, 4], [5], []);

        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 100 });

        Assert.Equal("p1 p2 p3 p4 p5", await Rows.ReadAsync(reading));
        Assert.True(reading.IsComplete);
        Assert.Equal(4, ozmap.Requests.Count);
        Assert.All(ozmap.Requests, request => Assert.EndsWith("&limit=100", request.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_total_of_zero_neither_ends_the_reading_nor_makes_it_incomplete()
    {
        await using var ozmap = await StartAsync(0, [1], [2], []);

        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);

        Assert.Equal("p1 p2", await Rows.ReadAsync(reading));
        Assert.True(reading.IsComplete);
        Assert.Null(reading.Announced);
    }

    [Fact]
    public async Task A_total_that_was_reached_does_not_end_the_reading()
    {
        await using var ozmap = await StartAsync(2, [1, 2], [3], []);

        Assert.Equal("p1 p2 p3", await Rows.ReadAsync(ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All)));
    }

    [Fact]
    public async Task An_empty_page_before_the_announced_end_makes_the_reading_incomplete_even_if_it_announces_nothing()
    {
        await using var ozmap = await Ozmap.StartAsync(Ozmap.Json(Rows.Page([1, 2], 10)), Ozmap.Json(Rows.Page([], 0)));

        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);
        await Rows.ReadAsync(reading);

        Assert.False(reading.IsComplete);
        Assert.Equal("projects: 2 of 10 announced rows were read.", reading.IncompleteReason);
    }

    [Fact]
    public async Task An_empty_list_is_complete()
    {
        await using var ozmap = await Ozmap.StartAsync("""{"total":0,"rows":null}""");

        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);

        Assert.Equal("", await Rows.ReadAsync(reading));
        Assert.True(reading.IsComplete);
    }

    [Fact]
    public async Task A_server_that_ignores_the_page_makes_no_progress()
    {
        await using var ozmap = await StartAsync(9, [1, 2], [1, 2]);

        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);
        var error = await Assert.ThrowsAsync<OzmapException>(() => Rows.ReadAsync(reading));

        Assert.Equal(OzmapErrorKind.NoProgress, error.Kind);
        Assert.Equal(2, ozmap.Requests.Count);
        Assert.False(reading.IsComplete);
    }

    [Fact]
    public async Task A_server_that_gives_its_pages_in_turn_for_ever_makes_no_progress()
    {
        var asked = 0;
        await using var ozmap = await Ozmap.StartAsync(
            (context, _) => Ozmap.Json(Rows.Page(Interlocked.Increment(ref asked) % 2 == 0 ? [1, 2] : [3, 4]))(context));

        var error = await Assert.ThrowsAsync<OzmapException>(() => Rows.ReadAsync(ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All)));

        Assert.Equal(OzmapErrorKind.NoProgress, error.Kind);
        Assert.Equal(5, ozmap.Requests.Count);
    }

    [Fact]
    public async Task A_row_that_moved_to_the_next_page_comes_once()
    {
        await using var ozmap = await StartAsync(3, [1, 2], [2, 3], []);

        Assert.Equal("p1 p2 p3", await Rows.ReadAsync(ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All)));
    }

    [Fact]
    public async Task A_reading_from_a_later_page_is_not_complete()
    {
        await using var ozmap = await StartAsync(4, [3, 4], []);

        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Page = 2, Limit = 2 });

        Assert.Equal("p3 p4", await Rows.ReadAsync(reading));
        Assert.False(reading.IsComplete);
        Assert.Equal(["?page=2&limit=2", "?page=3&limit=2"], ozmap.Requests.Select(r => r.Query));
    }

    private static Task<Ozmap> StartAsync(int total, params int[][] pages) => Ozmap.StartAsync([.. pages.Select(page => Ozmap.Json(Rows.Page(page, total)))]);
}
