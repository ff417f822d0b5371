using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests.Robustness;

public sealed class ConcurrencyTests
{
    [Theory(Timeout = 60_000)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task No_more_requests_are_under_way_than_allowed_streams_and_repeats_included(int concurrency)
    {
        var peak = new Peak();
        var count = 0;
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var sgp = await SgpFixture.StartAsync(
            async (context, _) =>
            {
                if (peak.Enter() == concurrency)
                    full.TrySetResult();
                await full.Task.WaitAsync(context.RequestAborted);
                peak.Leave();
                await StubServer.JsonAsync(context, SgpBench.SmallList, Interlocked.Increment(ref count) % 3 == 0 ? 503 : 200);
            },
            options => (options.Concurrency, options.MaxRetries) = (concurrency, 10));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => SgpBench.CallAsync(sgp.Client, i % 2 == 0 ? "list" : "stream", SgpBench.Ct)));

        Assert.Equal(concurrency, peak.Most);
        Assert.InRange(sgp.Requests.Count, 21, 40);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("end")]
    [InlineData("left")]
    [InlineData("broken")]
    public async Task A_stream_is_under_way_until_its_last_row_has_been_read_or_it_ends_otherwise(string how)
    {
        var rest = new HeldAnswer("""[{"id":1},""", how == "broken" ? "x" : """{"id":2}]""");
        var (sent, served) = (0, 0);
        await using var server = await StubServer.StartAsync(
            (context, _) => Interlocked.Increment(ref served) == 1 ? rest.AnswerAsync(context) : StubServer.JsonAsync(context, SgpBench.SmallList));
        await using var services = SgpBench.Services(
            server.Address, options => options.Concurrency = 1, builder => builder.AddHttpMessageHandler(() => new Counting(() => Interlocked.Increment(ref sent))));
        var client = services.GetRequiredService<ISgpClient>();
        var rows = SgpBench.Stream(client).GetAsyncEnumerator(SgpBench.Ct);
        Assert.True(await rows.MoveNextAsync());

        // A call that has its turn reaches the handler before it returns.
        var other = SgpBench.ListAsync(client, SgpBench.Ct);
        Assert.Equal(1, sent);

        rest.Release();
        if (how == "left")
            await rows.DisposeAsync();
        else if (how == "broken")
            await SgpFixture.FailsAsync(() => rows.MoveNextAsync().AsTask());
        else
            Assert.Equal((true, false), (await rows.MoveNextAsync(), await rows.MoveNextAsync()));
        await other;

        Assert.Equal(2, sent);
    }

    [Fact(Timeout = 60_000)]
    public async Task Streams_that_could_not_be_opened_keep_no_place()
    {
        await using var sgp = await SgpFixture.StartAsync(
            [SgpFixture.Json("{}", 400), context => StubServer.HtmlAsync(context), SgpFixture.Json("{}", 500), SgpFixture.Json(SgpBench.SmallList)],
            options => (options.Concurrency, options.MaxRetries) = (1, 0));
        for (var i = 0; i < 3; i++)
            await SgpFixture.FailsAsync(() => SgpBench.CallAsync(sgp.Client, "stream", SgpBench.Ct));

        await SgpBench.ListAsync(sgp.Client, SgpBench.Ct);

        Assert.Equal(4, sgp.Requests.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_tenant_that_is_slow_holds_up_no_other()
    {
        var held = new HeldAnswer(rest: SgpBench.SmallList);
        await using var slow = await StubServer.StartAsync((context, _) => held.AnswerAsync(context));
        await using var quick = await StubServer.StartAsync(SgpBench.SmallList);
        var collection = new ServiceCollection();
        collection.AddSgpClient("slow", o => (o.BaseAddress, o.Token, o.App, o.Concurrency) = (slow.Address, "t", "a", 1));
        collection.AddSgpClient("quick", o => (o.BaseAddress, o.Token, o.App, o.Concurrency) = (quick.Address, "t", "a", 1));
        await using var services = collection.BuildServiceProvider();

        var waiting = Enumerable.Range(0, 3).Select(_ => SgpBench.ListAsync(services.GetRequiredKeyedService<ISgpClient>("slow"), SgpBench.Ct)).ToList();
        await held.Arrived.WaitAsync(SgpBench.Ct);
        await SgpBench.ListAsync(services.GetRequiredKeyedService<ISgpClient>("quick"), SgpBench.Ct);

        Assert.Equal((1, 1), (slow.Requests.Count, quick.Requests.Count));
        held.Release();
        await Task.WhenAll(waiting);
    }

    private sealed class Counting(Action count) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            count();
            return base.SendAsync(request, cancellationToken);
        }
    }
}
