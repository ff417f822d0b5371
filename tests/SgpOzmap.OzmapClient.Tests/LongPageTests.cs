using System.Globalization;
using System.Text;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;

namespace SgpOzmap.OzmapClient.Tests;

/// <summary>A page of more than a megabyte is read as it arrives, a shorter one at once: to the caller there is no difference.</summary>
public sealed class LongPageTests
{
    private const int Rows = 4_000;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_long_page_has_all_of_its_rows_and_what_stands_around_them()
    {
        await using var ozmap = await Ozmap.StartAsync(Page());

        var page = await ozmap.Client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, Token);

        Assert.Equal(Enumerable.Range(1, Rows).Select(Id), page.Rows.Select(row => row.Id));
        Assert.All(page.Rows, row => Assert.Equal(300, row.Name!.Length));
        Assert.Equal((Rows, 0, true, "/api/v2/projects?cursor=x"), (page.Total, page.Start, page.HasNextPage, page.NextUrl));
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("a row without an id")]
    [InlineData("no rows")]
    public async Task A_long_page_that_is_none_is_a_typed_error(string how)
    {
        var page = Page();
        var body = how switch
        {
            "cut" => page[..^5000],
            "a row without an id" => page.Replace($"\"id\":\"{Id(Rows - 1)}\"", "\"id\":null", StringComparison.Ordinal),
            _ => page.Replace("\"rows\"", "\"lines\"", StringComparison.Ordinal),
        };
        await using var ozmap = await Ozmap.StartAsync(body, configure: options => options.MaxRetries = 0);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, Token));

        Assert.Equal((OzmapErrorKind.InvalidBody, how == "cut"), (error.Kind, error.IsTransient));
    }

    /// <summary>Ids that are no numbers of OZmap's kind are ids all the same, and upper and lower case are two.</summary>
    [Fact]
    public async Task Ids_of_every_kind_are_told_apart()
    {
        string[] ids =
        [
            "66a0c0de0000000000000001", "66A0C0DE0000000000000001", "66a0c0de000000000000001", "066a0c0de0000000000000001", "-6a0c0de0000000000000001", "+6a0c0de0000000000000001", "1",
            "01", "a b", "ffffffffffffffffffffffff",
        ];
        var rows = string.Join(',', ids.Concat(ids).Select(id => $$"""{"id":"{{id}}"}"""));
        await using var ozmap = await Ozmap.StartAsync($$"""{"total":{{ids.Length}},"hasNextPage":false,"rows":[{{rows}}]}""");

        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);

        Assert.Equal(ids, await reading.Select(row => row.Id).ToListAsync(Token));
        Assert.True(reading.IsComplete);
    }

    private static string Page()
    {
        var rows = new StringBuilder();
        for (var i = 1; i <= Rows; i++)
            rows.Append(CultureInfo.InvariantCulture, $"{(i > 1 ? "," : "")}{{\"id\":\"{Id(i)}\",\"name\":\"{new string('n', 300)}\"}}");
        return $$"""{"total":{{Rows}},"start":0,"rows":[{{rows}}],"hasNextPage":true,"nextUrl":"/api/v2/projects?cursor=x"}""";
    }

    private static string Id(int i) => i.ToString("x24", CultureInfo.InvariantCulture);
}
