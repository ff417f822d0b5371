namespace SgpOzmap.Browser.Tests;

/// <summary>One contract.</summary>
public sealed class ContractTests(PageBrowser browser)
{
    [Fact]
    public async Task It_is_found_by_its_number_explained_and_read_again()
    {
        var town = new Town();
        town.Pair(501, 1, name: "MARIA", nameOnMap: "MARIE");
        town.Pair(502, 2);
        await using var running = await town.StartAsync();
        await using var site = await WorkerSite.StartAsync(town);
        await site.WaitForRunAsync();

        await browser.VisitAsync(site, async visit =>
        {
            await visit.OpenAsync("/findings");
            await visit.Find("#find").FillAsync("501");
            await visit.Find("#find").PressAsync("Enter");

            await Expect(visit.Find("h1")).ToHaveTextAsync("Contract 501");
            await Expect(visit.Find("section[aria-labelledby=story] tbody tr")).ToHaveCountAsync(1);
            await Expect(visit.Find("section[aria-labelledby=story] [data-label=action]")).ToHaveTextAsync("Rename");
            await Expect(visit.Find(".explanation")).ToContainTextAsync("MARIA");
            await Expect(visit.Find("section[aria-labelledby=now]")).ToContainTextAsync("As of the last reading,");

            town.Rename(501, "MARIANA");
            town.Sgp.Requests.Clear();
            await visit.Button("Read this contract again now").ClickAsync();

            await Expect(visit.Find("section[aria-labelledby=now]")).ToContainTextAsync("read again just now");
            await Expect(visit.Find(".explanation")).ToContainTextAsync("MARIANA");
            Assert.InRange(town.Sgp.Requests.All.Count, 1, 5);
            Assert.Equal("MARIA", town.Client(501)!.Name);
        });
    }

    [Fact]
    public async Task The_search_field_takes_digits_only()
    {
        await using var town = await new Town().StartAsync();
        await using var site = await WorkerSite.StartAsync(town);

        await browser.VisitAsync(site, async visit =>
        {
            await visit.OpenAsync();
            await visit.Find("#find").FillAsync("12a");
            await visit.Button("Find").ClickAsync();
            Assert.True(await visit.Find("#find").EvaluateAsync<bool>("field => field.validity.patternMismatch"));
            Assert.Equal(site.Page, visit.Page.Url);

            visit.Expects(400);
            await visit.OpenAsync("/contracts?id=12a");
            await Expect(visit.Find("h1")).ToHaveTextAsync("Which contract?");
        });
    }
}
