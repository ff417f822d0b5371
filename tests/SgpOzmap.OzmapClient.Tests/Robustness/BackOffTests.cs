using Microsoft.AspNetCore.Http;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Robustness;

/// <summary>The pauses between attempts, as a clock sees them on which they pass at once.</summary>
public sealed class BackOffTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pauses_of_a_read_grow_exponentially_with_jitter_within_bounds()
    {
        var first = await PausesAsync(TimeSpan.FromSeconds(2));
        var second = await PausesAsync(TimeSpan.FromSeconds(2));

        // The jitter is decorrelated: what is bounded is where the n-th pause ends, in units of the median first one.
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

    [Fact]
    public async Task No_pause_is_longer_than_half_a_minute()
    {
        var pauses = await PausesAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(3, pauses.Count);
        Assert.All(pauses, pause => Assert.InRange(pause, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_write_of_absolute_values_pauses_like_a_read_and_any_other_write_ends_without_a_pause()
    {
        var clock = new PausingClock();
        await using var ozmap = await StartAsync(clock, Ozmap.Status(503));

        await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.UpdatePropertyAsync("a", new PropertyUpdate { PotencyRead = -20 }, Token));
        Assert.Equal((3, 4), (clock.Pauses.Count, ozmap.Requests.Count));

        await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.DeletePropertyAsync("a", Token));
        Assert.Equal((3, 5), (clock.Pauses.Count, ozmap.Requests.Count));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("soon")]
    [InlineData("99999999999999999999")]
    [InlineData("Mon, 23 Nov 2026 11:00:00 GMT")]
    [InlineData("Mon, 99 Nov 2026 11:00:00 GMT")]
    [InlineData(null)]
    public async Task A_Retry_After_that_asks_for_no_pause_or_is_garbage_leaves_the_usual_one(string? value)
    {
        var clock = new PausingClock();
        await using var ozmap = await StartAsync(clock, Ask(value), Ozmap.Json("{}"));

        await ozmap.Client.CheckAuthenticationAsync(Token);

        Assert.InRange(Assert.Single(clock.Pauses), TimeSpan.FromTicks(1), TimeSpan.FromSeconds(2 * 2 / 1.4));
        Assert.Equal(2, ozmap.Requests.Count);
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 23 Nov 2026 12:02:00 GMT", 120)]
    [InlineData("121", null)]
    [InlineData("Mon, 23 Nov 2026 12:02:01 GMT", null)]
    public async Task A_Retry_After_is_kept_up_to_two_minutes_and_given_up_on_beyond(string value, int? seconds)
    {
        var clock = new PausingClock();
        await using var ozmap = await StartAsync(clock, Ask(value), Ozmap.Json("{}"));

        var call = ozmap.Client.CheckAuthenticationAsync(Token);

        if (seconds is not null)
            await call;
        else
            Assert.NotNull((await Assert.ThrowsAsync<OzmapException>(() => call)).RetryAfter);
        Assert.Equal(seconds is { } s ? [TimeSpan.FromSeconds(s)] : [], clock.Pauses);
    }

    [Theory]
    [InlineData("90", true)]
    [InlineData("101", false)]
    public async Task A_Retry_After_is_measured_against_what_is_left_of_the_total(string value, bool isWaitedFor)
    {
        // Of three hundred seconds, two pauses of a hundred are gone.
        var clock = new PausingClock();
        await using var ozmap = await Ozmap.StartAsync(
            [Ask("100"), Ask("100"), Ask(value), Ozmap.Json("{}")],
            options => (options.AttemptTimeout, options.TotalTimeout) = (TimeSpan.FromSeconds(299), TimeSpan.FromSeconds(300)),
            clock);

        var call = ozmap.Client.CheckAuthenticationAsync(Token);

        if (isWaitedFor)
            await call;
        else
            Assert.Equal(OzmapErrorKind.TooManyRequests, (await Assert.ThrowsAsync<OzmapException>(() => call)).Kind);
        Assert.Equal(isWaitedFor ? 4 : 3, ozmap.Requests.Count);
    }

    private static async Task<IReadOnlyList<TimeSpan>> PausesAsync(TimeSpan delay)
    {
        var clock = new PausingClock();
        await using var ozmap = await StartAsync(clock, delay, Ozmap.Status(503));
        await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token));
        Assert.Equal(4, ozmap.Requests.Count);
        return clock.Pauses;
    }

    private static Task<Ozmap> StartAsync(PausingClock clock, params Func<HttpContext, Task>[] answers) => StartAsync(clock, TimeSpan.FromSeconds(2), answers);

    private static Task<Ozmap> StartAsync(PausingClock clock, TimeSpan delay, params Func<HttpContext, Task>[] answers)
        => Ozmap.StartAsync(
            answers,
            options => (options.RetryDelay, options.AttemptTimeout, options.TotalTimeout) = (delay, TimeSpan.FromHours(1), TimeSpan.FromHours(2)),
            clock);

    private static Func<HttpContext, Task> Ask(string? retryAfter) => context =>
    {
        context.Response.StatusCode = 429;
        if (retryAfter is not null)
            context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    };
}
