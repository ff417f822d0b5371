using System.Net;
using System.Text.Json;

namespace SgpOzmap.Testing.Tests.Ozmap;

/// <summary>The reads that are neither a list nor a single record, and the rows that hold secrets.</summary>
public sealed class SpecialReadTests
{
    [Fact]
    public async Task The_design_of_a_box_places_everything_in_it()
    {
        await using var bench = await OzmapBench.StartAsync();
        var drop = bench.Live("501", 1).Property!.Drop!;

        var design = (await bench.GetAsync($"base-boxes/{bench.Box.Id}/design")).Json;

        Assert.Equal(bench.Box.Id, design["box"]!.GetValue<string>());
        Assert.Equal(50, design["positions"]!["splitters"]![bench.Splitter.Id]!["y"]!.GetValue<int>());
        Assert.NotNull(design["positions"]!["drops"]![drop.Id]);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.GetAsync($"base-boxes/{bench.Splitter.Id}/design")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.GetAsync("base-boxes/17/topology")).Status);
    }

    [Theory]
    [InlineData(OzmapNoRoute.Status422, HttpStatusCode.UnprocessableEntity, null)]
    [InlineData(OzmapNoRoute.EmptyBody, HttpStatusCode.OK, "")]
    [InlineData(OzmapNoRoute.NullBody, HttpStatusCode.OK, "null")]
    public async Task Without_a_route_the_power_is_answered_in_the_form_that_is_set(OzmapNoRoute form, HttpStatusCode status, string? body)
    {
        await using var bench = await OzmapBench.StartAsync(new() { NoRoute = form });
        bench.State.AddProperty(bench.Box, client: bench.State.AddClient("501"));

        var answer = await bench.GetAsync("properties/client/501/potency?locale=pt_BR");

        Assert.Equal(status, answer.Status);
        if (body is not null)
            Assert.Equal(body, answer.Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_route_of_a_client_names_its_OLT_in_the_form_that_is_set(bool old)
    {
        await using var bench = await OzmapBench.StartAsync(new() { OldPotency = old });
        bench.Live("501", 2);

        var route = Assert.Single((await bench.GetAsync("properties/client/501/potency")).Json.AsArray())!;

        Assert.Equal("OLT-01", old ? route["olt_name"]!.GetValue<string>() : route["olt"]!["name"]!.GetValue<string>());
        Assert.Equal(old, route["olt"] is null);
        Assert.Equal((bench.Splitter.Id, 2), (route["elements"]![0]!["element"]!["id"]!.GetValue<string>(), route["elements"]![0]!["element"]!["port"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Viability_tells_the_boxes_that_can_serve_a_place_from_those_that_cannot()
    {
        await using var bench = await OzmapBench.StartAsync(new() { ViableBoxesName = "com", UnviableBoxesName = "sem" });
        var place = new SimCoordinates(-25.0903, -50.1603);
        bench.State.AddSplitter(bench.State.AddBox(bench.Project, "DRAFT", place, draft: true));
        bench.State.AddSplitter(bench.State.AddBox(bench.Project, "NETWORK", place), isDrop: false);
        bench.State.BlockPort(bench.State.AddSplitter(bench.State.AddBox(bench.Project, "FULL", place), 1), 1);
        bench.State.AddSplitter(bench.State.AddBox(bench.Project, "AWAY", new(-25.2, -50.2)));

        var near = (await bench.GetAsync("ftth-viability/radius?lat=-25.0900&lng=-50.1600&radius=100")).Json;
        var away = (await bench.GetAsync("ftth-viability/radius?lat=-24.5&lng=-50.1600")).Json;

        Assert.True(near["viable"]!.GetValue<bool>());
        Assert.Equal("CTO-001", Assert.Single(near["com"]!.AsArray())!["name"]!.GetValue<string>());
        Assert.Equal(["DRAFT", "FULL", "NETWORK"], near["sem"]!.AsArray().Select(b => b!["name"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.All(near["sem"]!.AsArray(), b => Assert.NotNull(b!["reason"]));
        Assert.False(away["viable"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?lat=-25.09")]
    [InlineData("?lat=-25.09&lng=x")]
    [InlineData("?lat=-95&lng=-50")]
    [InlineData("?lat=-25&lng=-50&radius=0")]
    public async Task Viability_needs_a_place_on_earth(string query)
    {
        await using var bench = await OzmapBench.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await bench.GetAsync("ftth-viability/radius" + query)).Status);
    }

    [Fact]
    public async Task The_settings_are_one_object_without_an_envelope()
    {
        await using var bench = await OzmapBench.StartAsync();

        var settings = (await bench.GetAsync("system-configs")).Json;
        var id = settings["id"]!.GetValue<string>();
        Assert.Equal("CTO", settings["hierarchyLevels"]!["boxes"]![2]!["name"]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.NoContent, (await bench.PatchAsync($"system-configs/{id}", """{"hierarchyLevels":{"boxes":[]}}""")).Status);
        Assert.Empty((await bench.GetAsync("system-configs")).Json["hierarchyLevels"]!["boxes"]!.AsArray());
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PatchAsync($"system-configs/{id}", """{"levels":{}}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.PatchAsync($"system-configs/{bench.Box.Id}", "{}")).Status);
    }

    [Fact]
    public async Task Rows_of_users_and_OLTs_carry_secrets()
    {
        await using var bench = await OzmapBench.StartAsync();
        var user = bench.State.AddUser("ana", apiKey: "SECRET-1");
        bench.State.AddOlt(bench.Project, "OLT-01", password: "SECRET-2");

        Assert.Equal("SECRET-1", (await bench.GetAsync($"users/{user.Id}")).String("apiKey"));
        var olt = (await bench.GetAsync("olts")).Json["rows"]![0]!;
        Assert.Equal("SECRET-2", olt["password"]!.GetValue<string>());
        Assert.Equal((JsonValueKind.String, JsonValueKind.String), (olt["snmp"]!["community"]!.GetValueKind(), olt["tr069"]!["password"]!.GetValueKind()));
    }

    [Fact]
    public async Task Users_are_only_read()
    {
        await using var bench = await OzmapBench.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await bench.PostAsync("users", "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.DeleteAsync($"users/{bench.State.ApiUser.Id}")).Status);
        Assert.Equal(2, bench.Ozmap.Requests.Unknown.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_building_of_a_property_is_an_id_or_an_object(bool asObject)
    {
        await using var bench = await OzmapBench.StartAsync(new() { ParentAsObject = asObject });
        var home = bench.State.AddProperty(bench.Box);
        home.BuildingId = bench.Box.Id;

        var parent = (await bench.GetAsync($"properties/{home.Id}")).Json["parent"]!;

        Assert.Equal(bench.Box.Id, asObject ? parent["id"]!.GetValue<string>() : parent.GetValue<string>());
    }
}
