namespace SgpOzmap.Browser.Tests;

/// <summary>Everything works without JavaScript; only the map is not drawn.</summary>
[Collection(DemoTests.Name)]
public sealed class NoScriptTests(PageBrowser browser, DemoSite demo)
{
    private static readonly VisitOptions NoScripts = new() { HasScripts = false };

    [Fact]
    public Task Every_page_can_be_read() => browser.VisitAsync(demo.Site, NoScripts, async visit =>
    {
        foreach (var (name, path) in demo.Pages)
        {
            Assert.True((await visit.OpenAsync(path)).Ok, name);
            await Expect(visit.Find("h1")).ToBeVisibleAsync();
            Assert.True((await visit.Find("main").InnerTextAsync()).Length > 100, $"{name} is empty.");
        }

        await visit.OpenAsync("/map");
        await Expect(visit.Find("noscript p")).ToBeVisibleAsync();
        Assert.NotEqual(0, await visit.Find("table tbody tr").CountAsync());
    });

    [Fact]
    public Task Filters_are_forms() => browser.VisitAsync(demo.Site, NoScripts, async visit =>
    {
        await visit.OpenAsync();
        await visit.Find("#mode").SelectOptionAsync("Undo");
        await visit.Button("Filter").ClickAsync();
        await Expect(visit.Find("#runs")).ToContainTextAsync("No run here.");

        await visit.OpenAsync("/" + demo.RunId);
        await visit.Find("#finding").SelectOptionAsync("BoxNotFound");
        await visit.Button("Filter").ClickAsync();
        await Expect(visit.Find(".entries tbody tr").First).ToContainTextAsync("BoxNotFound");
    });

    [Fact]
    public async Task Run_now_is_a_form_and_the_page_comes_again_by_itself_while_a_run_is_under_way()
    {
        var town = new Town();
        town.Pair(501, 1);
        await using var running = await town.StartAsync();
        await using var site = await WorkerSite.StartAsync(town);
        var first = await site.WaitForRunAsync();

        await browser.VisitAsync(site, NoScripts, async visit =>
        {
            await visit.OpenAsync();
            await Expect(visit.Find("meta[http-equiv=refresh]")).ToHaveCountAsync(0);
            using var erp = Answers.Hold(town.Sgp.Requests);
            await visit.Button("Run now").ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Run asked for.");
            await erp.Arrived;

            await visit.OpenAsync();
            await Expect(visit.Find(".live .text")).ToContainTextAsync("apply: Reading SGP");
            await Expect(visit.Find("meta[http-equiv=refresh]")).ToHaveAttributeAsync("content", "10");

            erp.Release();
            await site.WaitForRunAfterAsync(first);
            await visit.OpenAsync();
            await Expect(visit.Find("#runs tbody tr")).ToHaveCountAsync(2);
        });
    }
}
