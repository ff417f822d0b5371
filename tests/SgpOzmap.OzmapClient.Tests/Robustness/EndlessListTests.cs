using System.Globalization;
using SgpOzmap.Http;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;

namespace SgpOzmap.OzmapClient.Tests.Robustness;

/// <summary>Lists that do not end, or change while they are read. What the pages of an honest server mean is in <see cref="PagingTests"/>.</summary>
public sealed class EndlessListTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task New_rows_without_end_are_no_progress(bool byCursor, bool totalGrows)
    {
        // The first page announces 1500 rows; what is twice as much and ten thousand more is no list that grew meanwhile.
        var asked = 0;
        await using var ozmap = await Ozmap.StartAsync((context, _) =>
        {
            var page = asked++;
            var next = byCursor ? string.Create(CultureInfo.InvariantCulture, $"\"hasNextPage\":true,\"nextUrl\":\"/api/v2/projects?cursor={page}\"") : null;
            return Ozmap.Json(Rows.Page(Enumerable.Range(page * 1000, 1000), totalGrows ? (page * 1000) + 1500 : 1500, next))(context);
        });
        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);

        var error = await Assert.ThrowsAsync<OzmapException>(() => Rows.ReadAsync(reading));

        Assert.Equal((OzmapErrorKind.NoProgress, "GET /api/v2/projects"), (error.Kind, error.Path));
        Assert.False(reading.IsComplete);
        Assert.Equal(14, ozmap.Requests.Count);
    }

    [Theory]
    [InlineData(null, 5_000_000)]
    [InlineData(0, 5_000_000)]
    [InlineData(1, 10_002)]
    [InlineData(20_000, 50_000)]
    [InlineData(int.MaxValue, 5_000_000)]
    public void The_ceiling_follows_what_is_announced_first(int? announced, int ceiling) => Assert.Equal(ceiling, RowCeiling.Of(announced));

    [Fact]
    public async Task Rows_that_come_meanwhile_are_read_too()
    {
        await using var ozmap = await Ozmap.StartAsync(
            Ozmap.Json(Rows.Page([1, 2], 4)), Ozmap.Json(Rows.Page([3, 4], 5)), Ozmap.Json(Rows.Page([5], 5)), Ozmap.Json(Rows.Page([], 5)));
        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);

        Assert.Equal("p1 p2 p3 p4 p5", await Rows.ReadAsync(reading));
        Assert.Equal((true, 5), (reading.IsComplete, reading.Announced));
    }

    [Fact]
    public async Task A_total_that_falls_while_pages_are_read_by_number_makes_the_reading_incomplete()
    {
        // Row 2 goes after the first page: the rows move up, and row 3 is on no page that is asked for. The number of rows adds up all the same.
        await using var ozmap = await Ozmap.StartAsync(
            Ozmap.Json(Rows.Page([1, 2], 4)), Ozmap.Json(Rows.Page([4], 3)), Ozmap.Json(Rows.Page([], 3)));
        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 2 });

        Assert.Equal("p1 p2 p4", await Rows.ReadAsync(reading));
        Assert.False(reading.IsComplete);
        Assert.Contains("fell", reading.IncompleteReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_are_larger_than_asked_for_are_read_as_they_are()
    {
        await using var ozmap = await Ozmap.StartAsync(
            Ozmap.Json(Rows.Page([1, 2, 3, 4], 7)), Ozmap.Json(Rows.Page([5, 6, 7], 7)), Ozmap.Json(Rows.Page([], 7)));
        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 2 });

        Assert.Equal("p1 p2 p3 p4 p5 p6 p7", await Rows.ReadAsync(reading));
        Assert.True(reading.IsComplete);
    }

    [Fact]
    public async Task A_server_that_sends_everything_whatever_it_is_asked_for_is_told_by_the_second_page()
    {
        await using var ozmap = await Ozmap.StartAsync(Rows.Page([1, 2, 3], 3));
        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 2 });

        var error = await Assert.ThrowsAsync<OzmapException>(() => Rows.ReadAsync(reading));

        Assert.Equal(OzmapErrorKind.NoProgress, error.Kind);
        Assert.Equal(2, ozmap.Requests.Count);
        Assert.False(reading.IsComplete);
    }

    [Fact]
    public async Task A_page_that_fails_for_the_moment_is_read_again_and_the_reading_is_complete()
    {
        await using var ozmap = await Ozmap.StartAsync(
            Ozmap.Json(Rows.Page([1, 2], 3)), Ozmap.Status(503), Ozmap.Reset, Ozmap.Json(Rows.Page([3], 3)), Ozmap.Json(Rows.Page([], 3)));
        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);

        Assert.Equal("p1 p2 p3", await Rows.ReadAsync(reading));
        Assert.True(reading.IsComplete);
    }

    [Fact]
    public async Task A_page_that_fails_for_good_leaves_the_rows_before_it_and_an_incomplete_reading()
    {
        await using var ozmap = await Ozmap.StartAsync([Ozmap.Json(Rows.Page([1, 2], 3)), Ozmap.Status(503)], options => options.MaxRetries = 1);
        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);
        var seen = 0;

        var error = await Assert.ThrowsAsync<OzmapException>(async () =>
        {
            await foreach (var _ in reading.WithCancellation(Token))
                seen++;
        });

        Assert.Equal((OzmapErrorKind.Server, 2, false), (error.Kind, seen, reading.IsComplete));
        Assert.Equal(3, ozmap.Requests.Count);
    }
}
