using Microsoft.AspNetCore.Http;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class TimeoutTests
{
    private static readonly TimeSpan Attempt = TimeSpan.FromMinutes(4);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_read_whose_attempt_takes_too_long_is_tried_again()
    {
        var clock = new SignallingClock();
        var silence = new Silence();
        await using var ozmap = await Ozmap.StartAsync([silence.AnswerAsync, Ozmap.Json("{}")], time: clock);

        var call = ozmap.Client.CheckAuthenticationAsync(Token);
        await silence.Arrived;
        clock.Advance(Attempt);
        await call;

        Assert.Equal(2, ozmap.Requests.Count);
    }

    [Fact]
    public async Task A_write_whose_attempt_takes_too_long_may_have_been_done()
    {
        var clock = new SignallingClock();
        var silence = new Silence();
        await using var ozmap = await Ozmap.StartAsync([silence.AnswerAsync], time: clock);

        var call = ozmap.Client.DeletePropertyAsync("a", Token);
        await silence.Arrived;
        clock.Advance(Attempt);
        var error = await Assert.ThrowsAsync<OzmapException>(() => call);

        Assert.Equal((OzmapErrorKind.Timeout, WriteOutcome.Unknown), (error.Kind, error.WriteOutcome));
        Assert.Single(ozmap.Requests);
    }

    [Fact]
    public async Task A_write_that_waited_for_its_turn_until_the_end_was_not_done()
    {
        var clock = new SignallingClock();
        var silence = new Silence();
        await using var ozmap = await Ozmap.StartAsync(
            [silence.AnswerAsync],
            options => (options.Concurrency, options.AttemptTimeout, options.TotalTimeout) = (1, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(10)),
            clock);
        var first = ozmap.Client.DeletePropertyAsync("a", Token);
        await silence.Arrived;
        var second = ozmap.Client.DeletePropertyAsync("b", Token);

        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Equal(WriteOutcome.Unknown, (await Assert.ThrowsAsync<OzmapException>(() => first)).WriteOutcome);
        Assert.DoesNotContain(ozmap.Requests, r => r.Path.EndsWith("/b", StringComparison.Ordinal));
        var error = await Assert.ThrowsAsync<OzmapException>(() => second);
        Assert.Equal((OzmapErrorKind.Timeout, WriteOutcome.NotDone), (error.Kind, error.WriteOutcome));
    }

    [Fact]
    public async Task A_caller_can_give_up_during_a_pause()
    {
        var clock = new SignallingClock();
        await using var ozmap = await Ozmap.StartAsync(
            [
                context =>
                {
                    context.Response.Headers.RetryAfter = "60";
                    return Ozmap.Status(503)(context);
                },
            ],
            time: clock);
        using var cancel = new CancellationTokenSource();

        var call = ozmap.Client.CheckAuthenticationAsync(cancel.Token);
        await clock.TimerOf(TimeSpan.FromSeconds(60)).WaitAsync(Token);
        await cancel.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancel.Token, cancelled.CancellationToken);
        Assert.Single(ozmap.Requests);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_caller_can_give_up_while_a_body_is_read(string method)
    {
        var silence = new Silence();
        await using var ozmap = await Ozmap.StartAsync([silence.AnswerInPartAsync]);
        using var cancel = new CancellationTokenSource();

        var call = ozmap.Client.SendAsync(new HttpMethod(method), "boxes", cancellationToken: cancel.Token);
        await silence.Arrived;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(ozmap.Requests);
    }

    [Fact]
    public async Task A_caller_can_give_up_in_the_midst_of_a_reading()
    {
        var silence = new Silence();
        await using var ozmap = await Ozmap.StartAsync(Ozmap.Json(Rows.Page([1], 2)), silence.AnswerAsync);
        using var cancel = new CancellationTokenSource();
        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);
        var rows = reading.GetAsyncEnumerator(cancel.Token);
        Assert.True(await rows.MoveNextAsync());

        var next = rows.MoveNextAsync().AsTask();
        await silence.Arrived;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Assert.False(reading.IsComplete);
    }

    [Fact]
    public async Task A_call_that_was_given_up_before_it_began_sends_nothing()
    {
        await using var ozmap = await Ozmap.StartAsync("{}");
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ozmap.Client.DeletePropertyAsync("a", cancel.Token));

        Assert.Empty(ozmap.Requests);
    }

    /// <summary>An answer that does not come.</summary>
    private sealed class Silence
    {
        private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

        internal Task Arrived => _arrived.Task.WaitAsync(Token);

        internal async Task AnswerAsync(HttpContext context)
        {
            _arrived.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        }

        internal async Task AnswerInPartAsync(HttpContext context)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync("{\"rows\":[", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await AnswerAsync(context);
        }
    }
}
