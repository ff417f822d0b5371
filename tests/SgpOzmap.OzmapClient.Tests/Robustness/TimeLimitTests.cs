using Microsoft.AspNetCore.Http;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Robustness;

public sealed class TimeLimitTests
{
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly SignallingClock _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task The_time_that_a_request_waits_for_its_turn_is_none_of_its_attempt()
    {
        HeldAnswer[] answers = [new(), new()];
        await using var ozmap = await StartAsync([answers[0].AnswerAsync, answers[1].AnswerAsync], options => options.Concurrency = 1);

        var first = ozmap.Client.CheckAuthenticationAsync(Token);
        await answers[0].Arrived.WaitAsync(Token);
        var second = ozmap.Client.CheckAuthenticationAsync(Token);
        _clock.Advance(Attempt - Tick);
        answers[0].Release();
        await first;
        await answers[1].Arrived.WaitAsync(Token);
        _clock.Advance(Attempt - Tick);
        answers[1].Release();
        await second;

        Assert.Equal(2, ozmap.Requests.Count);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("read")]
    [InlineData("page")]
    [InlineData("write")]
    public async Task A_body_that_stops_half_way_ends_with_the_attempt(string what)
    {
        var half = new HeldAnswer("{\"rows\":[");
        await using var ozmap = await StartAsync([half.AnswerAsync]);

        var call = CallAsync(ozmap, what);
        await half.Arrived.WaitAsync(Token);
        _clock.Advance(Attempt - Tick);
        Assert.False(call.IsCompleted);
        _clock.Advance(Tick);
        var error = await Assert.ThrowsAsync<OzmapException>(() => call);

        Assert.Equal((OzmapErrorKind.Timeout, what == "write" ? WriteOutcome.Unknown : WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
        await half.Aborted.WaitAsync(Token);
        Assert.Single(ozmap.Requests);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("read")]
    [InlineData("page")]
    [InlineData("write")]
    public async Task A_body_that_trickles_ends_with_the_attempt(string what)
    {
        var began = _clock.GetUtcNow();
        var trickle = new TrickledAnswer(_clock, "{\"rows\":[");
        await using var ozmap = await StartAsync([trickle.AnswerAsync]);

        var error = await Assert.ThrowsAsync<OzmapException>(() => CallAsync(ozmap, what));

        Assert.Equal(OzmapErrorKind.Timeout, error.Kind);
        Assert.True(_clock.GetUtcNow() - began >= Attempt);
        Assert.Single(ozmap.Requests);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_total_ends_a_call_during_an_attempt()
    {
        HeldAnswer[] answers = [new(), new()];
        await using var ozmap = await StartAsync(
            [answers[0].AnswerAsync, answers[1].AnswerAsync], options => (options.MaxRetries, options.TotalTimeout) = (5, TimeSpan.FromSeconds(45)));

        var call = ozmap.Client.CheckAuthenticationAsync(Token);
        await answers[0].Arrived.WaitAsync(Token);
        _clock.Advance(Attempt);
        await answers[1].Arrived.WaitAsync(Token);
        _clock.Advance(TimeSpan.FromSeconds(15));
        var error = await Assert.ThrowsAsync<OzmapException>(() => call);

        Assert.Equal(OzmapErrorKind.Timeout, error.Kind);
        Assert.Equal(2, ozmap.Requests.Count);
    }

    [Fact]
    public async Task The_total_ends_a_call_during_a_pause()
    {
        // Pauses of half a minute each, of which not as many as there may be attempts fit into the total.
        var clock = new PausingClock();
        var total = PausingClock.LongestPause + Tick;
        await using var ozmap = await Ozmap.StartAsync(
            [Ozmap.Status(503)],
            options => (options.MaxRetries, options.RetryDelay, options.AttemptTimeout, options.TotalTimeout) = (10, TimeSpan.FromMinutes(10), total, total),
            clock);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token));

        Assert.Equal(OzmapErrorKind.Timeout, error.Kind);
        Assert.InRange(ozmap.Requests.Count, 2, 9);
    }

    private static Task CallAsync(Ozmap ozmap, string what) => what switch
    {
        "read" => ozmap.Client.SendAsync(HttpMethod.Get, "boxes", cancellationToken: Token),
        "page" => ozmap.Client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, Token),
        _ => ozmap.Client.DeletePropertyAsync("a", Token),
    };

    private Task<Ozmap> StartAsync(IReadOnlyList<Func<HttpContext, Task>> answers, Action<OzmapClientOptions>? configure = null)
        => Ozmap.StartAsync(
            answers,
            options =>
            {
                (options.MaxRetries, options.AttemptTimeout) = (0, Attempt);
                configure?.Invoke(options);
            },
            _clock);
}
