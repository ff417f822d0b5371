using System.Text.Json.Nodes;
using System.Web;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class FilterTransportTests
{
    private const string Filter = """[{"property":"client.code","operator":"in","value":["123|123","ação & \"x\"=1"]},{"property":"isDrop","operator":"=","value":true}]""";
    private const string Sort = """[{"property":"name","direction":1},{"property":"updatedAt","direction":-1}]""";

    private static readonly OzmapQuery Query = new()
    {
        Filters = [OzmapFilter.In("client.code", ["123|123", "ação & \"x\"=1"]), OzmapFilter.Equal("isDrop", true)],
        Sorts = [new OzmapSort("name"), new OzmapSort("updatedAt", Descending: true)],
        Select = "name code",
        Populate = "client box",
        Page = 3,
        Limit = 7,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_the_url_filter_and_sort_are_json_percent_encoded_once()
    {
        await using var ozmap = await Ozmap.StartAsync(Rows.Page([]));

        await ozmap.Client.GetPageAsync(OzmapResource.Projects, Query, Token);

        var request = Assert.Single(ozmap.Requests);
        Assert.Equal("/api/v2/projects", request.Path);
        Assert.Equal("", request.Body);
        var query = HttpUtility.ParseQueryString(request.Query);
        Assert.Equal(["page", "limit", "select", "populate", "filter", "sort"], query.AllKeys);
        Assert.Equal(("3", "7", "name code", "client box"), (query["page"], query["limit"], query["select"], query["populate"]));
        AssertJson(Filter, query["filter"]);
        AssertJson(Sort, query["sort"]);
        Assert.DoesNotContain('"', request.Query);
        Assert.DoesNotContain('{', request.Query);
    }

    [Fact]
    public async Task In_the_body_filter_and_sort_travel_with_the_get()
    {
        await using var ozmap = await Ozmap.StartAsync(Rows.Page([]), configure: options => options.FilterTransport = FilterTransport.Body);

        await ozmap.Client.GetPageAsync(OzmapResource.Projects, Query, Token);

        var request = Assert.Single(ozmap.Requests);
        Assert.Equal("GET", request.Method);
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        Assert.Equal(["page", "limit", "select", "populate"], HttpUtility.ParseQueryString(request.Query).AllKeys);
        AssertJson($$"""{"filter":{{Filter}},"sort":{{Sort}}}""", request.Body);
    }

    [Fact]
    public async Task A_get_without_conditions_has_no_body_in_either_transport()
    {
        await using var ozmap = await Ozmap.StartAsync(Rows.Page([]), configure: options => options.FilterTransport = FilterTransport.Body);

        await ozmap.Client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, Token);

        var request = Assert.Single(ozmap.Requests);
        Assert.Equal(("", "?page=1&limit=100"), (request.Body, request.Query));
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(400, true)]
    public async Task A_filter_too_long_for_a_url_travels_in_the_body(int ids, bool inBody)
    {
        await using var ozmap = await Ozmap.StartAsync(Rows.Page([]));
        var filter = OzmapFilter.In("id", Enumerable.Range(0, ids).Select(i => $"00112233445566778899{i:0000}"));

        await ozmap.Client.GetPageAsync(OzmapResource.Projects, OzmapQuery.Where(filter), Token);

        var request = Assert.Single(ozmap.Requests);
        Assert.True(request.Query.Length < 6000);
        Assert.Equal(inBody, request.Body.Length > 0);
        Assert.Equal(inBody, !request.Query.Contains("filter=", StringComparison.Ordinal));
        var sent = inBody ? JsonNode.Parse(request.Body)!["filter"]! : JsonNode.Parse(HttpUtility.ParseQueryString(request.Query)["filter"]!)!;
        Assert.Equal(ids, sent[0]!["value"]!.AsArray().Count);
    }

    [Fact]
    public async Task While_following_nextUrl_the_body_is_sent_again()
    {
        await using var ozmap = await Ozmap.StartAsync(
            [
                Ozmap.Json(Rows.Page([1], 2, """ "hasNextPage":true,"nextUrl":"/api/v2/projects?cursor=abc" """)),
                Ozmap.Json(Rows.Page([2], 2, """ "hasNextPage":false """)),
            ],
            options => options.FilterTransport = FilterTransport.Body);

        await Rows.ReadAsync(ozmap.Client.Read(OzmapResource.Projects, Query));

        Assert.Equal("?cursor=abc", ozmap.Requests[1].Query);
        AssertJson($$"""{"filter":{{Filter}},"sort":{{Sort}}}""", ozmap.Requests[1].Body);
    }

    [Fact]
    public async Task A_nextUrl_that_lost_the_filter_gets_it_back()
    {
        await using var ozmap = await Ozmap.StartAsync(
            [
                Ozmap.Json(Rows.Page([1], 3, """ "hasNextPage":true,"nextUrl":"/api/v2/projects?cursor=abc&sort=%5B%5D" """)),
                Ozmap.Json(Rows.Page([2], 3, """ "hasNextPage":true,"nextUrl":"/api/v2/projects?cursor=def&filter=kept&sort=kept" """)),
                Ozmap.Json(Rows.Page([3], 3, """ "hasNextPage":false """)),
            ]);

        await Rows.ReadAsync(ozmap.Client.Read(OzmapResource.Projects, Query));

        var second = HttpUtility.ParseQueryString(ozmap.Requests[1].Query);
        Assert.Equal(("abc", "[]"), (second["cursor"], second["sort"]));
        AssertJson(Filter, second["filter"]);
        Assert.Equal("?cursor=def&filter=kept&sort=kept", ozmap.Requests[2].Query);
    }

    [Fact]
    public async Task A_page_or_a_limit_below_one_is_refused()
    {
        await using var ozmap = await Ozmap.StartAsync(Rows.Page([]));

        await Assert.ThrowsAnyAsync<ArgumentException>(() => ozmap.Client.GetPageAsync(OzmapResource.Projects, new OzmapQuery { Page = 0 }, Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => ozmap.Client.GetPageAsync(OzmapResource.Projects, new OzmapQuery { Limit = 0 }, Token));
        Assert.Empty(ozmap.Requests);
    }

    private static void AssertJson(string expected, string? actual)
        => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual ?? "null")), actual);
}
