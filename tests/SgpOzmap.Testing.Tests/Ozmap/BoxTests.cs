using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

public sealed class BoxTests
{
    [Fact]
    public async Task A_box_is_made_changed_and_deleted()
    {
        await using var bench = await OzmapBench.StartAsync();

        var made = await bench.PostAsync("boxes", Body(bench));
        var id = made.String("id")!;
        Assert.Equal((HttpStatusCode.Created, id, "api"), (made.Status, made.String("_id"), made.Json["creatorData"]!["name"]!.GetValue<string>()));
        var box = bench.State.FindBox("CTO-009")!;
        Assert.Equal((id, new SimCoordinates(-25.2, -50.3), false, 3), (box.Id, box.Coordinates, box.Implanted, box.HierarchyLevel));

        var patched = await bench.PatchAsync($"boxes/{id}", """{"name":"CTO-010","certified":true,"coords":[-50.4,-25.4],"shared":true,"tags":[]}""");
        var read = (await bench.GetAsync($"boxes/{id}")).Json;
        Assert.Equal(HttpStatusCode.NoContent, patched.Status);
        Assert.Equal(("CTO-010", true, true), (read["name"]!.GetValue<string>(), read["certified"]!.GetValue<bool>(), read["shared"]!.GetValue<bool>()));
        Assert.Equal(-25.4, read["lat"]!.GetValue<double>());

        Assert.Equal(HttpStatusCode.NoContent, (await bench.DeleteAsync($"boxes/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.GetAsync($"boxes/{id}")).Status);
    }

    [Fact]
    public async Task A_place_may_be_given_as_lat_and_lng()
    {
        await using var bench = await OzmapBench.StartAsync();

        await bench.PostAsync("boxes", Body(bench).Replace("\"coords\":[-50.3,-25.2]", "\"lat\":-25.2,\"lng\":-50.3", StringComparison.Ordinal));

        Assert.Equal(new SimCoordinates(-25.2, -50.3), bench.State.FindBox("CTO-009")!.Coordinates);
    }

    [Theory]
    [InlineData("\"project\":\"PROJECT\",", "", "'project'")]
    [InlineData("\"coords\":[-50.3,-25.2],", "", "'coords'")]
    [InlineData("\"hierarchyLevel\":3,", "", "'hierarchyLevel'")]
    [InlineData("\"implanted\":false,", "", "'implanted'")]
    [InlineData("\"BOXTYPE\"", "\"66a0c0de3000000000000001\"", "not found in box-types")]
    [InlineData("\"name\"", "\"nome\"", "'nome'")]
    [InlineData("\"hierarchyLevel\":3", "\"hierarchyLevel\":\"3\"", "'hierarchyLevel'")]
    public async Task A_creation_that_does_not_fit_is_refused(string text, string instead, string message)
    {
        await using var bench = await OzmapBench.StartAsync();
        var body = Body(bench)
            .Replace(bench.Project.Id, "PROJECT", StringComparison.Ordinal)
            .Replace(bench.State.DefaultBoxType.Id, "BOXTYPE", StringComparison.Ordinal)
            .Replace(text, instead, StringComparison.Ordinal)
            .Replace("PROJECT", bench.Project.Id, StringComparison.Ordinal)
            .Replace("BOXTYPE", bench.State.DefaultBoxType.Id, StringComparison.Ordinal);

        var answer = await bench.PostAsync("boxes", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.String("message"), StringComparison.Ordinal);
        Assert.Single(bench.State.Boxes);
    }

    [Fact]
    public async Task A_box_that_holds_something_stays()
    {
        await using var bench = await OzmapBench.StartAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await bench.DeleteAsync($"boxes/{bench.Box.Id}")).Status);
        Assert.Single(bench.State.Boxes);
    }

    [Fact]
    public async Task A_box_does_not_change_its_project()
    {
        await using var bench = await OzmapBench.StartAsync();

        var answer = await bench.PatchAsync($"boxes/{bench.Box.Id}", $$"""{"project":"{{bench.Project.Id}}"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Base_boxes_are_boxes_and_properties()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 1).Property!;

        var rows = (await bench.GetAsync("base-boxes")).Json["rows"]!.AsArray();

        Assert.Equal(["Box", "Property"], rows.Select(r => r!["kind"]!.GetValue<string>()));
        Assert.Equal("Property", (await bench.GetAsync($"base-boxes/{home.Id}")).String("kind"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_published_forms_lack_what_the_SDK_demands(bool published)
    {
        await using var bench = await OzmapBench.StartAsync(new() { PublishedForms = published });
        bench.State.AddProperty(bench.Box);

        var box = (await bench.GetAsync($"boxes/{bench.Box.Id}")).Json.AsObject();
        var port = (await bench.GetAsync($"splitters/{bench.Splitter.Id}")).Json["ports"]![1]!;
        var home = (await bench.GetAsync("properties")).Json["rows"]![0]!.AsObject();
        var drop = (await bench.GetAsync("projects")).Json["rows"]![0]!["drop"]!;

        Assert.Equal((!published, !published), (box.ContainsKey("underground"), box["boxType"] is not null));
        Assert.Equal(published ? null : 1, port["index"]?.GetValue<int>());
        Assert.Equal(published, home.ContainsKey("drop"));
        Assert.Equal(!published, drop["type"] is not null);
        Assert.NotNull(drop["defaults"]);
    }

    private static string Body(OzmapBench bench)
        => $$"""{"project":"{{bench.Project.Id}}","name":"CTO-009","coords":[-50.3,-25.2],"implanted":false,"hierarchyLevel":3,"boxType":"{{bench.State.DefaultBoxType.Id}}"}""";
}
