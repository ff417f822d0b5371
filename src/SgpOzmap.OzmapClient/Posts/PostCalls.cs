using System.Globalization;
using System.Text.Json;
using SgpOzmap.OzmapClient.Json;

namespace SgpOzmap.OzmapClient.Posts;

/// <summary>Makes posts and uploads files.</summary>
public static class PostCalls
{
    /// <summary>Makes a post on an element of the map (<c>POST posts</c>, a multipart form). Its photographs follow with <see cref="UploadFilesAsync"/>. Never repeated by itself.</summary>
    /// <exception cref="ArgumentException">Kind or id of the element is blank.</exception>
    /// <exception cref="OzmapException">The call failed.</exception>
    public static async Task<Post> CreatePostAsync(this IOzmapClient client, PostCreation post, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(post);
        ArgumentException.ThrowIfNullOrWhiteSpace(post.ElementKind, nameof(post));
        ArgumentException.ThrowIfNullOrWhiteSpace(post.ElementId, nameof(post));
        var fields = new List<KeyValuePair<string, string>> { new("element.kind", post.ElementKind), new("element.id", post.ElementId) };
        if (!string.IsNullOrWhiteSpace(post.Title))
            fields.Add(new("title", post.Title));
        if (!string.IsNullOrWhiteSpace(post.Observation))
            fields.Add(new("observation", post.Observation));
        for (var i = 0; i < post.TagIds.Count; i++)
            fields.Add(new(string.Create(CultureInfo.InvariantCulture, $"tags.{i}"), post.TagIds[i]));

        var answer = await client.PostFormAsync("posts", new OzmapForm { Fields = fields }, cancellationToken).ConfigureAwait(false);
        return Answered.Record(answer, OzmapJson.Context.Post, "POST posts", WriteOutcome.Unknown);
    }

    /// <summary>Adds files to a post (<c>POST files</c>, a multipart form). Never repeated by itself.</summary>
    /// <returns>
    /// What the server says of them. The official SDK reads one file whatever was sent, so fewer than were sent may come back: look at
    /// <see cref="Post.Files"/> to be sure.
    /// </returns>
    /// <exception cref="ArgumentException">There is no file, one has no name or no media type, or the post's id is blank.</exception>
    /// <exception cref="OzmapException">The call failed.</exception>
    public static async Task<IReadOnlyList<OzmapFile>> UploadFilesAsync(
        this IOzmapClient client, string postId, IReadOnlyList<OzmapUpload> files, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(postId);
        ArgumentNullException.ThrowIfNull(files);
        if (files.Count == 0)
            throw new ArgumentException("There is no file.", nameof(files));

        var form = new OzmapForm { Fields = [new("element.kind", "post"), new("element.id", postId)], Files = files };
        var answer = await client.PostFormAsync("files", form, cancellationToken).ConfigureAwait(false);
        return answer.ValueKind == JsonValueKind.Array ? [.. answer.EnumerateArray().Select(One)] : [One(answer)];
    }

    private static OzmapFile One(JsonElement json) => Answered.Record(json, OzmapJson.Context.OzmapFile, "POST files", WriteOutcome.Unknown);
}
