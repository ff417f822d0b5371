using System.Globalization;
using Microsoft.AspNetCore.Http;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class RetryAfterTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, 429)]
    [InlineData(true, 429)]
    [InlineData(false, 503)]
    public async Task The_pause_that_the_server_asks_for_is_kept(bool asDate, int status)
    {
        var clock = new SignallingClock();
        var pause = TimeSpan.FromSeconds(47);
        var value = asDate ? (clock.GetUtcNow() + pause).ToString("R", CultureInfo.InvariantCulture) : "47";
        await using var ozmap = await Ozmap.StartAsync([Ask(status, value), Ozmap.Json("{}")], time: clock);

        var call = ozmap.Client.CheckAuthenticationAsync(Token);
        await clock.TimerOf(pause).WaitAsync(Token);
        clock.Advance(pause - TimeSpan.FromMilliseconds(1));

        Assert.False(call.IsCompleted);
        Assert.Single(ozmap.Requests);
        clock.Advance(TimeSpan.FromMilliseconds(1));
        await call;
        Assert.Equal(2, ozmap.Requests.Count);
    }

    [Fact]
    public async Task A_date_that_has_passed_asks_for_no_pause()
    {
        var clock = new SignallingClock();
        await using var ozmap = await Ozmap.StartAsync(
            [Ask(503, clock.GetUtcNow().AddMinutes(-5).ToString("R", CultureInfo.InvariantCulture)), Ozmap.Json("{}")], time: clock);

        await ozmap.Client.CheckAuthenticationAsync(Token);

        Assert.Equal(2, ozmap.Requests.Count);
    }

    [Theory]
    [InlineData("3600", "00:10:00")]
    [InlineData("60", "00:00:50")]
    public async Task A_pause_that_is_too_long_or_longer_than_the_time_left_is_given_up_on(string seconds, string total)
    {
        await using var ozmap = await Ozmap.StartAsync(
            [Ask(429, seconds)],
            options => (options.AttemptTimeout, options.TotalTimeout) = (TimeSpan.FromSeconds(40), TimeSpan.Parse(total, CultureInfo.InvariantCulture)),
            new SignallingClock());

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token));

        Assert.Equal(OzmapErrorKind.TooManyRequests, error.Kind);
        Assert.Equal(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), error.RetryAfter);
        Assert.Single(ozmap.Requests);
    }

    private static Func<HttpContext, Task> Ask(int status, string retryAfter) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    };
}
