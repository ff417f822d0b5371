using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

public sealed class ProjectTests
{
    [Fact]
    public async Task A_project_is_made_changed_and_deleted()
    {
        await using var bench = await OzmapBench.StartAsync();

        var made = await bench.PostAsync(
            "projects", $$"""{"name":"SUL","lat":-26,"lng":-51,"parents":[{"project":"{{bench.Project.Id}}"}],"defaultPonPotency":3,"identifier":"S"}""");
        var id = made.String("id")!;
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var project = bench.State.Projects[1];
        Assert.Equal((id, bench.Project, new SimCoordinates(-26, -51)), (project.Id, project.Parent, project.Coordinates));

        Assert.Equal(HttpStatusCode.NoContent, (await bench.PatchAsync($"projects/{id}", """{"name":"NORTE","drop":{"type":{"cableType":"x"},"maxSize":90}}""")).Status);
        var read = (await bench.GetAsync($"projects/{id}")).Json;
        Assert.Equal(("NORTE", 90, 3), (read["name"]!.GetValue<string>(), read["drop"]!["maxSize"]!.GetValue<int>(), read["defaultPonPotency"]!.GetValue<int>()));
        Assert.Equal("x", read["drop"]!["defaults"]!["cableType"]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.NoContent, (await bench.DeleteAsync($"projects/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.GetAsync($"projects/{id}")).Status);
    }

    [Theory]
    [InlineData("{}", "'name'")]
    [InlineData("""{"name":"SUL","lat":-26}""", "belong together")]
    [InlineData("""{"name":"SUL","hasLogo":true}""", "'hasLogo'")]
    [InlineData("""{"name":"SUL","parents":[{"project":"66a0c0de3000000000000001"}]}""", "not found in projects")]
    public async Task A_creation_that_does_not_fit_is_refused(string body, string message)
    {
        await using var bench = await OzmapBench.StartAsync();

        var answer = await bench.PostAsync("projects", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.String("message"), StringComparison.Ordinal);
        Assert.Single(bench.State.Projects);
    }

    [Fact]
    public async Task A_project_that_holds_something_stays()
    {
        await using var bench = await OzmapBench.StartAsync();

        Assert.Equal(HttpStatusCode.Conflict, (await bench.DeleteAsync($"projects/{bench.Project.Id}")).Status);
    }
}
