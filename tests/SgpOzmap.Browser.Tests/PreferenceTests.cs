namespace SgpOzmap.Browser.Tests;

/// <summary>Language and theme are the reader's choice.</summary>
[Collection(DemoTests.Name)]
public sealed class PreferenceTests(PageBrowser browser, DemoSite demo)
{
    private const string Background = "getComputedStyle(document.body).backgroundColor";

    [Fact]
    public Task The_language_is_changed_on_the_spot_and_stays() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync($"/{demo.RunId}?level=Warning");
        await visit.Link("Português").ClickAsync();
        await Expect(visit.Find("html")).ToHaveAttributeAsync("lang", "pt-BR");
        await Expect(visit.Find("h1")).ToContainTextAsync("Execução " + demo.RunId);
        await Expect(visit.Find("#level")).ToHaveValueAsync("Warning");

        await visit.Link("Mapa").ClickAsync();
        await Expect(visit.Find("h1")).ToHaveTextAsync("Caixas e pendências no mapa");

        await visit.Link("English").ClickAsync();
        await Expect(visit.Find("h1")).ToHaveTextAsync("Boxes and findings on the map");
    });

    [Fact]
    public Task The_theme_goes_round_from_the_system_s_over_dark_and_light() => browser.VisitAsync(demo.Site, new() { IsDark = true }, async visit =>
    {
        await visit.OpenAsync("/findings");
        var dark = await visit.Page.EvaluateAsync<string>(Background);
        await Expect(visit.Find("html")).Not.ToHaveAttributeAsync("data-theme", new System.Text.RegularExpressions.Regex("."));

        await visit.Link("Dark theme").ClickAsync();
        await Expect(visit.Find("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal(dark, await visit.Page.EvaluateAsync<string>(Background));

        await visit.Link("Light theme").ClickAsync();
        await Expect(visit.Find("html")).ToHaveAttributeAsync("data-theme", "light");
        Assert.NotEqual(dark, await visit.Page.EvaluateAsync<string>(Background));
        Assert.Empty(await AxeScript.RunAsync(visit.Page));

        await visit.Link("Runs").ClickAsync();
        await Expect(visit.Find("html")).ToHaveAttributeAsync("data-theme", "light");

        await visit.Link("System theme").ClickAsync();
        await Expect(visit.Find("html")).Not.ToHaveAttributeAsync("data-theme", new System.Text.RegularExpressions.Regex("."));
        Assert.Equal(dark, await visit.Page.EvaluateAsync<string>(Background));
    });

    [Fact]
    public Task Dark_by_choice_on_a_light_system_is_accessible() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync();
        await visit.Link("Dark theme").ClickAsync();
        await Expect(visit.Find("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Empty(await AxeScript.RunAsync(visit.Page));
    });
}
