using Microsoft.AspNetCore.Http;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests.Robustness;

public sealed class TimeLimitTests
{
    private static readonly TimeSpan Attempt = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    private readonly SignallingClock _clock = new();

    [Fact(Timeout = 60_000)]
    public async Task The_time_that_a_request_waits_for_its_turn_is_none_of_its_attempt()
    {
        HeldAnswer[] answers = [new(rest: SgpBench.SmallList), new(rest: SgpBench.SmallList)];
        await using var sgp = await StartAsync([answers[0].AnswerAsync, answers[1].AnswerAsync], options => options.Concurrency = 1);

        var first = SgpBench.ListAsync(sgp.Client, SgpBench.Ct);
        await answers[0].Arrived.WaitAsync(SgpBench.Ct);
        var second = SgpBench.ListAsync(sgp.Client, SgpBench.Ct);
        _clock.Advance(Attempt - Tick);
        answers[0].Release();
        await first;
        await answers[1].Arrived.WaitAsync(SgpBench.Ct);
        _clock.Advance(Attempt - Tick);
        answers[1].Release();
        await second;

        Assert.Equal(2, sgp.Requests.Count);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("list")]
    [InlineData("page")]
    public async Task A_body_that_stops_half_way_ends_with_the_attempt_and_is_read_again(string call)
    {
        var half = new HeldAnswer(SgpBench.Good(call)[..^3]);
        await using var sgp = await StartAsync([half.AnswerAsync, SgpFixture.Json(SgpBench.Good(call))], options => (options.MaxRetries, options.RetryDelay) = (1, TimeSpan.Zero));

        var reading = SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct);
        await half.Arrived.WaitAsync(SgpBench.Ct);
        _clock.Advance(Attempt);
        await reading;
        Assert.Equal(2, sgp.Requests.Count);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("list", "[")]
    [InlineData("page", "{\"clientes\":[")]
    [InlineData("stream", "[{\"id\":1},")]
    [InlineData("stream", "[{\"id\":1},{\"id\":")]
    public async Task A_body_that_trickles_ends_like_one_that_is_silent(string call, string beginning)
    {
        var began = _clock.GetUtcNow();
        var trickle = new TrickledAnswer(_clock, beginning);
        await using var sgp = await StartAsync([trickle.AnswerAsync]);

        var error = await SgpFixture.FailsAsync(() => SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct));

        Assert.Equal((SgpErrorKind.Timeout, true), (error.Kind, error.IsTransient));
        Assert.True(_clock.GetUtcNow() - began >= Attempt);
        Assert.Single(sgp.Requests);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_comes_of_a_stream_between_two_rows_does_not_begin_their_time_anew()
    {
        using var go = new SemaphoreSlim(0);
        await using var sgp = await StartAsync([context => StreamAsync(context, go, " ")]);
        var reading = SgpBench.Stream(sgp.Client);
        var rows = reading.GetAsyncEnumerator(SgpBench.Ct);
        Assert.True(await rows.MoveNextAsync());

        var next = rows.MoveNextAsync().AsTask();
        _clock.Advance(Attempt - TimeSpan.FromSeconds(1));
        go.Release();
        await _clock.TimerOf(TimeSpan.FromSeconds(1)).WaitAsync(SgpBench.Ct);
        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(SgpErrorKind.Timeout, (await SgpFixture.FailsAsync(() => next)).Kind);
        Assert.Equal((false, "The ONU list broke off: Timeout."), (reading.IsComplete, reading.IncompleteReason));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_stream_whose_rows_come_in_time_ends_with_the_total()
    {
        // A row every twenty seconds, for ever: no row takes too long, but all of them do after ten minutes.
        using var go = new SemaphoreSlim(0);
        await using var sgp = await StartAsync([context => StreamAsync(context, go, """{"id":2},""")]);
        var rows = SgpBench.Stream(sgp.Client).GetAsyncEnumerator(SgpBench.Ct);
        Assert.True(await rows.MoveNextAsync());
        for (var i = 0; i < 29; i++)
        {
            // The time that passes before the next row is asked for is the caller's.
            _clock.Advance(TimeSpan.FromHours(1));
            var row = rows.MoveNextAsync().AsTask();
            _clock.Advance(TimeSpan.FromSeconds(20));
            go.Release();
            Assert.True(await row);
        }

        var last = rows.MoveNextAsync().AsTask();
        _clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(SgpErrorKind.Timeout, (await SgpFixture.FailsAsync(() => last)).Kind);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_total_ends_a_call_over_several_attempts()
    {
        HeldAnswer[] answers = [new(), new()];
        await using var sgp = await StartAsync(
            [answers[0].AnswerAsync, answers[1].AnswerAsync],
            options => (options.MaxRetries, options.RetryDelay, options.TotalTimeout) = (5, TimeSpan.Zero, TimeSpan.FromSeconds(45)));

        var call = SgpBench.ListAsync(sgp.Client, SgpBench.Ct);
        await answers[0].Arrived.WaitAsync(SgpBench.Ct);
        _clock.Advance(Attempt);
        await answers[1].Arrived.WaitAsync(SgpBench.Ct);
        _clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(SgpErrorKind.Timeout, (await SgpFixture.FailsAsync(() => call)).Kind);
        Assert.Equal(2, sgp.Requests.Count);
    }

    /// <summary>A stream that begins with a row and goes on with a piece whenever it is let.</summary>
    private static async Task StreamAsync(HttpContext context, SemaphoreSlim go, string piece)
    {
        await StubServer.JsonAsync(context, """[{"id":1},""");
        while (true)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await go.WaitAsync(context.RequestAborted);
            await context.Response.WriteAsync(piece, context.RequestAborted);
        }
    }

    private Task<SgpFixture> StartAsync(IReadOnlyList<Func<HttpContext, Task>> answers, Action<SgpClientOptions>? configure = null)
        => SgpBench.StartAsync(_clock, answers, options =>
        {
            (options.MaxRetries, options.AttemptTimeout) = (0, Attempt);
            configure?.Invoke(options);
        });
}
