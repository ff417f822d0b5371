using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

public sealed class OnuStreamTests
{
    [Theory]
    [InlineData(null, null, true, false, "/api/fttx/onu/list/", "signal=1")]
    [InlineData(32L, null, true, true, "/api/fttx/olt/32/onu/list/", "signal=1&connection=1")]
    [InlineData(null, 501L, false, true, "/api/fttx/onu/list/", "contrato=501&connection=1")]
    [InlineData(32L, 501L, false, false, "/api/fttx/olt/32/onu/list/", "contrato=501")]
    public async Task The_query_becomes_path_and_flags(long? olt, long? contract, bool signal, bool connection, string path, string query)
    {
        await using var sgp = await SgpFixture.StartAsync("[]");
        await SgpFixture.ReadAsync(sgp.Client.Fttx.ReadOnus(new() { OltId = olt, ContractId = contract, IncludeSignal = signal, IncludeConnection = connection }));

        var request = Assert.Single(sgp.Requests);
        Assert.Equal(("GET", path), (request.Method, request.Path));
        Assert.Equal("?token=tok-SECRET-1&app=Mapa&" + query, request.Query);
    }

    [Fact]
    public async Task Rows_come_out_while_the_server_is_still_sending()
    {
        var go = new TaskCompletionSource();
        await using var sgp = await SgpFixture.StartAsync(async (context, _) =>
        {
            await StubServer.JsonAsync(context, """[{"id":1},{"id":2},{"id":""");
            await context.Response.Body.FlushAsync();
            await go.Task;
            await context.Response.Body.WriteAsync("3}]"u8.ToArray());
        });
        var reading = sgp.Client.Fttx.ReadOnus(new());
        var ids = new List<long?>();
        await foreach (var row in reading.WithCancellation(SgpFixture.Ct))
        {
            ids.Add(row.Id);
            if (ids.Count == 2)
            {
                Assert.False(reading.IsComplete);
                go.SetResult();
            }
        }

        Assert.Equal([1L, 2L, 3L], ids);
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("""{"msg":"ok","lixo":{"a":[1,{"b":2}]},"data":[""", """],"depois":[[1],{"x":[]}],"total":20000}""")]
    public async Task A_long_list_is_read_to_the_end_whatever_the_borders_of_its_pieces(string before, string after)
    {
        await using var sgp = await SgpFixture.StartAsync(async (context, _) =>
        {
            context.Response.ContentType = "application/json";
            var body = Encoding.UTF8.GetBytes(before + string.Join(", \n", Enumerable.Range(1, 20000).Select(Row)) + after);
            for (var at = 0; at < body.Length; at += 7919)
                await context.Response.Body.WriteAsync(body.AsMemory(at, Math.Min(7919, body.Length - at)));
        });
        var reading = sgp.Client.Fttx.ReadOnus(new());
        var rows = await SgpFixture.ReadAsync(reading);

        Assert.Equal(Enumerable.Range(1, 20000).Select(i => (long?)i), rows.Select(r => r.ContractId));
        Assert.All(rows, r => Assert.Equal("CTO-Ção " + r.ContractId!.Value.ToString(CultureInfo.InvariantCulture), r.BoxName));
        Assert.True(reading.IsComplete, reading.IncompleteReason);

        static string Row(int i) => $$"""{"service_contrato":{{i}},"cto":"CTO-Ção {{i}}","extra":{"list":[1,2,{"a":"]}"}]},"ctoport":"3"}""";
    }

    [Fact]
    public async Task A_body_split_at_every_byte_is_read_alike()
    {
        var body = Encoding.UTF8.GetBytes("\uFEFF \n" + """{"x":"é","results":[{"id":1,"cto":"Á"},{"id":2,"extra":[{}]}],"next":null}  """);
        await using var sgp = await SgpFixture.StartAsync(async (context, _) =>
        {
            foreach (var b in body)
            {
                await context.Response.Body.WriteAsync(new[] { b });
                await context.Response.Body.FlushAsync();
            }
        });
        var reading = sgp.Client.Fttx.ReadOnus(new());
        var rows = await SgpFixture.ReadAsync(reading);

        Assert.Equal([(1L, "Á"), (2L, null)], rows.Select(r => (r.Id!.Value, r.BoxName)));
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }

    [Theory]
    [InlineData("""[{"id":1},{"id":2""")]
    [InlineData("""[{"id":1},{"id":2},""")]
    [InlineData("""[{"id":1},{"id":2}""")]
    [InlineData("""[{"id":1},{"id":2}] <html>Erro 500</html>""")]
    [InlineData("""{"result":[{"id":1},{"id":2}]""")]
    public async Task A_body_cut_in_the_middle_throws_and_never_ends_quietly(string body)
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.WriteAsync(context, body, "application/json", 200));
        var reading = sgp.Client.Fttx.ReadOnus(new());
        var error = await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(reading));

        Assert.Equal((SgpErrorKind.InvalidBody, true), (error.Kind, error.IsTransient));
        Assert.False(reading.IsComplete);
        Assert.NotNull(reading.IncompleteReason);
        Assert.Single(sgp.Requests);
    }

    [Theory]
    [InlineData("""[{"id":1,"cto":"Ç"},{"id":2,"x":[{}]}]""")]
    [InlineData("""{"a":{"b":[1]},"result":[{"id":1,"cto":"Ç"},{"id":2}],"total":2,"next":null}""")]
    public async Task No_beginning_of_a_body_passes_for_the_whole(string json)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var length = 0;
        await using var sgp = await SgpFixture.StartAsync((context, _) => context.Response.Body.WriteAsync(body.AsMemory(0, length)).AsTask(), o => o.MaxRetries = 0);
        for (length = 0; length < body.Length; length++)
        {
            var reading = sgp.Client.Fttx.ReadOnus(new());
            var error = await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(reading));

            Assert.Equal((SgpErrorKind.InvalidBody, true, false), (error.Kind, error.IsTransient, reading.IsComplete));
        }

        Assert.Equal(2, (await SgpFixture.ReadAsync(sgp.Client.Fttx.ReadOnus(new()))).Count);
    }

    [Fact]
    public async Task A_connection_lost_in_the_middle_throws()
    {
        await using var sgp = await SgpFixture.StartAsync(async (context, _) =>
        {
            await StubServer.JsonAsync(context, """[{"id":1},{"id":2},""");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        var reading = sgp.Client.Fttx.ReadOnus(new());
        var error = await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(reading));

        Assert.Equal((SgpErrorKind.Network, true), (error.Kind, error.IsTransient));
        Assert.False(reading.IsComplete);
    }

    [Fact]
    public async Task The_request_itself_is_tried_again()
    {
        await using var sgp = await SgpFixture.StartAsync(
            [SgpFixture.Json("{}", 502), context => StubServer.HtmlAsync(context), SgpFixture.Json("""[{"id":1}]""")]);

        Assert.Single(await SgpFixture.ReadAsync(sgp.Client.Fttx.ReadOnus(new())));
        Assert.Equal(3, sgp.Requests.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_body_that_stalls_ends_as_a_timeout()
    {
        var time = new FakeTimeProvider();
        await using var sgp = await SgpFixture.StartAsync(
            async (context, _) =>
            {
                await StubServer.JsonAsync(context, """[{"id":1},""");
                await context.Response.Body.FlushAsync();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
            },
            o => o.AttemptTimeout = TimeSpan.FromSeconds(30),
            services => services.AddSingleton<TimeProvider>(time));
        var reading = sgp.Client.Fttx.ReadOnus(new());
        await using var rows = reading.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await rows.MoveNextAsync());

        var next = rows.MoveNextAsync().AsTask();
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        var error = await SgpFixture.FailsAsync(() => next);

        Assert.Equal((SgpErrorKind.Timeout, true), (error.Kind, error.IsTransient));
        Assert.Equal("The ONU list broke off: Timeout.", reading.IncompleteReason);
    }

    [Fact]
    public async Task The_time_that_the_caller_takes_for_a_row_is_not_the_servers()
    {
        var time = new FakeTimeProvider();
        var go = new TaskCompletionSource();
        await using var sgp = await SgpFixture.StartAsync(
            async (context, _) =>
            {
                await StubServer.JsonAsync(context, """[{"id":1},""");
                await context.Response.Body.FlushAsync();
                await go.Task;
                await context.Response.Body.WriteAsync("""{"id":2}]"""u8.ToArray());
            },
            o => o.AttemptTimeout = TimeSpan.FromSeconds(30),
            services => services.AddSingleton<TimeProvider>(time));
        var reading = sgp.Client.Fttx.ReadOnus(new());
        await foreach (var _ in reading.WithCancellation(SgpFixture.Ct))
        {
            time.Advance(TimeSpan.FromHours(1));
            go.TrySetResult();
        }

        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }

    [Fact]
    public async Task A_compressed_list_is_read()
    {
        await using var sgp = await SgpFixture.StartAsync(async (context, request) =>
        {
            Assert.Contains("gzip", request.Headers["Accept-Encoding"], StringComparison.Ordinal);
            context.Response.Headers.ContentEncoding = "gzip";
            await using var zip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await zip.WriteAsync("""[{"id":1},{"id":2}]"""u8.ToArray());
        });

        Assert.Equal(2, (await SgpFixture.ReadAsync(sgp.Client.Fttx.ReadOnus(new()))).Count);
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_reading_is_enumerated()
    {
        await using var sgp = await SgpFixture.StartAsync("[]");
        var reading = sgp.Client.Fttx.ReadOnus(new());

        Assert.Empty(sgp.Requests);
        Assert.False(reading.IsComplete);
        Assert.Null(reading.IncompleteReason);
    }
}
