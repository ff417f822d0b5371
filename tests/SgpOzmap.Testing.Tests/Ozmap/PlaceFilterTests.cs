using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

/// <summary>The operators <c>all</c>, <c>near</c>, <c>within</c> and <c>point-intersect</c>.</summary>
public sealed class PlaceFilterTests
{
    private const string Square = """{"type":"Polygon","coordinates":[[[-50.2,-25.1],[-50.1,-25.1],[-50.1,-25.0],[-50.2,-25.0],[-50.2,-25.1]]]}""";

    [Theory]
    [InlineData("coords", "near", """{"lat":-25.09,"lng":-50.16,"radius":50}""", "NEAR")]
    [InlineData("coords", "near", """{"coords":[-50.16,-25.09],"radius":50}""", "NEAR")]
    [InlineData("coords", "near", """{"coordinates":[-50.16,-25.09],"radius":1500}""", "NEAR,MIDDLE")]
    [InlineData("coords", "near", """{"latitude":-25.09,"longitude":-50.16}""", "NEAR,MIDDLE,FAR")]
    [InlineData("coords", "within", Square, "NEAR,MIDDLE")]
    [InlineData("coords", "within", """{"id":"REGION","model":"region"}""", "NEAR,MIDDLE")]
    [InlineData("coords", "within", """{"id":"PROJECT","model":"project"}""", "NEAR,MIDDLE")]
    [InlineData("tags", "all", """["TAG"]""", "MIDDLE,FAR")]
    [InlineData("tags", "all", """["TAG","OTHER"]""", "FAR")]
    public async Task Rows_are_chosen_by_place_and_by_all(string property, string op, string value, string names)
    {
        await using var bench = await OzmapBench.StartAsync();
        var (tag, other) = (bench.State.AddTag("A", "prospect"), bench.State.AddTag("B", "prospect"));
        bench.State.AddProspect("NOWHERE");
        bench.State.AddProspect("NEAR", new(-25.0901, -50.1601));
        bench.State.AddDocument("prospects", $$"""{"name":"MIDDLE","coords":[-50.15,-25.09],"tags":["{{tag.Id}}"]}""");
        bench.State.AddDocument("prospects", $$"""{"name":"FAR","coords":[-49.0,-20.0],"tags":["{{other.Id}}","{{tag.Id}}"]}""");
        var region = await AddRegionAsync(bench);
        var filter = $$"""[{"property":"{{property}}","operator":"{{op}}","value":{{value}} }]"""
            .Replace("REGION", region, StringComparison.Ordinal).Replace("PROJECT", bench.Project.Id, StringComparison.Ordinal)
            .Replace("TAG", tag.Id, StringComparison.Ordinal).Replace("OTHER", other.Id, StringComparison.Ordinal);

        var answer = await bench.GetAsync($"prospects?filter={Uri.EscapeDataString(filter)}");

        Assert.Equal(names, string.Join(',', answer.Json["rows"]!.AsArray().Select(r => r!["name"]!.GetValue<string>())));
    }

    [Theory]
    [InlineData(-50.15, 1)]
    [InlineData(-49.15, 0)]
    public async Task A_point_finds_the_areas_around_it(double longitude, int count)
    {
        await using var bench = await OzmapBench.StartAsync();
        await AddRegionAsync(bench);
        var filter = FormattableString.Invariant($$"""[{"property":"polygon","operator":"point-intersect","value":{"coords":[{{longitude}},-25.05]} }]""");

        Assert.Equal(count, (await bench.GetAsync($"regions?filter={Uri.EscapeDataString(filter)}")).Json["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("near", "[1,2]")]
    [InlineData("near", """{"lat":-25}""")]
    [InlineData("within", """{"id":"66a0c0de3000000000000001","model":"region"}""")]
    [InlineData("within", """{"id":"66a0c0de3000000000000001","model":"horizontalCondominium"}""")]
    [InlineData("within", "null")]
    [InlineData("all", "\"x\"")]
    public async Task A_value_of_another_form_is_refused(string op, string value)
    {
        await using var bench = await OzmapBench.StartAsync();

        var filter = $$"""[{"property":"coords","operator":"{{op}}","value":{{value}} }]""";
        var answer = await bench.GetAsync($"boxes?filter={Uri.EscapeDataString(filter)}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    private static async Task<string> AddRegionAsync(OzmapBench bench)
    {
        var type = bench.State.AddDocument("region-types", """{"name":"T"}""").Id;
        return (await bench.PostAsync("regions", $$"""{"polygon":{{Square}},"regionType":"{{type}}","tags":[],"projects":[]}""")).String("id")!;
    }
}
