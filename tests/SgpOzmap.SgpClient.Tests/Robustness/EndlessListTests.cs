using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests.Robustness;

/// <summary>Lists that do not end. What makes a reading partial is in <see cref="CompletenessTests"/>.</summary>
public sealed class EndlessListTests
{
    [Fact]
    public async Task New_customers_without_end_are_no_progress()
    {
        // Every page announces a few more than have been read. Twice what the first one announced and ten thousand more is no list that grew meanwhile.
        await using var sgp = await SgpFixture.StartAsync((context, request) =>
        {
            var offset = SgpFixture.Offset(request);
            return StubServer.JsonAsync(context, SgpFixture.Page(offset + 1500, Enumerable.Range(offset + 1, 1000).Select(SgpFixture.Customer)));
        });
        var reading = SgpBench.Pages(sgp.Client);

        var error = await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(reading));

        Assert.Equal(SgpErrorKind.NoProgress, error.Kind);
        Assert.False(reading.IsComplete);
        Assert.Equal(15, sgp.Requests.Count);
    }

    [Fact]
    public async Task Customers_beyond_the_announced_total_are_not_asked_for()
    {
        await using var sgp = await SgpFixture.StartAsync((context, request) =>
        {
            var offset = SgpFixture.Offset(request);
            return StubServer.JsonAsync(context, SgpFixture.Page(25, Enumerable.Range(offset + 1, 10).Select(SgpFixture.Customer)));
        });
        var (rows, _) = await sgp.ReadCustomersAsync();

        Assert.Equal(30, rows.Count);
        Assert.Equal(3, sgp.Requests.Count);
    }

    [Fact]
    public async Task Pages_that_are_larger_than_asked_for_are_read_as_they_are()
    {
        await using var sgp = await SgpFixture.StartAsync(
            (context, request) => StubServer.JsonAsync(context, SgpFixture.Page(7, Enumerable.Range(1, 7).Skip(SgpFixture.Offset(request)).Take(4).Select(SgpFixture.Customer))),
            options => options.PageSize = 2);
        var (rows, reading) = await sgp.ReadCustomersAsync();

        Assert.Equal(Enumerable.Range(1, 7).Select(id => (long?)id), rows.Select(r => r.Id));
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }
}
