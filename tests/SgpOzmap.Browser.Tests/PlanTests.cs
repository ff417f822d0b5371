namespace SgpOzmap.Browser.Tests;

/// <summary>A held plan, and what is decided of it.</summary>
public sealed class PlanTests(PageBrowser browser)
{
    [Fact]
    public async Task Approved_with_a_name_it_is_applied()
    {
        await using var town = await TownOfCancelled().StartAsync();
        await using var site = await StartAsync(town);
        var held = await site.WaitForRunAsync();

        await browser.VisitAsync(site, async visit =>
        {
            await OpenPlanAsync(visit);
            await Expect(visit.Find("h1 .tag")).ToHaveTextAsync("waits for a decision");
            await Expect(visit.Find("table.diff").First.Locator("tbody tr.destructive")).ToHaveCountAsync(2);
            await Expect(visit.Find("table.diff").First).ToContainTextAsync("ASSINANTE 501");
            Assert.NotNull(town.Client(501));

            await visit.Page.GetByLabel("Your name (goes into the record)").FillAsync("Ana");
            await visit.Page.GetByLabel("I have seen the list below; contracts that leave the map: 2.").CheckAsync();
            await visit.Button("Approve and run").ClickAsync();

            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToBeVisibleAsync();
            var applied = await site.WaitForRunAfterAsync(held);

            // The page looks again by itself.
            await Expect(visit.Find("h1 .tag")).ToHaveTextAsync("approved and applied");
            await Expect(visit.Find(".facts")).ToContainTextAsync("Ana");
            await Expect(visit.Button("Approve and run")).ToHaveCountAsync(0);

            await visit.OpenAsync("/" + applied);
            await Expect(visit.Find("h1")).ToContainTextAsync("approved");
            await Expect(visit.Find("main")).ToContainTextAsync("Approved by Ana:");
        });
        Assert.Null(town.Client(501));
        Assert.Null(town.Client(502));
        Assert.NotNull(town.Client(503));
    }

    [Fact]
    public async Task Rejected_with_a_name_it_stays()
    {
        await using var town = await TownOfCancelled().StartAsync();
        await using var site = await StartAsync(town);
        await site.WaitForRunAsync();

        await browser.VisitAsync(site, async visit =>
        {
            await OpenPlanAsync(visit);
            await visit.Page.GetByLabel("Your name (goes into the record)").FillAsync("Bia");
            await visit.Button("Reject").ClickAsync();

            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Rejected.");
            await Expect(visit.Find("h1 .tag")).ToHaveTextAsync("rejected");
            await Expect(visit.Button("Reject")).ToHaveCountAsync(0);

            await visit.Link("Held plans").ClickAsync();
            await Expect(visit.Find("tbody [data-label=state]")).ToHaveTextAsync("rejected");
            await Expect(visit.Find("tbody [data-label=decision]")).ToContainTextAsync("Bia");
        });
        Assert.Empty(town.Ozmap.Requests.Writes);
    }

    [Fact]
    public async Task Without_the_confirmation_or_a_name_nothing_is_decided()
    {
        await using var town = await TownOfCancelled().StartAsync();
        await using var site = await StartAsync(town);
        await site.WaitForRunAsync();

        await browser.VisitAsync(site, async visit =>
        {
            await OpenPlanAsync(visit);
            await visit.Button("Approve and run").ClickAsync();
            Assert.True(await visit.Find("#by").EvaluateAsync<bool>("field => field.validity.valueMissing"));

            visit.Expects(400);
            await visit.Find("#by").FillAsync("Ana");
            await visit.Button("Approve and run").ClickAsync();

            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Confirm that you have seen the removals before you approve.");
            await Expect(visit.Find("h1 .tag")).ToHaveTextAsync("waits for a decision");
        });
        Assert.Empty(town.Ozmap.Requests.Writes);
    }

    private static Town TownOfCancelled()
    {
        var town = new Town();
        town.Pair(501, 1, status: 3);
        town.Pair(502, 2, status: 3);
        town.Pair(503, 3);
        return town;
    }

    private static Task<WorkerSite> StartAsync(Town town)
        => WorkerSite.StartAsync(town, "Features:CancelClients=true", "Safety:MaxRemovals=0", "Storage:ConnectionString=Data Source=runs.db");

    private static async Task OpenPlanAsync(Visit visit)
    {
        await visit.OpenAsync();
        await visit.Find("#runs tbody a").First.ClickAsync();
        await visit.Link("See the held plan and decide").ClickAsync();
        await Expect(visit.Find("h1")).ToContainTextAsync("Held plan");
    }
}
