using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

public sealed class PropertyUpdateTests
{
    [Fact]
    public async Task Plain_fields_are_written_and_answered_204()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 1).Property!;

        var answer = await bench.PatchAsync($"properties/{home.Id}", """{"potencyRead":-21.3,"coords":[-50.5,-25.5],"observation":"x","address":"Rua A"}""");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal("", answer.Text);
        Assert.Equal(-21.3, home.PotencyRead);
        Assert.Equal(new SimCoordinates(-25.5, -50.5), home.Coordinates);
        Assert.Equal(("x", "Rua A"), (home.Observation, home.Address));
        Assert.Equal(1, home.Port);
    }

    [Theory]
    [InlineData("project")]
    [InlineData("kind")]
    [InlineData("parent")]
    [InlineData("drop")]
    [InlineData("cables")]
    [InlineData("connections")]
    [InlineData("potency")]
    public async Task A_field_that_cannot_be_updated_is_refused(string field)
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 1).Property!;
        var before = bench.State.Snapshot();

        var answer = await bench.PatchAsync($"properties/{home.Id}", $$"""{"observation":"x","{{field}}":"y"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(before, bench.State.Snapshot());
    }

    [Fact]
    public async Task A_move_frees_the_old_port_and_takes_the_new_one()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 1).Property!;
        var box = bench.State.AddBox(bench.Project, "CTO-002");
        var splitter = bench.State.AddSplitter(box);

        var answer = await bench.PatchAsync($"properties/{home.Id}", $$"""{"box":"{{box.Id}}","connector":"{{splitter.Id}}","port":7}""");

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.True(bench.Splitter[1].IsFree);
        Assert.Same(home, splitter[7].Property);
        Assert.Equal((box, 7), (home.Box!, home.Port));
    }

    [Fact]
    public async Task A_move_onto_a_taken_port_is_refused_and_onto_its_own_is_not()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 1).Property!;
        bench.Live("502", 2);
        var before = bench.State.Snapshot();

        var taken = await bench.PatchAsync($"properties/{home.Id}", $$"""{"connector":"{{bench.Splitter.Id}}","port":2}""");
        var own = await bench.PatchAsync($"properties/{home.Id}", $$"""{"connector":"{{bench.Splitter.Id}}","port":1}""");

        Assert.Equal(HttpStatusCode.Conflict, taken.Status);
        Assert.Equal(HttpStatusCode.NoContent, own.Status);
        Assert.Equal(before, bench.State.Snapshot());
    }

    [Fact]
    public async Task A_client_is_made_inside_a_vacant_property_only()
    {
        await using var bench = await OzmapBench.StartAsync();
        var vacant = bench.State.AddProperty(splitter: bench.Splitter, port: 1);
        var lived = bench.Live("502", 2).Property!;

        var made = await bench.PatchAsync($"properties/{vacant.Id}", """{"client":{"code":"501","implanted":true},"potencyRead":-20}""");
        var refused = await bench.PatchAsync($"properties/{lived.Id}", """{"client":{"code":"503"}}""");

        Assert.Equal(HttpStatusCode.NoContent, made.Status);
        Assert.Equal("501", vacant.Client!.Code);
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Null(bench.State.FindClient("503"));
    }

    [Fact]
    public async Task A_client_is_detached_and_stays_without_a_place()
    {
        await using var bench = await OzmapBench.StartAsync();
        var client = bench.Live("501", 1);
        var home = client.Property!;

        await bench.PatchAsync($"properties/{home.Id}", """{"client":null}""");

        Assert.Null(home.Client);
        Assert.Same(client, bench.State.FindClient("501"));
        Assert.NotNull(Assert.Single(home.History).ExitDate);
    }

    [Fact]
    public async Task The_same_external_id_is_refused()
    {
        await using var bench = await OzmapBench.StartAsync();
        var client = bench.Live("501", 1);
        var home = client.Property!;

        Assert.Equal(HttpStatusCode.NoContent, (await bench.PatchAsync($"properties/{home.Id}", """{"external_id":"A"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PatchAsync($"properties/{home.Id}", """{"external_id":"A"}""")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await bench.PatchAsync($"ftth-clients/{client.Id}", """{"external_id":"A"}""")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PatchAsync($"ftth-clients/{client.Id}", """{"external_id":"A"}""")).Status);
    }

    [Fact]
    public async Task Leaving_the_box_takes_the_drop_along()
    {
        await using var bench = await OzmapBench.StartAsync();
        var home = bench.Live("501", 1).Property!;

        await bench.PatchAsync($"properties/{home.Id}", """{"box":null}""");

        Assert.Null(home.Drop);
        Assert.Null(home.Box);
        Assert.True(bench.Splitter[1].IsFree);
    }

    [Fact]
    public async Task An_unknown_property_is_404_in_JSON()
    {
        await using var bench = await OzmapBench.StartAsync();

        var answer = await bench.PatchAsync("properties/66a0c0de000000000000ffff", "{}");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("application/json", answer.MediaType);
        Assert.Empty(bench.Ozmap.Requests.Unknown);
    }
}
