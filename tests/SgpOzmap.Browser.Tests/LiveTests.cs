namespace SgpOzmap.Browser.Tests;

/// <summary>Runs are started with a click and followed without a reload.</summary>
public sealed class LiveTests(PageBrowser browser)
{
    private const string Idle = "No run under way";

    [Fact]
    public async Task Run_now_is_seen_as_it_goes_and_lands_in_the_list()
    {
        await using var town = await TownOf(8).StartAsync();
        await using var site = await WorkerSite.StartAsync(town, "Storage:ConnectionString=Data Source=runs.db");
        await site.WaitForRunAsync();
        town.Rename(501, "NOVO NOME");

        await browser.VisitAsync(site, async visit =>
        {
            await visit.OpenAsync();
            await Expect(visit.Find("#runs tbody tr")).ToHaveCountAsync(1);
            await Expect(visit.Find(".live .text")).ToHaveTextAsync(Idle);
            await Expect(visit.Find(".live progress")).ToBeHiddenAsync();
            using var erp = Answers.Hold(town.Sgp.Requests);
            using var map = Answers.Hold(town.Ozmap.Requests);

            await visit.Button("Run now").ClickAsync();

            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Run asked for.");
            await visit.MarkAsync();
            await Expect(visit.Find(".live .text")).ToContainTextAsync("apply: Reading SGP");
            await Expect(visit.Find(".live progress")).ToBeVisibleAsync();

            erp.Release();
            await Expect(visit.Find(".live .text")).ToContainTextAsync("apply: Reading the map");

            map.Release();
            await Expect(visit.Find("#runs tbody tr [data-label=result]")).ToHaveTextAsync(["✔ ok", "✔ ok"]);
            await Expect(visit.Find("#runs tbody tr [data-label=updated]")).ToHaveTextAsync(["1", "0"]);
            await Expect(visit.Find(".live .text")).ToHaveTextAsync(Idle);
            await Expect(visit.Find(".live progress")).ToBeHiddenAsync();
            await Expect(visit.Find(".chart svg rect.updated")).ToHaveCountAsync(1);
            Assert.True(await visit.IsMarkedAsync(), "The page was loaded again.");
        });
        Assert.Equal("NOVO NOME", town.Client(501)!.Name);
    }

    [Fact]
    public async Task A_page_that_is_open_shows_the_run_that_another_one_started()
    {
        await using var town = await TownOf(2).StartAsync();
        await using var site = await WorkerSite.StartAsync(town);
        await site.WaitForRunAsync();

        await browser.VisitAsync(site, new() { Language = "pt-BR" }, async idle =>
        {
            await idle.OpenAsync();
            await idle.MarkAsync();
            await browser.VisitAsync(site, async other =>
            {
                await other.OpenAsync();
                using var erp = Answers.Hold(town.Sgp.Requests);
                await other.Button("Run now").ClickAsync();
                await Expect(idle.Find(".live .text")).ToContainTextAsync("aplicação: Lendo o SGP");
            });

            await Expect(idle.Find(".live .text")).ToHaveTextAsync("Nenhuma execução em andamento");
            await Expect(idle.Find("#runs tbody tr")).ToHaveCountAsync(2);
            Assert.True(await idle.IsMarkedAsync(), "The page was loaded again.");
        });
    }

    [Fact]
    public async Task Plan_only_writes_nothing_and_lists_what_would_be_done()
    {
        await using var town = await TownOf(3).StartAsync();
        await using var site = await WorkerSite.StartAsync(town);
        await site.WaitForRunAsync();
        town.Rename(502, "NOVO NOME");

        await browser.VisitAsync(site, async visit =>
        {
            await visit.OpenAsync();
            await visit.Button("Plan only").ClickAsync();
            await Expect(visit.Find("#runs tbody tr")).ToHaveCountAsync(2);
            await Expect(visit.Find("#runs tbody tr [data-label=kind]").First).ToHaveTextAsync("plan");

            await visit.Find("#runs tbody a").First.ClickAsync();
            await Expect(visit.Find(".entries [data-label=action]")).ToHaveTextAsync(["Rename"]);
            await Expect(visit.Find(".entries [data-label=outcome]")).ToHaveTextAsync(["planned"]);
            await Expect(visit.Find(".values del")).ToHaveTextAsync("ASSINANTE 502");
            await Expect(visit.Find(".values ins")).ToHaveTextAsync("NOVO NOME");
        });
        Assert.Empty(town.Ozmap.Requests.Writes);
    }

    [Fact]
    public async Task A_second_order_while_the_first_is_under_way_starts_nothing()
    {
        await using var town = await TownOf(2).StartAsync();
        await using var site = await WorkerSite.StartAsync(town);
        await site.WaitForRunAsync();

        await browser.VisitAsync(site, async visit =>
        {
            using var erp = Answers.Hold(town.Sgp.Requests);
            await visit.OpenAsync();
            await visit.Button("Run now").ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Run asked for.");
            await erp.Arrived;
            await visit.Button("Plan only").ClickAsync();
            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("has not ended yet");
            erp.Release();
            await Expect(visit.Find("#runs tbody tr [data-label=kind]")).ToHaveTextAsync(["apply · delta", "apply"]);
        });
    }

    private static Town TownOf(int contracts)
    {
        var town = new Town();
        for (var i = 1; i <= contracts; i++)
            town.Pair(500 + i, i);
        return town;
    }
}
