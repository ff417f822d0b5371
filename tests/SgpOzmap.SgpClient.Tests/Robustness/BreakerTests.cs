using Microsoft.AspNetCore.Http;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests.Robustness;

/// <summary>The breaker of one client. That it opens after ten failures, and for no other tenant, is shown by <see cref="RetryTests"/>.</summary>
public sealed class BreakerTests
{
    private readonly SignallingClock _clock = new();
    private Func<HttpContext, Task> _answer = SgpBench.Status(503);

    [Theory]
    [InlineData("list")]
    [InlineData("page")]
    [InlineData("stream")]
    public async Task It_opens_fails_fast_tries_one_request_after_its_break_and_closes(string call)
    {
        await using var sgp = await StartAsync();
        await FailAsync(sgp, call, 10, SgpErrorKind.Server);

        _answer = SgpFixture.Json(SgpBench.Good(call));
        _clock.Advance(TimeSpan.FromSeconds(15) - TimeSpan.FromTicks(1));
        await FailAsync(sgp, call, 3, SgpErrorKind.CircuitOpen);
        Assert.Equal(10, sgp.Requests.Count);

        _clock.Advance(TimeSpan.FromTicks(1));
        for (var i = 0; i < 5; i++)
            await SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct);
        Assert.Equal(15, sgp.Requests.Count);
    }

    [Fact]
    public async Task After_its_break_a_failure_opens_it_again()
    {
        await using var sgp = await StartAsync();
        await FailAsync(sgp, "list", 10, SgpErrorKind.Server);
        _clock.Advance(TimeSpan.FromSeconds(15));

        await FailAsync(sgp, "stream", 1, SgpErrorKind.Server);
        await FailAsync(sgp, "list", 3, SgpErrorKind.CircuitOpen);

        Assert.Equal(11, sgp.Requests.Count);
    }

    [Fact]
    public async Task Failures_that_lie_far_apart_do_not_open_it()
    {
        await using var sgp = await StartAsync();
        for (var i = 0; i < 3; i++)
        {
            await FailAsync(sgp, "list", 9, SgpErrorKind.Server);
            _clock.Advance(TimeSpan.FromSeconds(61));
        }

        Assert.Equal(27, sgp.Requests.Count);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_after_its_begin_counts_as_a_request_that_was_answered()
    {
        // The limit of the breaker: a stream is one long request, and its rows have been handed out already.
        await using var sgp = await StartAsync();
        _answer = SgpFixture.Json("""[{"id":1},""");

        await FailAsync(sgp, "stream", 20, SgpErrorKind.InvalidBody);

        Assert.Equal(20, sgp.Requests.Count);
    }

    private static async Task FailAsync(SgpFixture sgp, string call, int calls, SgpErrorKind kind)
    {
        for (var i = 0; i < calls; i++)
            Assert.Equal(kind, (await SgpFixture.FailsAsync(() => SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct))).Kind);
    }

    private Task<SgpFixture> StartAsync() => SgpBench.StartAsync(_clock, (context, _) => _answer(context), options => options.MaxRetries = 0);
}
