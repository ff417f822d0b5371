using System.Net;
using System.Text.Json;

namespace SgpOzmap.Testing.Tests.Ozmap;

/// <summary><c>select</c> and <c>populate</c>.</summary>
public sealed class ShapeTests
{
    [Theory]
    [InlineData("properties?populate=box%20project", "box", "project")]
    [InlineData("properties?populate[]=box&populate[]=drop", "box", "drop")]
    [InlineData("properties?populate%5B%5D=box&populate=project", "box", "project")]
    [InlineData("splitters?populate=splitterType", "splitterType", "splitterType")]
    [InlineData("pendencies?populate=project&populate=pendencyType", "project", "pendencyType")]
    [InlineData("network-connectors?populate=parent", "parent", "parent")]
    public async Task Populate_embeds_the_records_that_are_named(string url, string first, string second)
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 1);
        bench.State.AddPendency(bench.Project, bench.State.AddPendencyType("T"), new(-25, -50));
        var plain = (await bench.GetAsync(url[..url.IndexOf('?', StringComparison.Ordinal)])).Json["rows"]![0]!;

        var row = (await bench.GetAsync(url)).Json["rows"]![0]!;

        foreach (var name in new[] { first, second })
            Assert.Equal(plain[name]!.GetValue<string>(), row[name]!["id"]!.GetValue<string>());
        Assert.All(row.AsObject().Where(f => f.Key != first && f.Key != second), f => Assert.Equal(plain[f.Key]?.ToJsonString(), f.Value?.ToJsonString()));
    }

    [Fact]
    public async Task Populate_reaches_into_lists()
    {
        await using var bench = await OzmapBench.StartAsync();
        var group = bench.State.AddProjectGroup("G", bench.Project);
        var tag = bench.State.AddTag("VIP", "box");
        await bench.PatchAsync($"boxes/{bench.Box.Id}", $$"""{"tags":["{{tag.Id}}"]}""");

        var groupRow = (await bench.GetAsync($"project-groups/{group.Id}?populate=projects.project")).Json;
        var boxRow = (await bench.GetAsync($"boxes/{bench.Box.Id}?populate=tags")).Json;

        Assert.Equal("CENTRO", groupRow["projects"]![0]!["project"]!["name"]!.GetValue<string>());
        Assert.Equal("VIP", boxRow["tags"]![0]!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_field_that_names_no_record_cannot_be_populated()
    {
        await using var bench = await OzmapBench.StartAsync();

        var answer = await bench.GetAsync("boxes?populate=colour");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("'colour'", answer.String("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Select_and_populate_hold_for_single_records_and_following_pages()
    {
        await using var bench = await OzmapBench.StartAsync();
        bench.Live("501", 1);
        var second = bench.Live("502", 2).Property!;

        var one = (await bench.GetAsync($"properties/{second.Id}?select=box&populate=box")).Json.AsObject();
        Assert.Equal(["box", "id"], one.Select(f => f.Key).Order(StringComparer.Ordinal));

        var next = (await bench.GetAsync("properties?limit=1&select=box%20client&populate[]=box&populate[]=project")).Json["nextUrl"]!.GetValue<string>();
        var row = (await bench.GetAsync(next)).Json["rows"]![0]!.AsObject();
        Assert.Equal(["box", "client", "id"], row.Select(f => f.Key).Order(StringComparer.Ordinal));
        Assert.Equal((second.Id, JsonValueKind.Object), (row["id"]!.GetValue<string>(), row["box"]!.GetValueKind()));
    }
}
