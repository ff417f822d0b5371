using System.Net;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing.Tests.Ozmap;

public sealed class ListTests
{
    [Fact]
    public async Task A_page_holds_25_rows_unless_told_and_never_more_than_the_cap()
    {
        await using var bench = await OzmapBench.StartAsync(new() { PageCap = 40 });
        AddClients(bench, 60);

        Assert.Equal(25, (await bench.GetAsync("ftth-clients")).Json["count"]!.GetValue<int>());
        var capped = (await bench.GetAsync("ftth-clients?limit=1000")).Json;
        Assert.Equal((40, 40, 60), (capped["count"]!.GetValue<int>(), capped["limit"]!.GetValue<int>(), capped["total"]!.GetValue<int>()));
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.GetAsync("ftth-clients?limit=-1")).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cursors_lead_through_a_filtered_list_whatever_is_deleted_meanwhile(bool filtered)
    {
        await using var bench = await OzmapBench.StartAsync();
        AddClients(bench, 30);
        var filter = filtered ? $"&filter={Uri.EscapeDataString("""[{"property":"status","operator":"=","value":0}]""")}" : "";
        var url = $"/api/v2/ftth-clients?limit=7{filter}";
        var codes = new List<string>();
        while (url is not null)
        {
            var page = (await bench.GetAsync(url)).Json;
            codes.AddRange(Codes(page));
            if (codes.Count == 7)
                bench.State.RemoveClient(bench.State.FindClient("0")!);
            url = page["nextUrl"]?.GetValue<string>();
            Assert.Equal(url is not null, page["hasNextPage"]!.GetValue<bool>());
        }

        Assert.Equal(Enumerable.Range(0, 30).Select(n => $"{n}"), codes);
    }

    [Fact]
    public async Task An_older_server_has_pages_only()
    {
        await using var bench = await OzmapBench.StartAsync(new() { Cursors = false });
        AddClients(bench, 30);

        var first = (await bench.GetAsync("ftth-clients?limit=20")).Json;
        Assert.Null(first["nextUrl"]);
        Assert.Null(first["hasNextPage"]);
        Assert.Equal(10, (await bench.GetAsync("ftth-clients?limit=20&page=2")).Json["rows"]!.AsArray().Count);
        Assert.Empty((await bench.GetAsync("ftth-clients?limit=20&page=3")).Json["rows"]!.AsArray());
    }

    [Fact]
    public async Task A_cursor_outweighs_the_page()
    {
        await using var bench = await OzmapBench.StartAsync();
        AddClients(bench, 30);
        var next = (await bench.GetAsync("ftth-clients?limit=10")).Json["nextUrl"]!.GetValue<string>();

        Assert.Equal("10", Codes((await bench.GetAsync(next + "&page=3")).Json)[0]);
    }

    [Fact]
    public async Task A_sorted_list_is_paged_in_its_order()
    {
        await using var bench = await OzmapBench.StartAsync();
        foreach (var (code, status) in new[] { ("a", 1), ("c", 0), ("b", 0), ("d", 1) })
            bench.State.AddClient(code, status: status);
        var sort = Uri.EscapeDataString("""[{"property":"status","direction":-1},{"property":"code","direction":1}]""");

        var first = (await bench.GetAsync($"ftth-clients?limit=3&sort={sort}")).Json;
        var second = (await bench.GetAsync(first["nextUrl"]!.GetValue<string>())).Json;

        Assert.Equal(["a", "d", "b", "c"], [.. Codes(first), .. Codes(second)]);
    }

    [Theory]
    [InlineData("=", "\"2\"", "2")]
    [InlineData("!=", "\"2\"", "0,1,3")]
    [InlineData("in", """["1","3","9"]""", "1,3")]
    [InlineData("notin", """["1","3"]""", "0,2")]
    [InlineData(">", "\"1\"", "2,3")]
    [InlineData(">=", "\"1\"", "1,2,3")]
    [InlineData("<", "\"1\"", "0")]
    [InlineData("<=", "\"1\"", "0,1")]
    [InlineData("like", "\"3\"", "3")]
    [InlineData("exists", "true", "0,1,2,3")]
    [InlineData("exists", "false", "")]
    [InlineData("=", "2", "")]
    public async Task Operators_choose_rows(string op, string value, string codes)
    {
        await using var bench = await OzmapBench.StartAsync();
        AddClients(bench, 4);

        var answer = await FilterAsync(bench, "ftth-clients", $$"""[{"property":"code","operator":"{{op}}","value":{{value}}}]""");

        Assert.Equal(codes, string.Join(',', Codes(answer.Json)));
    }

    [Theory]
    [InlineData("""[{"property":"code","operator":"eq","value":"1"}]""")]
    [InlineData("""[{"property":"code","operator":"in","value":"1"}]""")]
    [InlineData("""[{"property":"code","value":"1"}]""")]
    [InlineData("""[{"field":"code","operator":"=","value":"1"}]""")]
    [InlineData("""{"property":"code","operator":"=","value":"1"}""")]
    [InlineData("[{")]
    public async Task A_filter_of_another_form_is_refused(string filter)
    {
        await using var bench = await OzmapBench.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await FilterAsync(bench, "ftth-clients", filter)).Status);
    }

    [Theory]
    [InlineData("properties", """[{"property":"client","operator":"=","value":"CLIENT"}]""")]
    [InlineData("properties", """[{"property":"client.code","operator":"=","value":"501"}]""")]
    [InlineData("properties", """[{"property":"connections.port","operator":"=","value":2}]""")]
    [InlineData("properties", """[{"property":"client","operator":"!=","value":null}]""")]
    [InlineData("ftth-clients", """[{"property":"onu.serial_number","operator":"=","value":"SERIAL"}]""")]
    [InlineData("ftth-clients", """[[{"property":"code","operator":"=","value":"501"},{"property":"code","operator":"=","value":"999"}]]""")]
    [InlineData("ftth-clients", """[{"property":"code","operator":"=","value":"501"},{"property":"implanted","operator":"=","value":true}]""")]
    public async Task Dotted_fields_references_and_groups_find_the_one_row(string route, string filter)
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.State.AddProperty(splitter: bench.Splitter, port: 1);
        bench.State.AddClient("502", implanted: true);
        var client = bench.Live("501", 2).WithOnu("u", "SERIAL", "m");

        var answer = await FilterAsync(bench, route, filter.Replace("CLIENT", client.Id, StringComparison.Ordinal));

        var expected = route == "properties" ? client.Property!.Id : client.Id;
        Assert.Equal(expected, Assert.Single(answer.Json["rows"]!.AsArray())!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_change_is_found_by_its_time()
    {
        await using var bench = await OzmapBench.StartAsync();
        var (a, b) = (bench.Live("1", 1), bench.Live("2", 2));
        b.UpdatedAt = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

        var answer = await FilterAsync(bench, "ftth-clients", """[{"property":"updatedAt","operator":">=","value":"2026-05-01T12:00:00.000Z"}]""");

        Assert.True(a.UpdatedAt < b.UpdatedAt);
        Assert.Equal(["2"], Codes(answer.Json));
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 4)]
    public async Task A_filter_in_the_body_counts_unless_a_proxy_drops_it(bool drops, int rows)
    {
        await using var bench = await OzmapBench.StartAsync(new() { DropGetBodies = drops });
        AddClients(bench, 4);

        var answer = await bench.SendAsync(HttpMethod.Get, "ftth-clients", """{"filter":[{"property":"code","operator":"=","value":"2"}]}""");

        Assert.Equal(rows, answer.Json["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Select_leaves_the_other_fields_out()
    {
        await using var bench = await OzmapBench.StartAsync();
        AddClients(bench, 1);

        var row = (await bench.GetAsync("ftth-clients?select=code%20name")).Json["rows"]![0]!.AsObject();

        Assert.Equal(["code", "id"], row.Select(m => m.Key).Order());
    }

    [Fact]
    public async Task A_long_address_is_refused()
    {
        await using var bench = await OzmapBench.StartAsync(new() { MaxUrlLength = 2000 });

        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await bench.GetAsync("ftth-clients?select=" + new string('x', 2000))).Status);
    }

    private static void AddClients(OzmapBench bench, int count)
    {
        for (var n = 0; n < count; n++)
            bench.State.AddClient($"{n}");
    }

    private static List<string> Codes(JsonNode page) => [.. page["rows"]!.AsArray().Select(r => r!["code"]!.GetValue<string>())];

    private static Task<Answer> FilterAsync(OzmapBench bench, string route, string filter)
        => bench.GetAsync($"{route}?filter={Uri.EscapeDataString(filter)}");
}
