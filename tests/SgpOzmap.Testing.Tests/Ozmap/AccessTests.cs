using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

public sealed class AccessTests
{
    [Theory]
    [InlineData("ozmap-key", HttpStatusCode.OK)]
    [InlineData("Bearer ozmap-key", HttpStatusCode.Unauthorized)]
    [InlineData("other", HttpStatusCode.Unauthorized)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task Only_the_raw_key_is_accepted(string? header, HttpStatusCode status)
    {
        await using var bench = await OzmapBench.StartAsync();

        Assert.Equal(status, (await bench.SendAsync(HttpMethod.Get, "authenticated", authorization: header)).Status);
    }

    [Fact]
    public async Task A_login_gives_a_token_until_it_expires()
    {
        await using var bench = await OzmapBench.StartAsync(new() { Login = "api", Password = "pass" });

        var wrong = await bench.SendAsync(HttpMethod.Post, "users/login?type=API", """{"login":"api","password":"no"}""", null);
        var right = await bench.SendAsync(HttpMethod.Post, "users/login?type=API", """{"login":"api","password":"pass"}""", null);
        var token = right.String("authorization");

        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Equal(HttpStatusCode.OK, (await bench.SendAsync(HttpMethod.Get, "authenticated", authorization: token)).Status);
        bench.Ozmap.ExpireTokens();
        Assert.Equal(HttpStatusCode.Unauthorized, (await bench.SendAsync(HttpMethod.Get, "authenticated", authorization: token)).Status);
        Assert.Empty(bench.Ozmap.Requests.Writes);
    }

    [Fact]
    public async Task A_refused_key_writes_nothing()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 1).Property!;

        var answer = await bench.SendAsync(HttpMethod.Delete, $"properties/{home.Id}", authorization: "other");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Single(bench.State.Properties);
        Assert.Equal(401, Assert.Single(bench.Ozmap.Requests.Writes).Status);
    }

    [Fact]
    public async Task A_route_that_nobody_knows_is_404_and_remembered()
    {
        await using var bench = await OzmapBench.StartAsync();

        var answers = new[]
        {
            await bench.GetAsync("clientes"),
            await bench.GetAsync("/api/v1/properties"),
            await bench.DeleteAsync($"base-boxes/{bench.Box.Id}"),
            await bench.SendAsync(HttpMethod.Put, "properties/1", "{}"),
        };

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.NotFound, "application/json"), (a.Status, a.MediaType)));
        Assert.Equal(
            ["GET /api/v2/clientes", "GET /api/v1/properties", $"DELETE /api/v2/base-boxes/{bench.Box.Id}", "PUT /api/v2/properties/1"],
            bench.Ozmap.Requests.Unknown.Select(r => $"{r.Method} {r.Path}"));
    }
}
