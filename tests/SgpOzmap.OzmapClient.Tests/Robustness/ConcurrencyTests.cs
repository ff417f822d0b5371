using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Robustness;

public sealed class ConcurrencyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory(Timeout = 60_000)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task No_more_requests_are_under_way_than_allowed_failures_and_their_repeats_included(int concurrency)
    {
        var peak = new Peak();
        var count = 0;
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var ozmap = await Ozmap.StartAsync(
            async (context, _) =>
            {
                if (peak.Enter() == concurrency)
                    full.TrySetResult();
                await full.Task.WaitAsync(context.RequestAborted);
                peak.Leave();
                context.Response.StatusCode = Interlocked.Increment(ref count) % 3 == 0 ? 503 : 200;
            },
            options => (options.Concurrency, options.MaxRetries) = (concurrency, 10));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ozmap.Client.CheckAuthenticationAsync(Token)));

        Assert.Equal(concurrency, peak.Most);
        Assert.InRange(ozmap.Requests.Count, 21, 40);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_tenant_that_is_slow_holds_up_no_other()
    {
        var held = new HeldAnswer();
        await using var slow = await StubServer.StartAsync((context, _) => held.AnswerAsync(context));
        await using var quick = await StubServer.StartAsync("{}");
        var collection = new ServiceCollection();
        collection.AddOzmapClient("slow", options => (options.BaseAddress, options.ApiKey, options.Concurrency) = (slow.Address, "key", 1));
        collection.AddOzmapClient("quick", options => (options.BaseAddress, options.ApiKey, options.Concurrency) = (quick.Address, "key", 1));
        await using var services = collection.BuildServiceProvider();

        var waiting = Enumerable.Range(0, 3).Select(_ => services.GetRequiredKeyedService<IOzmapClient>("slow").CheckAuthenticationAsync(Token)).ToList();
        await held.Arrived.WaitAsync(Token);
        await services.GetRequiredKeyedService<IOzmapClient>("quick").CheckAuthenticationAsync(Token);

        Assert.Equal((1, 1), (slow.Requests.Count, quick.Requests.Count));
        held.Release();
        await Task.WhenAll(waiting);
    }
}
