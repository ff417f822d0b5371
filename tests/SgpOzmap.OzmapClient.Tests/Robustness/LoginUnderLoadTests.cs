using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Robustness;

public sealed class LoginUnderLoadTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Fifty_calls_that_meet_a_401_make_one_login_and_every_repeat_carries_its_token()
    {
        var tokens = new NumberedTokens();
        await using var ozmap = await Ozmap.StartAsync(tokens.AnswerAsync, Options(32));
        await ozmap.Client.CheckAuthenticationAsync(Token);

        // As many as may be under way at once are let in with the old token before the first of them learns that it is worth nothing.
        tokens.ExpireFor(32);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => ozmap.Client.CheckAuthenticationAsync(Token)));

        Assert.Equal(2, tokens.Logins);
        Assert.Equal(1 + 32, ozmap.Requests.Count(r => r.Headers.GetValueOrDefault("Authorization") == "token-1"));
        Assert.Equal(50, ozmap.Requests.Count(r => r.Headers.GetValueOrDefault("Authorization") == "token-2"));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_401_that_comes_after_the_new_login_is_followed_by_its_token_and_by_no_further_login()
    {
        var late = new HeldAnswer();
        var logins = 0;
        await using var ozmap = await Ozmap.StartAsync(
            async (context, request) =>
            {
                if (NumberedTokens.IsLogin(request))
                {
                    await StubServer.JsonAsync(context, $$"""{"authorization":"token-{{++logins}}"}""");
                    return;
                }

                context.Response.StatusCode = request.Headers["Authorization"] == "token-1" ? 401 : 200;
                if (context.Response.StatusCode == 401 && request.Path.EndsWith("/late", StringComparison.Ordinal))
                    await late.AnswerAsync(context);
            },
            Options(4));

        // The first call logs in and gets a 401 that hangs; the second one learns of the expiry first.
        var first = ozmap.Client.DeletePropertyAsync("late", Token);
        await late.Arrived.WaitAsync(Token);
        await ozmap.Client.DeletePropertyAsync("other", Token);
        late.Release();
        await first;

        Assert.Equal(2, logins);
        Assert.Equal(["token-1", "token-2"], ozmap.Requests.Where(r => r.Path.EndsWith("/late", StringComparison.Ordinal)).Select(r => r.Headers["Authorization"]));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_wrong_password_is_tried_once_however_many_calls_wait_for_their_turn()
    {
        var login = new HeldAnswer();
        await using var ozmap = await Ozmap.StartAsync(
            (context, _) =>
            {
                context.Response.StatusCode = 401;
                return login.AnswerAsync(context);
            },
            Options(4));

        var calls = Enumerable.Range(0, 50).Select(_ => ozmap.Client.CheckAuthenticationAsync(Token)).ToList();
        login.Release();
        foreach (var call in calls)
            Assert.Equal(OzmapErrorKind.Unauthorized, (await Assert.ThrowsAsync<OzmapException>(() => call)).Kind);

        Assert.True(NumberedTokens.IsLogin(Assert.Single(ozmap.Requests)));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_login_that_fails_for_the_moment_is_shared_by_those_who_wait_for_it_and_tried_again_by_each_call()
    {
        var login = new HeldAnswer();
        var logins = 0;
        await using var ozmap = await Ozmap.StartAsync(
            async (context, request) =>
            {
                if (!NumberedTokens.IsLogin(request))
                    return;

                if (++logins > 1)
                {
                    await StubServer.JsonAsync(context, """{"authorization":"token"}""");
                    return;
                }

                context.Response.StatusCode = 503;
                await login.AnswerAsync(context);
            },
            Options(8));

        var calls = Enumerable.Range(0, 8).Select(_ => ozmap.Client.CheckAuthenticationAsync(Token)).ToList();
        login.Release();
        await Task.WhenAll(calls);

        Assert.Equal(2, logins);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_accepts_no_token_is_not_asked_for_ever()
    {
        var logins = 0;
        await using var ozmap = await Ozmap.StartAsync(
            (context, request) => NumberedTokens.IsLogin(request)
                ? StubServer.JsonAsync(context, $$"""{"authorization":"token-{{Interlocked.Increment(ref logins)}}"}""")
                : StubServer.JsonAsync(context, "{}", 401),
            Options(1));

        var calls = Enumerable.Range(0, 5).Select(_ => ozmap.Client.CheckAuthenticationAsync(Token)).ToList();
        foreach (var call in calls)
            Assert.Equal(OzmapErrorKind.Unauthorized, (await Assert.ThrowsAsync<OzmapException>(() => call)).Kind);

        // Two tokens a call: the one that it found and the one that replaced it.
        Assert.Equal(10, ozmap.Requests.Count(r => !NumberedTokens.IsLogin(r)));
        Assert.Equal(6, logins);
    }

    private static Action<OzmapClientOptions> Options(int concurrency) => options =>
    {
        NumberedTokens.LogIn(options);
        options.Concurrency = concurrency;
    };
}
