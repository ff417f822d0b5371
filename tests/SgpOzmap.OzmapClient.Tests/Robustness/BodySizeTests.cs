using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Robustness;

[Collection(MeasuredMemory.Name)]
public sealed class BodySizeTests
{
    private const int Limit = 1024 * 1024;
    private const long Huge = 100L * 1024 * 1024;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("page", "{\"rows\":[{\"id\":\"")]
    [InlineData("raw", "{\"a\":\"")]
    [InlineData("deletion", "{\"a\":\"")]
    public async Task A_body_of_a_hundred_megabytes_is_stopped_at_the_limit(string call, string beginning)
    {
        await using var ozmap = await StartAsync(context => LongAnswer.WriteAsync(context, beginning, Huge));

        await TooLongAsync(ozmap, call);

        Assert.Single(ozmap.Requests);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_small_body_that_grows_huge_is_stopped_at_the_limit(string encoding)
    {
        var bomb = Bomb(encoding);
        Assert.InRange(bomb.Length, 1, Limit / 2);
        await using var ozmap = await StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(bomb, context.RequestAborted).AsTask();
        });

        await TooLongAsync(ozmap, "raw");

        Assert.Single(ozmap.Requests);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_limit_itself_is_still_read(int beyond, bool isRead)
    {
        var body = "{\"a\":\"" + new string('x', Limit + beyond - 8) + "\"}";
        await using var ozmap = await StartAsync(context => StubServer.JsonAsync(context, body));

        if (isRead)
            Assert.Equal(Limit - 8, (await ozmap.Client.SendAsync(HttpMethod.Get, "boxes", cancellationToken: Token)).GetProperty("a").GetString()!.Length);
        else
            Assert.Equal(OzmapErrorKind.InvalidBody, (await Assert.ThrowsAsync<OzmapException>(() => CallAsync(ozmap, "raw"))).Kind);
    }

    [Fact]
    public async Task Of_an_error_no_more_is_read_than_its_message_can_take()
    {
        await using var ozmap = await StartAsync(context =>
        {
            context.Response.StatusCode = 400;
            return LongAnswer.WriteAsync(context, "{\"message\":\"", Huge);
        });

        var (error, allocated) = await MeasureAsync(() => CallAsync(ozmap, "raw"));

        Assert.Equal((OzmapErrorKind.Refused, null), (error.Kind, error.ServerMessage));
        Assert.InRange(allocated, 0, 16 * Limit);
    }

    private static async Task TooLongAsync(Ozmap ozmap, string call)
    {
        var (error, allocated) = await MeasureAsync(() => CallAsync(ozmap, call));

        Assert.Equal((OzmapErrorKind.InvalidBody, false), (error.Kind, error.IsTransient));
        Assert.Contains("MaxResponseBytes (1048576 bytes)", error.Message, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, 16 * Limit);
    }

    /// <summary>The error, and what was allocated for it, on both ends.</summary>
    private static async Task<(OzmapException Error, long Allocated)> MeasureAsync(Func<Task> call)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var error = await Assert.ThrowsAsync<OzmapException>(call);
        return (error, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    private static Task CallAsync(Ozmap ozmap, string call) => call switch
    {
        "page" => ozmap.Client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, Token),
        "raw" => ozmap.Client.SendAsync(HttpMethod.Get, "boxes", cancellationToken: Token),
        _ => ozmap.Client.DeletePropertyAsync("a", Token),
    };

    private static Task<Ozmap> StartAsync(Func<HttpContext, Task> answer) => Ozmap.StartAsync([answer], options => options.MaxResponseBytes = Limit);

    private static byte[] Bomb(string encoding)
    {
        using var body = new MemoryStream();
        using (Stream stream = encoding == "br" ? new BrotliStream(body, CompressionLevel.Fastest) : new GZipStream(body, CompressionLevel.Optimal))
        {
            var piece = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
            stream.Write("{"u8);
            for (var written = 0L; written < Huge; written += piece.Length)
                stream.Write(piece);
        }

        return body.ToArray();
    }
}
