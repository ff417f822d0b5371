using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests.Robustness;

[Collection(MeasuredMemory.Name)]
public sealed class BodySizeTests
{
    private const int Limit = 1024 * 1024;
    private const long Huge = 100L * 1024 * 1024;

    [Theory]
    [InlineData("page", "{\"clientes\":[{\"id\":1,\"nome\":\"")]
    [InlineData("list", "[{\"id\":1,\"pop\":\"")]
    public async Task A_body_of_a_hundred_megabytes_is_stopped_at_the_limit(string call, string beginning)
    {
        await using var sgp = await StartAsync(context => LongAnswer.WriteAsync(context, beginning, Huge));

        await TooLongAsync(sgp, call);

        Assert.Single(sgp.Requests);
    }

    [Theory]
    [InlineData("gzip", "page")]
    [InlineData("br", "list")]
    public async Task A_small_body_that_grows_huge_is_stopped_at_the_limit(string encoding, string call)
    {
        var bomb = Bomb(encoding);
        Assert.InRange(bomb.Length, 1, Limit / 2);
        await using var sgp = await StartAsync(context =>
        {
            context.Response.Headers.ContentEncoding = encoding;
            return context.Response.Body.WriteAsync(bomb, context.RequestAborted).AsTask();
        });

        await TooLongAsync(sgp, call);

        Assert.Single(sgp.Requests);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task The_limit_itself_is_still_read(int beyond, bool isRead)
    {
        var body = SgpBench.SmallList + new string(' ', Limit + beyond - SgpBench.SmallList.Length);
        await using var sgp = await StartAsync(context => StubServer.JsonAsync(context, body));

        var error = await Record.ExceptionAsync(() => SgpBench.ListAsync(sgp.Client, SgpBench.Ct)) as SgpException;

        Assert.Equal(isRead ? null : SgpErrorKind.InvalidBody, error?.Kind);
    }

    [Fact]
    public async Task A_streamed_list_of_two_hundred_thousand_rows_is_never_held()
    {
        const int Rows = 200_000;
        var sent = 0L;
        await using var sgp = await StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            for (var id = 0; id < Rows; id += 1000)
            {
                var piece = Encoding.UTF8.GetBytes((id == 0 ? "[" : ",") + string.Join(',', Enumerable.Range(id + 1, 1000).Select(Row)) + (id + 1000 == Rows ? "]" : ""));
                sent += piece.Length;
                await context.Response.Body.WriteAsync(piece, context.RequestAborted);
            }
        });
        var reading = SgpBench.Stream(sgp.Client);
        var start = GC.GetTotalMemory(forceFullCollection: true);
        var (count, most) = (0, 0L);
        await foreach (var row in reading.WithCancellation(SgpBench.Ct))
        {
            if (++count % 20_000 == 0)
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - start);
            Assert.Equal(count, row.Id);
        }

        Assert.Equal((Rows, true), (count, reading.IsComplete));
        Assert.True(sent > 50 * Limit);
        Assert.InRange(most, long.MinValue, 20 * Limit);

        static string Row(int id) => $$"""{"id":{{id}},"service_contrato":{{id}},"cto":"CTO {{id}}","ctoport":3,"phy_addr":"{{id:D12}}","info_rx":"-21.4","extra":"{{new string('x', 200)}}"}""";
    }

    [Fact]
    public async Task A_row_of_a_hundred_megabytes_is_stopped_though_a_stream_has_no_limit()
    {
        await using var sgp = await StartAsync(context => LongAnswer.WriteAsync(context, "[{\"id\":1},{\"cto\":\"", Huge));
        var reading = SgpBench.Stream(sgp.Client);

        var (error, allocated) = await MeasureAsync(() => SgpFixture.ReadAsync(reading));

        Assert.Equal((SgpErrorKind.InvalidBody, false, false), (error.Kind, error.IsTransient, reading.IsComplete));
        Assert.Contains("4 MiB", error.Message, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, 32 * Limit);
    }

    private static async Task TooLongAsync(SgpFixture sgp, string call)
    {
        var (error, allocated) = await MeasureAsync(() => SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct));

        Assert.Equal((SgpErrorKind.InvalidBody, false), (error.Kind, error.IsTransient));
        Assert.Contains("MaxResponseBytes (1048576 bytes)", error.Message, StringComparison.Ordinal);
        Assert.InRange(allocated, 0, 16 * Limit);
    }

    /// <summary>The error, and what was allocated for it, on both ends.</summary>
    private static async Task<(SgpException Error, long Allocated)> MeasureAsync(Func<Task> call)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var error = await SgpFixture.FailsAsync(call);
        return (error, GC.GetTotalAllocatedBytes(precise: true) - before);
    }

    private static Task<SgpFixture> StartAsync(Func<HttpContext, Task> answer)
        => SgpFixture.StartAsync((context, _) => answer(context), options => options.MaxResponseBytes = Limit);

    private static byte[] Bomb(string encoding)
    {
        using var body = new MemoryStream();
        using (Stream stream = encoding == "br" ? new BrotliStream(body, CompressionLevel.Fastest) : new GZipStream(body, CompressionLevel.Optimal))
        {
            var piece = Encoding.ASCII.GetBytes(new string(' ', 64 * 1024));
            stream.Write("["u8);
            for (var written = 0L; written < Huge; written += piece.Length)
                stream.Write(piece);
        }

        return body.ToArray();
    }
}
