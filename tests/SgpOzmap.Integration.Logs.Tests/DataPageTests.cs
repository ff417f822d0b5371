using System.Net;
using System.Text.Json;
using NSubstitute;
using SgpOzmap.Integration.Explaining;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Logs.Tests.Support;

namespace SgpOzmap.Integration.Logs.Tests;

/// <summary>Contracts, findings, the map and held plans.</summary>
public sealed class DataPageTests
{
    private static readonly string RunPath = $"{LogsServer.Path}/{Scene.Applied().RunId}";

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
        Assert.Contains("I have seen the list below; contracts that leave the map: 1.", text, StringComparison.Ordinal);
        Assert.Contains(Held.Plan().Reasons[0].Message.En, text, StringComparison.Ordinal);
        Assert.Contains(Scene.Leaving, text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.GetAsync(LogsServer.Path + "/plans/unknown")).Status);
    }
}
