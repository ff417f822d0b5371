using Microsoft.AspNetCore.Http;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Robustness;

/// <summary>The breaker of one client. That it is not shared with another tenant is shown by <see cref="TenantTests"/>.</summary>
public sealed class BreakerTests
{
    private readonly SignallingClock _clock = new();
    private Func<HttpContext, Task> _answer = Ozmap.Status(503);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_failures_open_it_and_then_nothing_is_sent_until_its_break_is_over()
    {
        await using var ozmap = await StartAsync();
        await FailAsync(ozmap, 10, OzmapErrorKind.Server);

        _answer = Ozmap.Status(200);
        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.DeletePropertyAsync("a", Token));
        _clock.Advance(TimeSpan.FromSeconds(15) - TimeSpan.FromTicks(1));
        await FailAsync(ozmap, 1, OzmapErrorKind.CircuitOpen);

        Assert.Equal((OzmapErrorKind.CircuitOpen, true, WriteOutcome.NotDone), (error.Kind, error.IsTransient, error.WriteOutcome));
        Assert.Equal(TimeSpan.FromSeconds(15), error.RetryAfter);
        Assert.Equal(10, ozmap.Requests.Count);
    }

    [Fact]
    public async Task After_its_break_a_success_closes_it()
    {
        await using var ozmap = await StartAsync();
        await FailAsync(ozmap, 10, OzmapErrorKind.Server);
        _clock.Advance(TimeSpan.FromSeconds(15));

        _answer = Ozmap.Status(200);
        for (var i = 0; i < 3; i++)
            await ozmap.Client.CheckAuthenticationAsync(Token);
        _answer = Ozmap.Status(503);
        await FailAsync(ozmap, 6, OzmapErrorKind.Server);

        Assert.Equal(10 + 3 + 6, ozmap.Requests.Count);
    }

    [Fact]
    public async Task After_its_break_a_failure_opens_it_again()
    {
        await using var ozmap = await StartAsync();
        await FailAsync(ozmap, 10, OzmapErrorKind.Server);
        _clock.Advance(TimeSpan.FromSeconds(15));

        await FailAsync(ozmap, 1, OzmapErrorKind.Server);
        await FailAsync(ozmap, 3, OzmapErrorKind.CircuitOpen);

        Assert.Equal(11, ozmap.Requests.Count);
    }

    [Fact(Timeout = 60_000)]
    public async Task After_its_break_one_request_is_tried_and_no_other_beside_it()
    {
        await using var ozmap = await StartAsync();
        await FailAsync(ozmap, 10, OzmapErrorKind.Server);
        _clock.Advance(TimeSpan.FromSeconds(15));
        var trial = new HeldAnswer();
        _answer = trial.AnswerAsync;

        var first = ozmap.Client.CheckAuthenticationAsync(Token);
        await trial.Arrived.WaitAsync(Token);
        await FailAsync(ozmap, 3, OzmapErrorKind.CircuitOpen);
        trial.Release();
        await first;

        Assert.Equal(11, ozmap.Requests.Count);
    }

    [Fact]
    public async Task The_attempts_of_one_call_count_each()
    {
        await using var ozmap = await StartAsync(options => options.MaxRetries = 10);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token));

        Assert.Equal(OzmapErrorKind.CircuitOpen, error.Kind);
        Assert.Equal(10, ozmap.Requests.Count);
    }

    [Fact]
    public async Task Failures_that_lie_far_apart_do_not_open_it()
    {
        await using var ozmap = await StartAsync();
        for (var i = 0; i < 3; i++)
        {
            await FailAsync(ozmap, 9, OzmapErrorKind.Server);
            _clock.Advance(TimeSpan.FromSeconds(61));
        }

        Assert.Equal(27, ozmap.Requests.Count);
    }

    [Fact]
    public async Task What_the_server_refuses_for_good_does_not_open_it()
    {
        await using var ozmap = await StartAsync();
        _answer = Ozmap.Status(404);

        await FailAsync(ozmap, 30, OzmapErrorKind.NotFound);

        Assert.Equal(30, ozmap.Requests.Count);
    }

    private static async Task FailAsync(Ozmap ozmap, int calls, OzmapErrorKind kind)
    {
        for (var i = 0; i < calls; i++)
            Assert.Equal(kind, (await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token))).Kind);
    }

    private Task<Ozmap> StartAsync(Action<OzmapClientOptions>? configure = null)
        => Ozmap.StartAsync(
            (context, _) => _answer(context),
            options =>
            {
                options.MaxRetries = 0;
                configure?.Invoke(options);
            },
            _clock);
}
