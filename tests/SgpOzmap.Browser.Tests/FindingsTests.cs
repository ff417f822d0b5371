namespace SgpOzmap.Browser.Tests;

/// <summary>What is wrong with the data.</summary>
[Collection(DemoTests.Name)]
public sealed class FindingsTests(PageBrowser browser, DemoSite demo)
{
    [Fact]
    public Task A_kind_leads_to_its_contracts() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync();
        await visit.Link("Findings").ClickAsync();
        var row = visit.Find("tbody tr", new() { Has = visit.Find("code:text-is('BoxNotFound')") });
        var count = await row.Locator("[data-label=now]").InnerTextAsync();
        Assert.NotEqual("0", count);

        await row.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(visit.Find("h1")).ToHaveTextAsync("Box is not on the map " + count);
        Assert.Equal(count, $"{await visit.Find("main .card li").CountAsync()}");
        await Expect(visit.Find("main")).ToContainTextAsync("Similar on the map:");

        var contract = visit.Find("main .card li a").First;
        var id = await contract.InnerTextAsync();
        await contract.ClickAsync();
        await Expect(visit.Find("h1")).ToHaveTextAsync("Contract " + id);
        await Expect(visit.Find("section[aria-labelledby=story]")).ToContainTextAsync("BoxNotFound");
    });

    [Fact]
    public Task Vacant_properties_are_listed_with_their_ports() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync("/findings");
        Assert.All(
            await visit.Find("table:has(th:text-is('ports')) tbody [data-label=ports]").AllInnerTextsAsync(),
            static ports => Assert.Matches("^[0-9]+(, [0-9]+)*$", ports));
        Assert.NotEqual(0, await visit.Find("table:has(th:text-is('ports')) tbody tr").CountAsync());
    });
}
