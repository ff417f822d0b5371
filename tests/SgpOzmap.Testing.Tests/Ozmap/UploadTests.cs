using System.Net;

namespace SgpOzmap.Testing.Tests.Ozmap;

/// <summary>Posts and files, which are sent as multipart forms.</summary>
public sealed class UploadTests
{
    [Fact]
    public async Task A_post_and_its_file_are_made()
    {
        await using var bench = await OzmapBench.StartAsync();
        var tag = bench.State.AddTag("PHOTO", "post");

        var post = await bench.UploadAsync(
            "posts", [("element.kind", "box"), ("element.id", bench.Box.Id), ("title", "Door"), ("observation", "broken"), ("tags.0", tag.Id)]);
        Assert.Equal((HttpStatusCode.Created, "Door"), (post.Status, post.String("title")));
        Assert.Equal((bench.Box.Id, "box"), (post.Json["element"]!["id"]!.GetValue<string>(), post.Json["element"]!["kind"]!.GetValue<string>()));
        Assert.Equal(tag.Id, post.Json["tags"]![0]!.GetValue<string>());

        var file = await bench.UploadAsync("files", [("element.kind", "post"), ("element.id", post.String("id")!)], ("files", "door.png", "image/png"));
        Assert.Equal((HttpStatusCode.Created, "door.png", "image/png"), (file.Status, file.String("name"), file.String("contentType")));
        var read = (await bench.GetAsync($"posts/{post.String("id")}")).Json;
        Assert.Equal(file.String("id"), read["files"]![0]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.NoContent, (await bench.PatchAsync($"posts/{post.String("id")}", """{"title":"Gate"}""")).Status);
        Assert.Equal("Gate", Assert.Single(bench.State.Documents("posts")).Text("title"));
        Assert.Equal(HttpStatusCode.NoContent, (await bench.DeleteAsync($"posts/{post.String("id")}")).Status);
        Assert.Equal("door.png", Assert.Single(bench.State.Documents("files")).Text("name"));
        Assert.Empty(bench.Ozmap.Requests.Unknown);
    }

    [Theory]
    [InlineData("posts", "house", true, "", "'element.kind'")]
    [InlineData("posts", "box", false, "", "'element.id'")]
    [InlineData("posts", "box", true, "colour", "'colour'")]
    [InlineData("files", "box", true, "", "'element.kind'")]
    [InlineData("files", "post", false, "", "'element.id'")]
    public async Task A_form_that_does_not_fit_is_refused(string route, string kind, bool validId, string more, string message)
    {
        await using var bench = await OzmapBench.StartAsync();
        List<(string, string)> fields = [("element.kind", kind), ("element.id", validId ? bench.Box.Id : "17")];
        if (more.Length > 0)
            fields.Add((more, "x"));

        var answer = await bench.UploadAsync(route, fields);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(message, answer.String("message"), StringComparison.Ordinal);
        Assert.Empty(bench.State.Documents(route));
    }

    [Fact]
    public async Task Json_is_no_form()
    {
        await using var bench = await OzmapBench.StartAsync();

        var answer = await bench.PostAsync("posts", """{"title":"Door"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("multipart", answer.String("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_needs_a_post_that_exists_and_content()
    {
        await using var bench = await OzmapBench.StartAsync();
        var post = await bench.UploadAsync("posts", [("element.kind", "box"), ("element.id", bench.Box.Id)]);

        var nowhere = await bench.UploadAsync("files", [("element.kind", "post"), ("element.id", bench.Box.Id)], ("files", "a.png", "image/png"));
        var empty = await bench.UploadAsync("files", [("element.kind", "post"), ("element.id", post.String("id")!)]);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.BadRequest), (nowhere.Status, empty.Status));
        Assert.Contains("'files'", empty.String("message"), StringComparison.Ordinal);
    }
}
