namespace SgpOzmap.Browser.Tests;

/// <summary>Taking a run back.</summary>
public sealed class UndoTests(PageBrowser browser)
{
    [Fact]
    public async Task What_was_removed_and_renamed_is_back_on_the_map_for_the_contracts_that_were_marked()
    {
        var town = new Town();
        town.Pair(501, 1, status: 3);
        town.Pair(502, 2, name: "NOVO NOME", nameOnMap: "VELHO NOME");
        town.Pair(503, 3, name: "NOVA", nameOnMap: "VELHA");
        await using var running = await town.StartAsync();
        await using var site = await WorkerSite.StartAsync(town, "Features:CancelClients=true", "Storage:ConnectionString=Data Source=runs.db");
        var run = await site.WaitForRunAsync();
        Assert.Null(town.Client(501));
        Assert.Equal("NOVO NOME", town.Client(502)!.Name);

        await browser.VisitAsync(site, async visit =>
        {
            await visit.OpenAsync("/" + run);
            await visit.Link("Undo this run… (preview)").ClickAsync();
            await Expect(visit.Find("h1")).ToHaveTextAsync("Undo the run " + run);
            await Expect(visit.Find("input[name=contract]")).ToHaveCountAsync(3);
            await Expect(visit.Find("tbody")).ToContainTextAsync("ASSINANTE 501");
            await Expect(visit.Find("tbody")).ToContainTextAsync("VELHO NOME");

            await visit.Page.GetByLabel("Undo contract 503").UncheckAsync();
            await visit.Page.GetByLabel("Your name (goes into the record)").FillAsync("Ana");
            await visit.Button("Undo the marked contracts").ClickAsync();

            await Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Run asked for.");
            await Expect(visit.Find("#runs tbody tr [data-label=kind]")).ToHaveTextAsync(["undo", "apply"]);
            await visit.Find("#runs tbody a").First.ClickAsync();
            await Expect(visit.Find(".facts")).ToContainTextAsync(run);
        });
        Assert.Equal("ASSINANTE 501", town.Client(501)!.Name);
        Assert.Equal("VELHO NOME", town.Client(502)!.Name);
        Assert.Equal("NOVA", town.Client(503)!.Name);
    }

    [Fact]
    public async Task A_map_that_changed_since_the_preview_is_not_touched()
    {
        var town = new Town();
        town.Pair(501, 1, name: "NOVO NOME", nameOnMap: "VELHO NOME");
        await using var running = await town.StartAsync();
        await using var site = await WorkerSite.StartAsync(town);
        var run = await site.WaitForRunAsync();
        town.Ozmap.Requests.Clear();

        await browser.VisitAsync(site, async visit =>
        {
            await visit.OpenAsync($"/{run}/undo");
            lock (town.Map.Sync)
                town.Client(501)!.Name = "DE OUTRA PESSOA";
            await visit.Page.GetByLabel("Your name (goes into the record)").FillAsync("Ana");
            visit.Expects(400);
            await visit.Button("Undo the marked contracts").ClickAsync();

            await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The map has changed since the preview.");
            await Expect(visit.Find("h2")).ToContainTextAsync("Cannot be undone");
        });
        Assert.Empty(town.Ozmap.Requests.Writes);
    }
}
