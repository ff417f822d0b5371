namespace SgpOzmap.Browser.Tests;

/// <summary>What SGP, OZmap and people wrote is text, whatever they wrote, and breaks no page.</summary>
public sealed class HostileTests(PageBrowser browser, HostileSite hostile) : IClassFixture<HostileSite>
{
    private static readonly VisitOptions Telephone = new() { Width = 375 };

    [Fact]
    public Task The_run_shows_it() => browser.VisitAsync(hostile.Site, Telephone, async visit =>
    {
        await visit.OpenAsync("/" + hostile.RunId);
        await ShowsAsync(visit, [.. HostileSite.Names, HostileSite.BoxName, HostileSite.ProjectName, HostileSite.Missing, HostileSite.Refusal]);
        await Expect(visit.Find(".note.wait")).ToContainTextAsync("Destructive changes are held. 1 removals");
        var refused = visit.Find(".entries tbody tr", new() { Has = visit.Find("[data-label=outcome]:has-text('failed')") });
        await Expect(refused.Locator("[data-label=client]")).ToHaveTextAsync([HostileSite.Names[1]]);
        await Expect(refused.Locator("[data-label=reason] .bad")).ToContainTextAsync(HostileSite.Refusal);

        await visit.Find("#text").FillAsync(HostileSite.Names[0]);
        await visit.Find("#text").PressAsync("Enter");
        await Expect(visit.Find("#text")).ToHaveValueAsync(HostileSite.Names[0]);
        await Expect(visit.Find(".entries tbody tr").First).ToContainTextAsync(HostileSite.Names[0]);
        await ShowsAsync(visit, [HostileSite.Names[0]]);
    });

    [Fact]
    public Task The_list_and_the_findings_show_it() => browser.VisitAsync(hostile.Site, Telephone, async visit =>
    {
        await visit.OpenAsync();
        await ShowsAsync(visit, []);
        await Expect(visit.Find("#runs tbody [data-label=failed]")).ToHaveTextAsync("1");
        await Expect(visit.Find("#runs tbody [data-label=result] .tag")).ToContainTextAsync(["failed", "held"]);
        await visit.Page.SetViewportSizeAsync(1440, 900);
        var tags = visit.Find("#runs tbody [data-label=result] .tag");
        var (failed, held) = (await tags.First.BoundingBoxAsync(), await tags.Last.BoundingBoxAsync());
        Assert.True(held!.Y > failed!.Y || held.X - failed.X - failed.Width >= 3, "The two marks of the run touch each other.");
        await visit.OpenAsync("/findings");
        await ShowsAsync(visit, []);
        await visit.OpenAsync("/findings/BoxNotFound");
        await ShowsAsync(visit, [HostileSite.Missing, HostileSite.Names[^1]]);
        await Expect(visit.Find("main .card li")).ToContainTextAsync("port 1 There is no box");
    });

    [Fact]
    public Task The_contract_shows_it() => browser.VisitAsync(hostile.Site, Telephone, async visit =>
    {
        for (var i = 0; i < HostileSite.Names.Length; i++)
        {
            await visit.OpenAsync($"/contracts/{501 + i}");
            await ShowsAsync(visit, [HostileSite.Names[i]]);
            await visit.Button("Read this contract again now").ClickAsync();
            await Expect(visit.Find("section[aria-labelledby=now]")).ToContainTextAsync("read again just now");
            await ShowsAsync(visit, [HostileSite.Names[i]]);
        }
    });

    [Fact]
    public Task A_name_that_turns_the_writing_round_turns_nothing_but_itself() => browser.VisitAsync(hostile.Site, new() { Width = 1800 }, async visit =>
    {
        await visit.OpenAsync("/contracts/561");
        var change = visit.Find(".values li:has(del)");
        var (before, after) = (await change.Locator("del").BoundingBoxAsync(), await change.Locator("ins").BoundingBoxAsync());
        Assert.Equal(before!.Y, after!.Y);
        Assert.True(before.X + before.Width < after.X, $"What was is at {before.X}, what is at {after.X}.");
    });

    [Fact]
    public Task The_map_shows_it() => browser.VisitAsync(hostile.Site, Telephone, async visit =>
    {
        await visit.OpenAsync("/map");
        await ShowsAsync(visit, [HostileSite.BoxName, HostileSite.ProjectName, HostileSite.Missing]);
        await Expect(visit.Find("#map")).ToHaveAttributeAsync("data-drawn", "1");
        await visit.Find("#map").ClickAsync();
        await Expect(visit.Find(".leaflet-popup-content b")).ToHaveTextAsync([HostileSite.BoxName]);
        await Expect(visit.Find(".leaflet-popup-content")).ToContainTextAsync(HostileSite.ProjectName);
        await ShowsAsync(visit, []);
    });

    [Fact]
    public Task The_held_plan_shows_it() => browser.VisitAsync(hostile.Site, Telephone, async visit =>
    {
        await visit.OpenAsync("/" + hostile.RunId);
        await visit.Link("See the held plan and decide").ClickAsync();
        await ShowsAsync(visit, [HostileSite.Cancelled]);

        // Whoever decides can call himself anything, too.
        const string Name = "<img src=x onerror=alert(1)>";
        visit.Expects(400);
        await visit.Find("#by").FillAsync(Name);
        await visit.Button("Approve and run").ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await ShowsAsync(visit, [HostileSite.Cancelled]);

        await visit.Find("#by").FillAsync(Name);
        await visit.Button("Reject").ClickAsync();
        await Expect(visit.Find("h1 .tag")).ToHaveTextAsync("rejected");
        await ShowsAsync(visit, [HostileSite.Cancelled, Name]);
        await Expect(visit.Find(".facts")).ToContainTextAsync(Name + " · ");
        await visit.OpenAsync("/plans");
        await ShowsAsync(visit, [Name]);
    });

    [Fact]
    public Task The_undo_preview_shows_it() => browser.VisitAsync(hostile.Site, Telephone, async visit =>
    {
        await visit.OpenAsync($"/{hostile.RunId}/undo");
        await ShowsAsync(visit, [HostileSite.Names[0]]);
        Assert.NotEqual(0, await visit.Find("table tbody tr").CountAsync());
    });

    [Theory]
    [InlineData("/%3Cscript%3Ealert(1)%3C%2Fscript%3E", 404)]
    [InlineData("/findings/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", 404)]
    [InlineData("/plans/javascript:alert(1)", 404)]
    [InlineData("/contracts?id=%3Csvg%20onload=alert(1)%3E", 400)]
    [InlineData("/preferences?lang=en&back=javascript:alert(1)", 200)]
    [InlineData("/preferences?lang=en&back=%2F%2Fevil.example%2F", 200)]
    public Task An_address_cannot_smuggle_anything_in(string path, int status) => browser.VisitAsync(hostile.Site, Telephone, async visit =>
    {
        visit.Expects(status);
        Assert.Equal(status, (await visit.OpenAsync(path)).Status);
        await ShowsAsync(visit, []);
    });

    private static async Task ShowsAsync(Visit visit, string[] texts)
    {
        foreach (var text in texts)
            await Expect(visit.Page.GetByText(text).First).ToBeVisibleAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("document.querySelectorAll('main script, main img, main [onload], main [onerror], main svg[onload], main iframe, a[href^=\"javascript:\" i]').length"));
        foreach (var width in (int[])[1440, 768, 375])
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            Assert.True(await visit.OverflowAsync() <= 0, $"{visit.Page.Url} at {width} px is {await visit.OverflowAsync()} px too wide: {await visit.WidestAsync()}");
        }
    }
}
