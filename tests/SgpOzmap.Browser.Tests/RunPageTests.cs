using System.Globalization;
using System.Text.Json;

namespace SgpOzmap.Browser.Tests;

/// <summary>One run: its entries, filters, pages and exports.</summary>
[Collection(DemoTests.Name)]
public sealed class RunPageTests(PageBrowser browser, DemoSite demo)
{
    [Theory]
    [InlineData("level", "Warning", "level", "warning")]
    [InlineData("action", "CreateClient", "action", "Create client")]
    [InlineData("finding", "BoxNotFound", "action", "BoxNotFound")]
    public Task A_filter_leaves_exactly_what_it_promises(string filter, string value, string column, string shown) => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync("/" + demo.RunId);
        var promised = (await visit.Find($"#{filter} option[value={value}]").InnerTextAsync()).Split('(', ')')[1];

        await visit.Find("#" + filter).SelectOptionAsync(value);
        await visit.Button("Filter").ClickAsync();

        await Expect(visit.Find("#entries")).ToHaveTextAsync("Entries " + promised);
        await Expect(visit.Find("#" + filter)).ToHaveValueAsync(value);
        var cells = await visit.Find($".entries [data-label={column}]").AllInnerTextsAsync();
        Assert.Equal(Math.Min(50, int.Parse(promised, CultureInfo.InvariantCulture)), cells.Count);
        Assert.All(cells, cell => Assert.Contains(shown, cell, StringComparison.Ordinal));

        await visit.Link("Clear").ClickAsync();
        await Expect(visit.Find("#entries")).Not.ToHaveTextAsync("Entries " + promised);
    });

    [Fact]
    public Task Box_and_text_are_looked_for_as_typed() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync($"/{demo.RunId}?action=CreateClient");
        var row = visit.Find(".entries tbody tr").First;
        var box = (await row.Locator("[data-label='box : port']").InnerTextAsync()).Split(" : ")[0];
        var name = await row.Locator("[data-label=client]").InnerTextAsync();
        await visit.Link("Clear").ClickAsync();

        await visit.Find("#box").FillAsync(box);
        await visit.Find("#box").PressAsync("Enter");
        await Expect(visit.Find("#box")).ToHaveValueAsync(box);
        Assert.All(await visit.Find(".entries [data-label='box : port']").AllInnerTextsAsync(), cell => Assert.StartsWith(box, cell, StringComparison.Ordinal));

        await visit.Link("Clear").ClickAsync();
        await visit.Find("#text").FillAsync(name);
        await visit.Find("#text").PressAsync("Enter");
        await Expect(visit.Find("#text")).ToHaveValueAsync(name);
        Assert.Contains(name, await visit.Find(".entries [data-label=client]").AllInnerTextsAsync());

        await visit.Find("#text").FillAsync("nobody is called like that");
        await visit.Button("Filter").ClickAsync();
        await Expect(visit.Find("main")).ToContainTextAsync("the filter finds nothing");
    });

    [Fact]
    public Task The_pager_goes_forth_and_back_and_keeps_the_filter() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync($"/{demo.RunId}?type=Change");
        var pager = visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" });
        await Expect(pager).ToContainTextAsync("page 1 / ");
        var first = await visit.Find(".entries tbody tr").First.InnerTextAsync();

        await pager.GetByRole(AriaRole.Link, new() { Name = "next →" }).ClickAsync();
        await Expect(pager).ToContainTextAsync("page 2 / ");
        await Expect(visit.Find("#type")).ToHaveValueAsync("Change");
        Assert.NotEqual(first, await visit.Find(".entries tbody tr").First.InnerTextAsync());

        await pager.GetByRole(AriaRole.Link, new() { Name = "← previous" }).ClickAsync();
        await Expect(pager).ToContainTextAsync("page 1 / ");
        Assert.Equal(first, await visit.Find(".entries tbody tr").First.InnerTextAsync());
    });

    [Fact]
    public Task What_is_filtered_is_downloaded_as_csv() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync($"/{demo.RunId}?finding=BoxNotFound");
        var contracts = await visit.Find(".entries [data-label=contract]").AllInnerTextsAsync();

        var bytes = await DownloadAsync(visit, "CSV", ".csv");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("time,run,tenant,level,contract,", lines[0], StringComparison.Ordinal);
        Assert.NotEmpty(contracts);
        Assert.Equal(contracts.Order(StringComparer.Ordinal), lines[1..].Select(static l => l.Split(',')[4]).Order(StringComparer.Ordinal));
        Assert.All(lines[1..], line => Assert.Contains("Box is not on the map", line, StringComparison.Ordinal));
    });

    [Fact]
    public Task What_is_filtered_is_downloaded_as_json() => browser.VisitAsync(demo.Site, new() { Language = "pt-BR" }, async visit =>
    {
        await visit.OpenAsync($"/{demo.RunId}?action=CreateClient");
        var total = (await visit.Find("#entries .dim").InnerTextAsync()).Trim();

        using var json = JsonDocument.Parse(await DownloadAsync(visit, "JSON", ".json"));

        Assert.Equal(demo.RunId, json.RootElement.GetProperty("run").GetString());
        var entries = json.RootElement.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(total, entries.Count.ToString(CultureInfo.InvariantCulture));
        Assert.All(entries, static entry => Assert.Equal("CreateClient", entry.GetProperty("action").GetString()));
    });

    private static async Task<byte[]> DownloadAsync(Visit visit, string link, string ending)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Link(link).ClickAsync());
        Assert.StartsWith("sgpozmap-", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.EndsWith(ending, download.SuggestedFilename, StringComparison.Ordinal);
        return await File.ReadAllBytesAsync((await download.PathAsync())!, TestContext.Current.CancellationToken);
    }
}
