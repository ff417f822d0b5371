using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
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

    [Fact]
    public async Task A_plan_says_that_a_run_would_hold_it()
    {
        var plan = Scene.Planned(new Rules.Safety.SafetyLimits { MaxRemovals = 0 });
        await using var server = await LogsServer.StartAsync(plan);
        var text = (await server.GetAsync(RunPath)).Text;

        Assert.Contains("A run would hold the destructive changes.", text, StringComparison.Ordinal);
        Assert.Contains(plan.Gate!.Reasons[0].Message.En, text, StringComparison.Ordinal);
        Assert.DoesNotContain("See the held plan and decide", text, StringComparison.Ordinal);
    }
}
