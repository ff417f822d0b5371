using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Robustness;

/// <summary>Bodies that are not what they should be, or not what they say they are.</summary>
public sealed class BodyTests
{
    private const string Page = """{"total":1,"rows":[{"id":"p1","name":"São João"}],"hasNextPage":false}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> WrongShapes => new MatrixTheoryData<string, string>(
        ["page", "record", "creation", "code", "topology"],
        ["\"text\"", "17", "true", "[1]", "[null]", "[[]]", "{} {}", "[] x", "NaN", "{\"a\":1,}", "{\"rows\":", "{\"rows\":[{\"id\":\"a\"}", "\0", "{\"rows\":[{\"id\":\"a\"}]}<html>"]);

    [Theory]
    [MemberData(nameof(WrongShapes))]
    public async Task A_body_of_another_shape_is_an_error_and_no_record(string call, string body)
    {
        await using var ozmap = await StartAsync(context => StubServer.JsonAsync(context, body));

        var error = await Assert.ThrowsAsync<OzmapException>(() => CallAsync(ozmap.Client, call));

        Assert.Equal((OzmapErrorKind.InvalidBody, 200), (error.Kind, (int)error.Status!));
        Assert.Single(ozmap.Requests);
    }

    [Theory]
    [InlineData("application/json", "<!DOCTYPE html><html></html>")]
    [InlineData("application/json; charset=utf-8", "\uFEFF \r\n<html></html>")]
    [InlineData("text/html", "<h1>Login</h1>")]
    [InlineData(null, "<?xml version=\"1.0\"?><error/>")]
    public async Task A_web_page_is_known_by_what_it_is_and_not_by_what_it_says(string? contentType, string body)
    {
        await using var ozmap = await StartAsync(context => WriteAsync(context, Encoding.UTF8.GetBytes(body), contentType));

        foreach (var call in (string[])["page", "record", "creation", "code", "topology", "deletion"])
            Assert.Equal(OzmapErrorKind.Html, (await Assert.ThrowsAsync<OzmapException>(() => CallAsync(ozmap.Client, call))).Kind);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain; charset=iso-8859-1")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task JSON_is_JSON_whatever_it_says(string? contentType)
    {
        // JSON between systems is UTF-8 (RFC 8259): a charset that a proxy or a default puts beside it would turn names into nonsense.
        await using var ozmap = await StartAsync(context => WriteAsync(context, Encoding.UTF8.GetBytes(Page), contentType));

        var page = await ozmap.Client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, Token);

        Assert.Equal("São João", Assert.Single(page.Rows).Name);
    }

    [Theory]
    [InlineData("iso-8859-1", "application/json")]
    [InlineData("iso-8859-1", "application/json; charset=iso-8859-1")]
    [InlineData("utf-16", "application/json; charset=utf-16")]
    [InlineData("utf-16BE", "application/json")]
    [InlineData("utf-32", "application/json")]
    public async Task Text_in_another_charset_is_an_error_and_no_wrong_name(string charset, string contentType)
    {
        var encoding = Encoding.GetEncoding(charset);
        foreach (var (call, text) in ((string, string)[])
            [
                ("page", Page),
                ("record", """{"id":"b","name":"São João"}"""),
                ("creation", """{"id":"b","address":"São João"}"""),
                ("code", """[{"id":"b","address":"São João"}]"""),
            ])
        {
            await using var ozmap = await StartAsync(context => WriteAsync(context, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)], contentType));

            var error = await Assert.ThrowsAsync<OzmapException>(() => CallAsync(ozmap.Client, call));

            Assert.Equal(OzmapErrorKind.InvalidBody, error.Kind);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_body_that_is_cut_or_damaged_is_read_again(string encoding)
    {
        var whole = Compressed(encoding, Page + new string(' ', 4000) + string.Concat(Enumerable.Range(0, 3000)));
        byte[] damaged = [.. whole[..^40], .. new byte[40]];
        await using var ozmap = await Ozmap.StartAsync(
        [
            context => WriteCompressedAsync(context, encoding, whole[..(whole.Length / 2)]),
            context => WriteCompressedAsync(context, encoding, damaged),
            context => WriteCompressedAsync(context, encoding, "no compression at all"u8.ToArray()),
            context => WriteCompressedAsync(context, encoding, Compressed(encoding, Page)),
        ]);

        var page = await ozmap.Client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, Token);

        Assert.Single(page.Rows);
        Assert.Equal(4, ozmap.Requests.Count);
    }

    private static Task CallAsync(IOzmapClient client, string call) => call switch
    {
        "page" => client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, Token),
        "record" => client.FindAsync(OzmapResource.Boxes, "b", Token),
        "creation" => client.CreatePropertyAsync(new PropertyCreation { BoxId = "b" }, Token),
        "code" => client.FindPropertiesByClientCodeAsync("1", Token),
        "topology" => client.GetTopologyAsync("b", Token),
        "deletion" => client.DeletePropertyAsync("b", Token),
        _ => throw new ArgumentOutOfRangeException(nameof(call)),
    };

    private static Task<Ozmap> StartAsync(Func<HttpContext, Task> answer) => Ozmap.StartAsync([answer], options => options.MaxRetries = 0);

    private static Task WriteAsync(HttpContext context, byte[] body, string? contentType)
    {
        context.Response.ContentType = contentType;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    private static Task WriteCompressedAsync(HttpContext context, string encoding, byte[] body)
    {
        context.Response.Headers.ContentEncoding = encoding;
        return WriteAsync(context, body, "application/json");
    }

    private static byte[] Compressed(string encoding, string text)
    {
        using var body = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "br" => new BrotliStream(body, CompressionLevel.Fastest),
            "gzip" => new GZipStream(body, CompressionLevel.Fastest),
            _ => new ZLibStream(body, CompressionLevel.Fastest),
        })
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return body.ToArray();
    }
}
