using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests.Robustness;

/// <summary>Bodies that are not what they should be, or not what they say they are.</summary>
public sealed class BodyTests
{
    public static TheoryData<string, string> WrongShapes => new MatrixTheoryData<string, string>(
        ["list", "page", "stream"],
        ["null", "\"text\"", "17", "true", "{}", "{\"result\":null}", "{\"result\":{}}", "{\"clientes\":17}", "[] []", "[] x", "{} {}", "[{\"id\":1},]", "[{\"id\":1}", "[{\"id\":1}]<html>", "\0"]);

    [Theory]
    [MemberData(nameof(WrongShapes))]
    public async Task A_body_of_another_shape_is_an_error_and_no_row_is_invented(string call, string body)
    {
        await using var sgp = await StartAsync(context => StubServer.JsonAsync(context, body));

        var error = await SgpFixture.FailsAsync(() => SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct));

        Assert.Equal((SgpErrorKind.InvalidBody, 200), (error.Kind, (int)error.Status!));
        Assert.Single(sgp.Requests);
    }

    [Theory]
    [InlineData("[1,2]")]
    [InlineData("[null]")]
    [InlineData("""[{"id":1},null]""")]
    [InlineData("[[]]")]
    public async Task Rows_that_are_no_objects_make_no_complete_reading(string body)
    {
        await using var sgp = await StartAsync(context => StubServer.JsonAsync(context, body));
        var stream = SgpBench.Stream(sgp.Client);
        await SgpFixture.ReadAsync(stream);

        Assert.Equal(SgpErrorKind.InvalidBody, (await SgpFixture.FailsAsync(() => SgpBench.ListAsync(sgp.Client, SgpBench.Ct))).Kind);
        Assert.False(stream.IsComplete);
    }

    [Theory]
    [InlineData("application/json", "<!DOCTYPE html><html></html>")]
    [InlineData("application/json; charset=utf-8", "\uFEFF \r\n<html></html>")]
    [InlineData(null, "<?xml version=\"1.0\"?><error/>")]
    public async Task A_web_page_is_known_by_what_it_is_and_not_by_what_it_says(string? contentType, string body)
    {
        await using var sgp = await StartAsync(context => WriteAsync(context, Encoding.UTF8.GetBytes(body), contentType));

        foreach (var call in (string[])["list", "page", "stream"])
            Assert.Equal(SgpErrorKind.Html, (await SgpFixture.FailsAsync(() => SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct))).Kind);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/html; charset=iso-8859-1")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public async Task JSON_is_JSON_whatever_it_says(string? contentType)
    {
        // JSON between systems is UTF-8 (RFC 8259): a charset that a proxy or a default puts beside it would turn names into nonsense.
        await using var sgp = await StartAsync(context => WriteAsync(context, """[{"id":1,"cto":"São João"}]"""u8.ToArray(), contentType));

        Assert.Equal("São João", Assert.Single(await SgpFixture.ReadAsync(SgpBench.Stream(sgp.Client))).BoxName);
    }

    [Theory]
    [InlineData("iso-8859-1", "application/json; charset=iso-8859-1")]
    [InlineData("utf-16", "application/json; charset=utf-16")]
    [InlineData("utf-16BE", "application/json")]
    [InlineData("utf-32", "application/json")]
    public async Task Text_in_another_charset_is_an_error_and_no_wrong_name(string charset, string contentType)
    {
        var encoding = Encoding.GetEncoding(charset);
        foreach (var call in (string[])["list", "page", "stream"])
        {
            var text = call == "page" ? """{"clientes":[{"id":1,"nome":"JOÃO","contratos":[]}]}""" : """[{"id":1,"pop":"SÃO","cto":"SÃO"}]""";
            await using var sgp = await StartAsync(context => WriteAsync(context, [.. encoding.GetPreamble(), .. encoding.GetBytes(text)], contentType));

            Assert.Equal(SgpErrorKind.InvalidBody, (await SgpFixture.FailsAsync(() => SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct))).Kind);
        }
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_body_is_read_and_one_that_is_cut_or_damaged_is_read_again(string encoding)
    {
        var whole = Compressed(encoding, string.Concat(Enumerable.Repeat(" \n\t\r ", 4000)) + SgpBench.SmallList);
        await using var sgp = await SgpFixture.StartAsync(
        [
            context => WriteCompressedAsync(context, encoding, whole[..(whole.Length / 2)]),
            context => WriteCompressedAsync(context, encoding, "no compression at all"u8.ToArray()),
            context => WriteCompressedAsync(context, encoding, whole),
        ]);

        await SgpBench.ListAsync(sgp.Client, SgpBench.Ct);

        Assert.Equal(3, sgp.Requests.Count);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compressed_stream_that_is_cut_throws_and_is_never_complete(string encoding)
    {
        var whole = Compressed(encoding, "[" + string.Join(',', Enumerable.Range(1, 5000).Select(id => $$"""{"id":{{id}},"phy_addr":"{{id * 7919}}"}""")) + "]");
        await using var sgp = await StartAsync(context => WriteCompressedAsync(context, encoding, whole[..(whole.Length / 2)]));
        var reading = SgpBench.Stream(sgp.Client);

        var error = await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(reading));

        Assert.Equal((SgpErrorKind.InvalidBody, true, false), (error.Kind, error.IsTransient, reading.IsComplete));
    }

    private static Task<SgpFixture> StartAsync(Func<HttpContext, Task> answer)
        => SgpFixture.StartAsync((context, _) => answer(context), options => options.MaxRetries = 0);

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
