using System.Globalization;

namespace SgpOzmap.Browser.Tests;

/// <summary>The map.</summary>
[Collection(DemoTests.Name)]
public sealed class MapTests(PageBrowser browser, DemoSite demo)
{
    [Fact]
    public Task All_boxes_are_drawn() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync("/map");
        var said = await visit.Find("main > p.dim").First.InnerTextAsync();
        var boxes = int.Parse(said.Split(' ')[1].TrimEnd(','), NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        var without = said.Contains("without valid coordinates", StringComparison.Ordinal) ? int.Parse(said.Split("; ")[^1].Split(' ')[0], CultureInfo.InvariantCulture) : 0;

        await Expect(visit.Find("#map")).ToHaveAttributeAsync("data-drawn", (boxes - without).ToString(CultureInfo.InvariantCulture));
        Assert.True(boxes > 50);
        Assert.True(
            await visit.Find("#map canvas").EvaluateAsync<bool>("canvas => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.some(value => value > 0)"),
            "The canvas is empty.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Zoom in" }).ClickAsync();
    });

    [Fact]
    public async Task A_box_tells_of_itself_and_leads_to_its_findings()
    {
        var town = new Town(box: "CTO <b>001</b>");
        town.Pair(501, 1);
        town.Contract(502, port: 1);
        town.Contract(503, port: 99);
        await using var running = await town.StartAsync();
        await using var site = await WorkerSite.StartAsync(town, "Features:CreateClients=true");
        await site.WaitForRunAsync();

        await browser.VisitAsync(site, async visit =>
        {
            await visit.OpenAsync("/map");
            await Expect(visit.Find("#map")).ToHaveAttributeAsync("data-drawn", "1");

            // A single box is in the middle.
            await visit.Find("#map").ClickAsync();

            var popup = visit.Find(".leaflet-popup-content");
            await Expect(popup.Locator("b")).ToHaveTextAsync(["CTO <b>001</b>"]);
            await Expect(popup).ToContainTextAsync("CENTRO");
            await Expect(popup).ToContainTextAsync("1 / 16 ports used");
            await Expect(popup).ToContainTextAsync("Port occupied by another client: 1");
            await Expect(popup).ToContainTextAsync("Port is not in the box: 1");

            await Expect(visit.Find(".leaflet-popup")).ToHaveCSSAsync("opacity", "1");
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                Assert.Empty(await AxeScript.RunAsync(visit.Page));
            }

            await popup.GetByRole(AriaRole.Link, new() { Name = "see the entries" }).ClickAsync();
            await Expect(visit.Find("#box")).ToHaveValueAsync("CTO <b>001</b>");
            await Expect(visit.Find(".entries tbody tr")).ToHaveCountAsync(2);
        });
    }

    [Fact]
    public Task A_map_that_cannot_be_loaded_says_so() => browser.VisitAsync(demo.Site, async visit =>
    {
        visit.Expects(503);
        await visit.Page.RouteAsync("**/map/data*", static route => route.FulfillAsync(new() { Status = 503, Body = "" }));
        await visit.OpenAsync("/map");
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The map could not be loaded.");
        await Expect(visit.Find("#map")).ToHaveCountAsync(0);
    });
}
