using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Tests.Support;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Logs.Tests;

public sealed class PageTests
{
    private static readonly string RunPath = $"{LogsServer.Path}/{Scene.Applied().RunId}";

    [Fact]
    public async Task The_list_shows_runs_newest_first_with_counts_and_links()
    {
        var later = Scene.Failed() with { StartedAt = Scene.Applied().StartedAt.AddMinutes(10), RunId = "20261123T131000Z-0002" };
        await using var server = await LogsServer.StartAsync(Scene.Applied(), later);
        var text = (await server.GetAsync(LogsServer.Path)).Text;

        Assert.True(text.IndexOf(later.RunId, StringComparison.Ordinal) < text.IndexOf($"href=\"{RunPath}\"", StringComparison.Ordinal));
        Assert.Contains("✖ failed", text, StringComparison.Ordinal);
        Assert.Contains("12.3 s", text, StringComparison.Ordinal);

        // 13:00 in UTC is 10:00 where the provider is.
        Assert.Contains("2026-11-23 10:00:00", text, StringComparison.Ordinal);
        Assert.Contains("Changes by day over the last 14 days: 1 created", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_paged_and_filtered()
    {
        var runs = Enumerable.Range(0, 120).Select(static i => Scene.Applied() with
        {
            RunId = string.Create(CultureInfo.InvariantCulture, $"run-{i:000}"),
            StartedAt = Scene.Applied().StartedAt.AddMinutes(i),
            Tenant = i % 2 == 0 ? "norte" : "sul",
            Mode = i == 7 ? RunMode.Plan : RunMode.Apply,
        });
        await using var server = await LogsServer.StartAsync(new LogsSetup { Runs = [.. runs.TakeLast(100)], Tenants = ["norte", "sul"] });

        var second = (await server.GetAsync(LogsServer.Path + "?page=2")).Text;
        Assert.Contains("/run-069\"", second, StringComparison.Ordinal);
        Assert.DoesNotContain("/run-070\"", second, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", second, StringComparison.Ordinal);
        Assert.Contains($"rel=\"prev\" href=\"{LogsServer.Path}?page=1\"", second, StringComparison.Ordinal);
        Assert.DoesNotContain("/run-119\"", (await server.GetAsync(LogsServer.Path + "?tenant=norte")).Text, StringComparison.Ordinal);
        Assert.Contains("No run here", (await server.GetAsync(LogsServer.Path + "?mode=Undo")).Text, StringComparison.Ordinal);
        foreach (var odd in new[] { "?page=0", "?page=-1", "?page=x", "?page=99999999999", "?mode=7", "?tenant=nobody", "?notable=maybe" })
            Assert.Equal(HttpStatusCode.OK, (await server.GetAsync(LogsServer.Path + odd)).Status);
    }

    [Fact]
    public async Task A_run_whose_process_died_is_not_called_good()
    {
        await using var server = await LogsServer.StartAsync(Scene.Applied() with { IsUnfinished = true });
        var text = (await server.GetAsync(LogsServer.Path)).Text;

        Assert.Contains("no end recorded", text, StringComparison.Ordinal);
        Assert.DoesNotContain("✔ ok", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_shows_every_entry_with_what_explains_it()
    {
        var rename = Scene.Planned().Changes.Single(static c => c.Change.Kind == Rules.Changes.ChangeKind.Rename).Change;
        await using var server = await LogsServer.StartAsync(Scene.Applied(ChangeOutcome.Applied, new ChangeResult(rename, ChangeOutcome.Failed, "the map said no")));
        var text = (await server.GetAsync(RunPath)).Text;

        Assert.Contains($"<del>{Scene.OldName}</del> → <ins>{Scene.NewName}</ins>", text, StringComparison.Ordinal);
        Assert.Contains("<del>CTO-01 : 4</del> → <ins>CTO-01 : 6</ins>", text, StringComparison.Ordinal);
        Assert.Contains("the map said no", text, StringComparison.Ordinal);
        Assert.Contains("<code>BoxNotFound</code>", text, StringComparison.Ordinal);
        Assert.Contains("switched off: UpdateOnu", text, StringComparison.Ordinal);
        Assert.Contains($"{LogsServer.Path}/contracts/502", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?action=Rename", "502", "505")]
    [InlineData("?type=Finding", "504", "502")]
    [InlineData("?finding=BoxNotFound", "504", "502")]
    [InlineData("?level=Warning", "504", "502")]
    [InlineData("?contract=505", "505", "502")]
    [InlineData("?text=buscar+502", "", "505")]
    [InlineData("?text=joana", "502", "505")]
    public async Task Entries_are_filtered(string query, string there, string gone)
    {
        var run = Scene.Applied() with { Subjects = System.Collections.Immutable.ImmutableDictionary<long, ContractSubject>.Empty.Add(502, new(Scene.NewName)) };
        await using var server = await LogsServer.StartAsync(run);
        var text = (await server.GetAsync(RunPath + query)).Text;

        if (there.Length > 0)
            Assert.Contains($"/contracts/{there}\"", text, StringComparison.Ordinal);
        else
            Assert.Contains("Nothing here", text, StringComparison.Ordinal);
        Assert.DoesNotContain($"/contracts/{gone}\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_are_paged_and_the_export_has_all_that_is_filtered()
    {
        await using var server = await LogsServer.StartAsync(Scene.Applied());
        var all = (await server.GetAsync(RunPath + "/entries.json")).Html;
        using var json = JsonDocument.Parse(all);
        var count = json.RootElement.GetProperty("entries").GetArrayLength();

        var last = (await server.GetAsync($"{RunPath}?size=2&page=1000")).Text;
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"page {(count + 1) / 2} / {(count + 1) / 2}"), last, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", last, StringComparison.Ordinal);

        var csv = (await server.GetAsync(RunPath + "/entries.csv")).Html;
        Assert.Equal('\uFEFF', csv[0]);
        Assert.Equal(count + 2, csv.Split("\r\n").Length);
        using var filtered = JsonDocument.Parse((await server.GetAsync(RunPath + "/entries.json?finding=BoxNotFound")).Html);
        var finding = Assert.Single(filtered.RootElement.GetProperty("entries").EnumerateArray());
        Assert.Equal(("BoxNotFound", 504, "CTO-99"), (finding.GetProperty("finding").GetString(), finding.GetProperty("contract").GetInt64(), finding.GetProperty("data").GetProperty("box").GetString()));
        Assert.Contains("exported entries of run", server.Setup.Log.Of(3008), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_search_field_leads_to_a_contract()
    {
        await using var server = await LogsServer.StartAsync();

        Assert.Equal($"{LogsServer.Path}/contracts/501", (await server.GetAsync(LogsServer.Path + "/contracts?id=%20501%20")).Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await server.GetAsync(LogsServer.Path + "/contracts?id=5o1")).Status);
    }

    [Fact]
    public async Task A_contract_shows_its_story_and_the_explanation_and_is_read_again_on_demand()
    {
        await using var server = await LogsServer.StartAsync(Scene.Applied(), Scene.Applied() with { RunId = "later", StartedAt = Scene.Applied().StartedAt.AddHours(1) });
        var path = LogsServer.Path + "/contracts/502";
        server.Setup.Explainer.ExplainAsync("", 502, ExplainReading.LastRun, Arg.Any<CancellationToken>()).Returns(Explanation("as read before"));
        server.Setup.Explainer.ExplainAsync("", 502, ExplainReading.ContractNow, Arg.Any<CancellationToken>()).Returns(Explanation("as read now"));
        using var browser = server.Open();

        var page = await browser.GetAsync(path);
        Assert.Contains("as read before", page.Text, StringComparison.Ordinal);
        Assert.True(page.Text.IndexOf("/later?contract=502", StringComparison.Ordinal) is > 0 and var later
            && later < page.Text.IndexOf($"{RunPath}?contract=502", StringComparison.Ordinal));
        Assert.Contains("as read now", (await browser.SubmitAsync(path, path)).Text, StringComparison.Ordinal);

        static ContractExplanation Explanation(string text) => new("", 502, true, true, DateTimeOffset.UnixEpoch, [new(new("SGP", "SGP"), [new(new(text, text))])]);
    }

    [Fact]
    public async Task A_contract_that_nothing_is_known_of_says_so()
    {
        await using var server = await LogsServer.StartAsync();
        server.Setup.Explainer.ExplainAsync("", 0, default, TestContext.Current.CancellationToken).ReturnsForAnyArgs((ContractExplanation?)null);
        var text = (await server.GetAsync(LogsServer.Path + "/contracts/9")).Text;

        Assert.Contains("has not read SGP and the map yet", text, StringComparison.Ordinal);
        Assert.Contains("No run that is remembered speaks of this contract", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_are_counted_with_their_trend_and_what_to_do()
    {
        var before = Scene.Applied() with { RunId = "before", StartedAt = Scene.Applied().StartedAt.AddDays(-1), Plan = Rules.Planning.SyncPlan.Restore(6, 4, [], [], []) };
        await using var server = await LogsServer.StartAsync(before, Scene.Applied());

        var text = (await server.GetAsync(LogsServer.Path + "/findings")).Text;
        Assert.Contains("Box is not on the map", text, StringComparison.Ordinal);
        Assert.Contains("▲ +1", text, StringComparison.Ordinal);
        Assert.Contains("BoxNameMatching=Normalized", text, StringComparison.Ordinal);

        var kind = (await server.GetAsync(LogsServer.Path + "/findings/BoxNotFound")).Text;
        Assert.Contains("CTO-99", kind, StringComparison.Ordinal);
        Assert.Contains("Similar on the map: <b>CTO-01</b>", kind, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync(LogsServer.Path + "/findings/Nonsense")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync(LogsServer.Path + "/findings/3")).Status);
    }

    [Fact]
    public async Task The_map_has_boxes_with_their_findings_and_names_those_that_it_lacks()
    {
        await using var server = await LogsServer.StartAsync(new LogsSetup
        {
            Runs = [Scene.Applied()],
            Snapshot = new("", Scene.Applied().StartedAt, [Box("b1", "CTO-01", new(-23.5, -46.6), [2]), Box("b2", "CTO-02", null, [])]),
        });

        var page = await server.GetAsync(LogsServer.Path + "/map");
        Assert.Contains("1 without valid coordinates are not drawn", page.Text, StringComparison.Ordinal);
        Assert.Contains("CTO-99", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        using var data = JsonDocument.Parse((await server.GetAsync(LogsServer.Path + "/map/data")).Html);
        var box = Assert.Single(data.RootElement.GetProperty("boxes").EnumerateArray());
        Assert.Equal(("CTO-01", -23.5, 1), (box.GetProperty("name").GetString(), box.GetProperty("lat").GetDouble(), box.GetProperty("vacant").GetInt32()));
        Assert.Contains("Vacant properties that hold ports", (await server.GetAsync(LogsServer.Path + "/findings")).Text, StringComparison.Ordinal);

        static BoxSnapshot Box(string id, string name, Rules.Values.Coordinates? place, int[] vacant)
            => new() { Id = id, Name = name, Coordinates = place, Ports = 8, UsedPorts = 3, VacantPorts = [.. vacant] };
    }

    [Fact]
    public async Task Tiles_are_asked_of_their_host_and_no_other_and_only_by_the_map()
    {
        await using var server = await LogsServer.StartAsync(new LogsSetup
        {
            Configure = static o => (o.TileAddress, o.TileAttribution) = ("https://tiles.example.com/{z}/{x}/{y}.png", "© <b>Tiles</b>"),
            Snapshot = new("", Scene.Applied().StartedAt, []),
        });

        var page = await server.GetAsync(LogsServer.Path + "/map");
        Assert.Contains("img-src 'self' data: https://tiles.example.com;", page.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Contains("data-tiles=\"https://tiles.example.com/{z}/{x}/{y}.png\"", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Tiles", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("tiles.example.com", (await server.GetAsync(LogsServer.Path)).Headers["Content-Security-Policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_held_plan_has_its_removals_on_top_and_the_limits_that_it_tripped()
    {
        await using var server = await LogsServer.StartAsync(new LogsSetup { Runs = [Held.Run()], HeldPlans = [Held.Plan()] });

        Assert.Contains(Held.Digest, (await server.GetAsync(LogsServer.Path + "/plans")).Text, StringComparison.Ordinal);
        var text = (await server.GetAsync($"{LogsServer.Path}/plans/{Held.Digest}")).Text;
        Assert.True(text.IndexOf("Leaves the map", StringComparison.Ordinal) is > 0 and var removals && removals < text.IndexOf("Ports that are freed", StringComparison.Ordinal));
        Assert.Contains("I have seen the list below: 1 contracts leave the map.", text, StringComparison.Ordinal);
        Assert.Contains(Held.Plan().Reasons[0].Message.En, text, StringComparison.Ordinal);
        Assert.Contains(Scene.Leaving, text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync(LogsServer.Path + "/plans/unknown")).Status);
    }

    [Theory]
    [InlineData(null, "en", "Run ")]
    [InlineData("pt-BR,pt;q=0.9,en;q=0.8", "pt-BR", "Execução ")]
    [InlineData("en;q=0.5, pt;q=0.7", "pt-BR", "Execução ")]
    [InlineData("de, en", "en", "Run ")]
    [InlineData("pt;q=0, en", "en", "Run ")]
    [InlineData("%%%;;q=x", "en", "Run ")]
    public async Task The_browser_s_language_is_taken(string? wanted, string tag, string title)
    {
        await using var server = await LogsServer.StartAsync(Scene.Applied());
        using var browser = server.Open(wanted);
        var text = (await browser.GetAsync(RunPath)).Text;

        Assert.Contains($"<html lang=\"{tag}\"", text, StringComparison.Ordinal);
        Assert.Contains($"<h1>{title}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_and_theme_are_switched_and_kept()
    {
        await using var server = await LogsServer.StartAsync(Scene.Applied());
        using var browser = server.Open("en");

        Assert.Equal(RunPath, (await browser.GetAsync($"{LogsServer.Path}/preferences?lang=pt-BR&theme=dark&back={Uri.EscapeDataString(RunPath)}")).Location);
        var text = (await browser.GetAsync(RunPath)).Text;
        Assert.Contains("<html lang=\"pt-BR\" data-theme=\"dark\"", text, StringComparison.Ordinal);
        await browser.GetAsync(LogsServer.Path + "/preferences?theme=auto&lang=xx");
        Assert.Contains("<html lang=\"pt-BR\">", (await browser.GetAsync(RunPath)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_carries_the_headers_that_protect_it()
    {
        await using var server = await LogsServer.StartAsync(new LogsSetup { Runs = [Held.Run()], HeldPlans = [Held.Plan()] });
        foreach (var page in new[] { "", "/" + Held.Run().RunId, "/unknown", "/contracts/1", "/findings", "/map", "/map/data", "/plans", "/plans/" + Held.Digest, "/" + Held.Run().RunId + "/entries.csv" })
        {
            var headers = (await server.GetAsync(LogsServer.Path + page)).Headers;
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;", headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", headers["Content-Security-Policy"], StringComparison.Ordinal);
            Assert.Equal(("nosniff", "DENY", "same-origin"), (headers["X-Content-Type-Options"], headers["X-Frame-Options"], headers["Referrer-Policy"]));
            Assert.Contains("no-store", headers["Cache-Control"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Files_are_kept_by_browsers_as_long_as_their_content_is_the_same()
    {
        await using var server = await LogsServer.StartAsync();
        var page = (await server.GetAsync(LogsServer.Path)).Text;
        var address = page[page.IndexOf(LogsServer.Path + "/assets/app.css?v=", StringComparison.Ordinal)..].Split('"')[0];

        var file = await server.GetAsync(address);
        Assert.Equal("text/css; charset=utf-8", file.Headers["Content-Type"]);
        Assert.Contains("immutable", file.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal("no-cache", (await server.GetAsync(address.Split('?')[0])).Headers["Cache-Control"]);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync(LogsServer.Path + "/assets/../appsettings.json")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync(LogsServer.Path + "/assets/none.js")).Status);
        Assert.DoesNotContain("http://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_told()
    {
        var history = Substitute.For<IRunHistory>();
        history.GetRunsAsync(null!, TestContext.Current.CancellationToken).ThrowsAsyncForAnyArgs(new StoreException(StoreErrorKind.Unavailable, new("O banco não responde.", "The database does not answer.")));
        await using var server = await LogsServer.StartAsync(new LogsSetup { AddServices = services => services.AddSingleton(history) });

        var answer = await server.GetAsync(LogsServer.Path);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Contains("The database does not answer.", answer.Text, StringComparison.Ordinal);
        Assert.NotNull(server.Setup.Log.Of(3007));
    }

    [Fact]
    public async Task The_path_can_be_another_one()
    {
        await using var server = await LogsServer.StartAsync(new LogsSetup { Runs = [Scene.Applied()], Configure = static o => o.Path = "/ops/map" });

        Assert.Contains($"href=\"/ops/map/{Scene.Applied().RunId}\"", (await server.GetAsync("/ops/map")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync(LogsServer.Path)).Status);
    }

    [Fact]
    public async Task The_page_can_be_mapped_inside_a_group_and_below_a_base()
    {
        await using var server = await LogsServer.StartAsync(new LogsSetup { Runs = [Scene.Applied()], Group = "/admin", Base = "/noc" });
        var page = await server.GetAsync("/noc/admin" + LogsServer.Path);

        Assert.Contains($"href=\"/noc/admin{LogsServer.Path}/{Scene.Applied().RunId}\"", page.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/noc/admin{LogsServer.Path}/assets/app.css", page.Text, StringComparison.Ordinal);
        Assert.Equal($"/noc/admin{LogsServer.Path}", (await server.GetAsync($"/noc/admin{LogsServer.Path}/preferences?lang=en&back=/noc")).Location);
    }
}
