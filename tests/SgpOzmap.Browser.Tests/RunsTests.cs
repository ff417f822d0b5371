namespace SgpOzmap.Browser.Tests;

/// <summary>The list of runs.</summary>
[Collection(DemoTests.Name)]
public sealed class RunsTests(PageBrowser browser, DemoSite demo)
{
    [Fact]
    public Task The_first_run_is_listed_with_its_counts_and_in_the_chart() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync();

        var row = visit.Find("#runs tbody tr");
        await Expect(row).ToHaveCountAsync(1);
        await Expect(row.Locator("[data-label=result]")).ToContainTextAsync("held");
        Assert.True(await CountAsync(row, "created") > 0);
        Assert.True(await CountAsync(row, "updated") > 0);
        Assert.Equal(0, await CountAsync(row, "cancelled"));
        Assert.True(await CountAsync(row, "held") > 0);
        Assert.True(await CountAsync(row, "findings") > 0);

        Assert.Contains($"{await CountAsync(row, "created")} created", await visit.Find(".chart svg").GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        await Expect(visit.Find(".chart svg rect.created")).ToHaveCountAsync(1);
        await visit.Find(".chart summary").ClickAsync();
        await Expect(visit.Find(".chart details tbody tr")).ToHaveCountAsync(1);
    });

    [Fact]
    public Task A_choice_is_shown_at_once() => browser.VisitAsync(demo.Site, async visit =>
    {
        await visit.OpenAsync();
        await visit.Page.GetByLabel("Kind").SelectOptionAsync("Plan");
        await Expect(visit.Find("#runs")).ToContainTextAsync("No run here.");
        await Expect(visit.Page.GetByLabel("Kind")).ToHaveValueAsync("Plan");

        await visit.Page.GetByLabel("Kind").SelectOptionAsync("");
        await Expect(visit.Find("#runs tbody tr")).ToHaveCountAsync(1);
        await visit.Page.GetByLabel("only those that changed something, failed or held").CheckAsync();
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("notable=1"));
        await Expect(visit.Find("#runs tbody tr")).ToHaveCountAsync(1);
    });

    private static async Task<int> CountAsync(ILocator row, string column)
        => int.Parse(await row.Locator($"[data-label='{column}']").InnerTextAsync(), System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture);
}
