using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests.Robustness;

/// <summary>Who gives up gets an <see cref="OperationCanceledException"/> with its own token at once, and nothing is sent any more.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SignallingClock _clock = new();

    public static TheoryData<string> Calls => ["list", "page", "stream"];

    public void Dispose() => _stop.Dispose();

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Before_anything_was_sent(string call)
    {
        await using var sgp = await StartAsync(SgpFixture.Json(SgpBench.Good(call)));

        await EndsAsync(() => SgpBench.CallAsync(sgp.Client, call, _stop.Token));

        await NothingMoreAsync(sgp, call, sent: 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task While_the_connection_is_made()
    {
        var connecting = new TaskCompletionSource();
        await using var services = SgpBench.Services(new Uri("http://127.0.0.1:1"), null, builder => builder.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellationToken) =>
            {
                connecting.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                throw new InvalidOperationException();
            },
        }));

        var call = SgpBench.ListAsync(services.GetRequiredService<ISgpClient>(), _stop.Token);
        await connecting.Task.WaitAsync(SgpBench.Ct);

        await EndsAsync(() => call);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Calls))]
    public async Task While_it_waits_for_its_turn(string call)
    {
        var held = new HeldAnswer(rest: SgpBench.Good(call));
        await using var sgp = await SgpBench.StartAsync(_clock, [held.AnswerAsync, SgpFixture.Json(SgpBench.Good(call))], options => options.Concurrency = 1);
        var first = SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct);
        await held.Arrived.WaitAsync(SgpBench.Ct);

        var second = SgpBench.CallAsync(sgp.Client, call, _stop.Token);
        await EndsAsync(() => second);
        held.Release();
        await first;

        await NothingMoreAsync(sgp, call, sent: 1);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Calls))]
    public async Task While_the_answer_is_awaited(string call)
    {
        var held = new HeldAnswer();
        await using var sgp = await StartAsync(held.AnswerAsync, SgpFixture.Json(SgpBench.Good(call)));

        var reading = SgpBench.CallAsync(sgp.Client, call, _stop.Token);
        await held.Arrived.WaitAsync(SgpBench.Ct);
        await EndsAsync(() => reading);

        await held.Aborted.WaitAsync(SgpBench.Ct);
        await NothingMoreAsync(sgp, call, sent: 1);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Calls))]
    public async Task During_a_pause_between_attempts(string call)
    {
        await using var sgp = await StartAsync(SgpBench.Status(503, "60"), SgpFixture.Json(SgpBench.Good(call)));

        var reading = SgpBench.CallAsync(sgp.Client, call, _stop.Token);
        await _clock.TimerOf(TimeSpan.FromSeconds(60)).WaitAsync(SgpBench.Ct);
        await EndsAsync(() => reading);

        await NothingMoreAsync(sgp, call, sent: 1);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("list", 200)]
    [InlineData("page", 200)]
    [InlineData("stream", 200)]
    [InlineData("list", 400)]
    public async Task While_half_of_a_body_has_come(string call, int status)
    {
        var half = new HeldAnswer(SgpBench.Good(call)[..^3]);
        await using var sgp = await StartAsync(
            context =>
            {
                context.Response.StatusCode = status;
                return half.AnswerAsync(context);
            },
            SgpFixture.Json(SgpBench.Good(call)));

        var reading = SgpBench.CallAsync(sgp.Client, call, _stop.Token);
        await half.Arrived.WaitAsync(SgpBench.Ct);
        await EndsAsync(() => reading);

        await half.Aborted.WaitAsync(SgpBench.Ct);
        await NothingMoreAsync(sgp, call, sent: 1);
    }

    [Theory]
    [InlineData("pages")]
    [InlineData("stream")]
    public async Task Between_two_rows_that_have_come_together(string kind)
    {
        await using var sgp = await StartAsync(SgpFixture.Json(
            kind == "pages" ? SgpFixture.Page(6, SgpFixture.Customer(1), SgpFixture.Customer(2), SgpFixture.Customer(3)) : """[{"id":1},{"id":2},{"id":3}]"""));

        var (seen, error) = kind == "pages" ? await StopAtTheFirstRowAsync(SgpBench.Pages(sgp.Client)) : await StopAtTheFirstRowAsync(SgpBench.Stream(sgp.Client));

        Assert.Equal((1, _stop.Token), (seen, error.CancellationToken));
        Assert.Single(sgp.Requests);
    }

    [Fact]
    public async Task Between_two_pages()
    {
        await using var sgp = await StartAsync(SgpFixture.Json(SgpFixture.Page(6, SgpFixture.Customer(1), SgpFixture.Customer(2))));
        var reading = SgpBench.Pages(sgp.Client);
        var rows = reading.GetAsyncEnumerator(_stop.Token);
        Assert.True(await rows.MoveNextAsync());
        Assert.True(await rows.MoveNextAsync());

        await EndsAsync(() => rows.MoveNextAsync().AsTask());

        Assert.False(reading.IsComplete);
        await NothingMoreAsync(sgp, "page", sent: 1);
    }

    [Fact(Timeout = 60_000)]
    public async Task While_a_stream_waits_for_its_next_row()
    {
        var half = new HeldAnswer("""[{"id":1},""");
        await using var sgp = await StartAsync(half.AnswerAsync, SgpFixture.Json("[]"));
        var reading = SgpBench.Stream(sgp.Client);
        var rows = reading.GetAsyncEnumerator(_stop.Token);
        Assert.True(await rows.MoveNextAsync());

        var next = rows.MoveNextAsync().AsTask();
        await EndsAsync(() => next);

        await half.Aborted.WaitAsync(SgpBench.Ct);
        Assert.False(reading.IsComplete);
        await NothingMoreAsync(sgp, "stream", sent: 1);
    }

    private async Task<(int Seen, OperationCanceledException Error)> StopAtTheFirstRowAsync<T>(SgpReading<T> reading)
    {
        var seen = 0;
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in reading.WithCancellation(_stop.Token))
            {
                seen++;
                await _stop.CancelAsync();
            }
        });
        Assert.False(reading.IsComplete);
        return (seen, error);
    }

    private async Task EndsAsync(Func<Task> call)
    {
        await _stop.CancelAsync();
        Assert.Equal(_stop.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(call)).CancellationToken);
    }

    /// <summary>Whatever would still be on its way is sent before a further call has been answered.</summary>
    private async Task NothingMoreAsync(SgpFixture sgp, string call, int sent)
    {
        _clock.Advance(TimeSpan.FromHours(1));
        await SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct);
        Assert.Equal(sent + 1, sgp.Requests.Count);
    }

    private Task<SgpFixture> StartAsync(params Func<HttpContext, Task>[] answers) => SgpBench.StartAsync(_clock, answers);
}
