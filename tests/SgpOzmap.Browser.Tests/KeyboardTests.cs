namespace SgpOzmap.Browser.Tests;

/// <summary>Who has no mouse comes everywhere.</summary>
[Collection(DemoTests.Name)]
public sealed class KeyboardTests(PageBrowser browser, DemoSite demo)
{
    private const string Focused = "document.activeElement.innerText.trim() || document.activeElement.id";

    [Fact]
    public Task The_first_stop_skips_to_the_content() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync();
        var skip = visit.Link("Skip to the content");
        await Expect(skip).Not.ToBeInViewportAsync();

        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(skip).ToBeFocusedAsync();
        await Expect(skip).ToBeInViewportAsync();

        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Find("#main")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.activeElement.closest('main') !== null"));
    });

    [Fact]
    public Task The_menu_the_search_and_the_filter_are_reached_and_used() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync();
        await TabToAsync(visit, "Findings");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Find("h1")).ToHaveTextAsync("What to mend in the data");

        await TabToAsync(visit, "find");
        await visit.Page.Keyboard.TypeAsync(demo.Contract);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Find("h1")).ToHaveTextAsync("Contract " + demo.Contract);

        await visit.OpenAsync("/" + demo.RunId);
        await TabToAsync(visit, "text");
        await visit.Page.Keyboard.TypeAsync("nobody is called like that");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Find("#entries")).ToHaveTextAsync("Entries 0");
    });

    [Fact]
    public Task Every_stop_is_seen() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync("/plans/" + demo.Digest);
        var stops = new List<string>();
        while (stops.Count == 0 || stops[^1] != "Approve and run")
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            stops.Add(await visit.Page.EvaluateAsync<string>(Focused));
            Assert.True(stops.Count < 40, "Not reached: " + string.Join(", ", stops));
            Assert.True(
                await visit.Page.EvaluateAsync<bool>("getComputedStyle(document.activeElement).outlineStyle !== 'none' && parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2"),
                $"{stops[^1]} has no outline.");
        }
    });

    [Fact]
    public Task A_choice_of_the_list_s_filter_is_made_with_a_letter() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync();
        await TabToAsync(visit, "mode");
        await visit.Page.Keyboard.PressAsync("u");
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("[?&]mode=Undo"));
        await Expect(visit.Find("#runs")).ToContainTextAsync("No run here.");
    });

    // A select holds the text of all its choices: it is known by its id.
    private static async Task TabToAsync(Visit visit, string stop)
    {
        var passed = new List<string>();
        do
        {
            Assert.True(passed.Count < 60, $"{stop} is not reached: " + string.Join(", ", passed));
            await visit.Page.Keyboard.PressAsync("Tab");
            passed.Add(await visit.Page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.innerText.trim()"));
        }
        while (passed[^1] != stop);
    }
}
