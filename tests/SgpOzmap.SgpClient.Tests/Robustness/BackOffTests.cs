using Microsoft.AspNetCore.Http;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests.Robustness;

/// <summary>What is tried again, and the pauses in between, as a clock sees them on which they pass at once.</summary>
public sealed class BackOffTests
{
    private static readonly Dictionary<string, Func<HttpContext, Task>> Failures = new(StringComparer.Ordinal)
    {
        ["408"] = SgpBench.Status(408),
        ["429"] = SgpBench.Status(429),
        ["500"] = SgpBench.Status(500),
        ["502"] = context => StubServer.HtmlAsync(context, status: 502),
        ["503"] = SgpBench.Status(503),
        ["504"] = SgpBench.Status(504),
        ["reset"] = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        },
        ["empty"] = SgpFixture.Json(""),
        ["html"] = context => StubServer.HtmlAsync(context),
        ["html that says it is json"] = SgpFixture.Json("<html></html>"),
    };

    private readonly PausingClock _clock = new();

    public static TheoryData<string, string> Transient => new MatrixTheoryData<string, string>([.. Failures.Keys], ["list", "page", "stream"]);

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task A_read_is_tried_again_after_growing_pauses(string failure, string call)
    {
        await using var sgp = await StartAsync(Failures[failure], Failures[failure], SgpFixture.Json(SgpBench.Good(call)));

        await SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct);

        Assert.Equal((3, 2), (sgp.Requests.Count, _clock.Pauses.Count));
    }

    [Theory]
    [InlineData("list")]
    [InlineData("page")]
    public async Task A_body_that_is_cut_off_is_read_again(string call)
    {
        await using var sgp = await StartAsync(
            SgpFixture.Json(SgpBench.Good(call)[..^3]),
            context =>
            {
                context.Response.ContentLength = 1000;
                return context.Response.WriteAsync(SgpBench.Good(call)[..^3], context.RequestAborted);
            },
            SgpFixture.Json(SgpBench.Good(call)));

        await SgpBench.CallAsync(sgp.Client, call, SgpBench.Ct);

        Assert.Equal(3, sgp.Requests.Count);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task What_will_not_pass_is_not_tried_again(int status)
    {
        await using var sgp = await StartAsync(SgpBench.Status(status));

        await SgpFixture.FailsAsync(() => SgpBench.ListAsync(sgp.Client, SgpBench.Ct));

        Assert.Equal((1, 0), (sgp.Requests.Count, _clock.Pauses.Count));
    }

    [Fact]
    public async Task The_pauses_grow_exponentially_with_jitter_within_bounds()
    {
        await using var sgp = await StartAsync(SgpBench.Status(503));
        await SgpFixture.FailsAsync(() => SgpBench.ListAsync(sgp.Client, SgpBench.Ct));
        var first = _clock.Pauses;
        await SgpFixture.FailsAsync(() => SgpBench.ListAsync(sgp.Client, SgpBench.Ct));
        var second = _clock.Pauses.Skip(3).ToList();

        Assert.All([first, second], pauses =>
        {
            Assert.Equal(3, pauses.Count);
            var end = 0.0;
            for (var n = 1; n <= pauses.Count; n++)
            {
                end += pauses[n - 1].TotalSeconds / 2;
                Assert.InRange(end, (Math.Pow(2, n - 1) * Math.Tanh(Math.Sqrt(4.0 * (n - 1))) / 1.4) - 0.001, (Math.Pow(2, n) / 1.4) + 0.001);
            }
        });
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("90", 90)]
    [InlineData("120", 120)]
    [InlineData("Mon, 23 Nov 2026 12:01:30 GMT", 90)]
    public async Task A_Retry_After_is_kept_in_both_forms(string value, int seconds)
    {
        await using var sgp = await StartAsync(SgpBench.Status(429, value), SgpFixture.Json(SgpBench.SmallList));

        await SgpBench.ListAsync(sgp.Client, SgpBench.Ct);

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.Single(_clock.Pauses));
    }

    [Theory]
    [InlineData("121")]
    [InlineData("Mon, 23 Nov 2026 12:02:01 GMT")]
    [InlineData("Tue, 24 Nov 2026 12:00:00 GMT")]
    public async Task A_Retry_After_that_is_too_long_is_given_up_on(string value)
    {
        await using var sgp = await StartAsync(SgpBench.Status(429, value));

        var error = await SgpFixture.FailsAsync(() => SgpBench.ListAsync(sgp.Client, SgpBench.Ct));

        Assert.Equal(SgpErrorKind.TooManyRequests, error.Kind);
        Assert.True(error.RetryAfter > TimeSpan.FromMinutes(2));
        Assert.Equal((1, 0), (sgp.Requests.Count, _clock.Pauses.Count));
    }

    [Theory]
    [InlineData("90", true)]
    [InlineData("101", false)]
    public async Task A_Retry_After_is_measured_against_what_is_left_of_the_total(string value, bool isWaitedFor)
    {
        await using var sgp = await SgpBench.StartAsync(
            _clock,
            [SgpBench.Status(429, "100"), SgpBench.Status(429, "100"), SgpBench.Status(429, value), SgpFixture.Json(SgpBench.SmallList)],
            options => (options.AttemptTimeout, options.TotalTimeout) = (TimeSpan.FromSeconds(299), TimeSpan.FromSeconds(300)));

        var call = SgpBench.ListAsync(sgp.Client, SgpBench.Ct);

        if (isWaitedFor)
            await call;
        else
            Assert.Equal(SgpErrorKind.TooManyRequests, (await SgpFixture.FailsAsync(() => call)).Kind);
        Assert.Equal(isWaitedFor ? 4 : 3, sgp.Requests.Count);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("Mon, 23 Nov 2026 11:00:00 GMT")]
    public async Task A_Retry_After_that_asks_for_no_pause_or_is_garbage_leaves_the_usual_one(string value)
    {
        await using var sgp = await StartAsync(SgpBench.Status(503, value), SgpFixture.Json(SgpBench.SmallList));

        await SgpBench.ListAsync(sgp.Client, SgpBench.Ct);

        Assert.InRange(Assert.Single(_clock.Pauses), TimeSpan.FromTicks(1), TimeSpan.FromSeconds(2 * 2 / 1.4));
    }

    private Task<SgpFixture> StartAsync(params Func<HttpContext, Task>[] answers)
        => SgpBench.StartAsync(
            _clock,
            answers,
            options => (options.RetryDelay, options.AttemptTimeout, options.TotalTimeout) = (TimeSpan.FromSeconds(2), TimeSpan.FromHours(1), TimeSpan.FromHours(2)));
}
