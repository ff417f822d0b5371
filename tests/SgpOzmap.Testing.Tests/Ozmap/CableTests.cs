using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

public sealed class CableTests
{
    [Fact]
    public async Task Deleting_a_drop_frees_the_port_and_takes_the_property_off_the_box()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 2).Property!;

        var answer = await bench.DeleteAsync($"cables/{home.Drop!.Id}");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.True(bench.Splitter[2].IsFree);
        Assert.Null(home.Box);
        Assert.Null(home.Drop);
        Assert.Equal("501", home.Client!.Code);
        Assert.Empty(bench.State.Cables);
    }

    [Fact]
    public async Task A_cable_between_boxes_is_of_the_network()
    {
        await using var bench = await OzmapBench.StartAsync();
        var other = bench.State.AddBox(bench.Project, "CE-001");

        var made = await bench.PostAsync("cables", Body(bench, other.Id));

        Assert.Equal((HttpStatusCode.Created, "Cable", other.Id), (made.Status, made.String("kind"), made.String("boxB")));
        Assert.Contains(made.String("id"), (await bench.GetAsync($"boxes/{other.Id}")).Json["cables"]!.AsArray().Select(c => c!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.NoContent, (await bench.PatchAsync($"cables/{made.String("id")}", """{"name":"C-1","implanted":false}""")).Status);
        Assert.Equal("C-1", (await bench.GetAsync($"cables/{made.String("id")}")).String("name"));
        Assert.Equal(HttpStatusCode.NoContent, (await bench.DeleteAsync($"cables/{made.String("id")}")).Status);
        Assert.Empty((await bench.GetAsync("fibers")).Json["rows"]!.AsArray());
    }

    [Fact]
    public async Task A_cable_to_a_property_is_a_drop_that_is_plugged_in_nowhere()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.State.AddProperty(project: bench.Project);

        var made = await bench.PostAsync("cables", Body(bench, home.Id));

        Assert.Equal((HttpStatusCode.Created, "Drop"), (made.Status, made.String("kind")));
        Assert.Same(bench.Box, home.Box);
        Assert.Equal(made.String("id"), home.Drop!.Id);
        Assert.Null(home.Splitter);
        Assert.Equal(HttpStatusCode.Conflict, (await bench.PostAsync("cables", Body(bench, home.Id))).Status);
    }

    [Theory]
    [InlineData("\"implanted\":true", "\"implanted\":1", "'implanted'")]
    [InlineData("\"boxB\"", "\"box\"", "'box'")]
    [InlineData("\"kind\":\"Cable\"", "\"kind\":\"Drop\"", "'kind'")]
    [InlineData("OTHER", "66a0c0de3000000000000001", "'boxB'")]
    [InlineData("\"hierarchyLevel\":1,", "", "'hierarchyLevel'")]
    public async Task A_creation_that_does_not_fit_is_refused(string text, string instead, string message)
    {
        await using var bench = await OzmapBench.StartAsync();
        var other = bench.State.AddBox(bench.Project, "CE-001");

        var answer = await bench.PostAsync(
            "cables", Body(bench, "OTHER").Replace(text, instead, StringComparison.Ordinal).Replace("OTHER", other.Id, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.String("message"), StringComparison.Ordinal);
        Assert.Empty(bench.State.Cables);
    }

    [Fact]
    public async Task The_ends_of_a_cable_do_not_move()
    {
        await using var bench = await OzmapBench.StartAsync();
        var drop = bench.Live("501", 1).Property!.Drop!;

        var same = await bench.PatchAsync($"cables/{drop.Id}", $$"""{"boxA":"{{bench.Box.Id}}"}""");
        var other = await bench.PatchAsync($"cables/{drop.Id}", $$"""{"boxA":"{{bench.Project.Id}}"}""");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.BadRequest), (same.Status, other.Status));
    }

    [Fact]
    public async Task Fibres_are_listed_and_changed_but_neither_made_nor_deleted()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 1);
        bench.State.PlugNetwork(bench.Splitter, 2, cord: true);

        var fiber = Assert.Single((await bench.GetAsync("fibers")).Json["rows"]!.AsArray())!["id"]!.GetValue<string>();
        Assert.Equal(["Fiber", "Cord"], (await bench.GetAsync("network-connectables")).Json["rows"]!.AsArray().Select(r => r!["kind"]!.GetValue<string>()));
        Assert.Equal(HttpStatusCode.NoContent, (await bench.PatchAsync($"fibers/{fiber}", """{"observation":"X"}""")).Status);
        Assert.Equal("X", (await bench.GetAsync($"fibers/{fiber}")).String("observation"));
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PatchAsync($"fibers/{fiber}", """{"isDrop":true}""")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.PostAsync("fibers", "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.DeleteAsync($"fibers/{fiber}")).Status);
        Assert.Equal(2, bench.Ozmap.Requests.Unknown.Count);
    }

    private static string Body(OzmapBench bench, string boxB)
    {
        var kind = boxB == "OTHER" ? "\"kind\":\"Cable\"," : "";
        return $$"""
                 {"project":"{{bench.Project.Id}}","cableType":"{{bench.State.DefaultCableType.Id}}","boxA":"{{bench.Box.Id}}","boxB":"{{boxB}}",
                  {{kind}}"hierarchyLevel":1,"implanted":true,"poles":[]}
                 """;
    }
}
