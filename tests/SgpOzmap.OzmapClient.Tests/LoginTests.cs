using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests;

public sealed class LoginTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_call_logs_in_and_the_next_ones_use_its_token()
    {
        await using var ozmap = await StartAsync(new Sessions());

        await ozmap.Client.CheckAuthenticationAsync(Token);
        await ozmap.Client.CheckAuthenticationAsync(Token);

        var login = ozmap.Requests[0];
        Assert.Equal(3, ozmap.Requests.Count);
        Assert.Equal("POST /api/v2/users/login?type=API", $"{login.Method} {login.Path}{login.Query}");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"login":"api","password":"s3cret"}"""), JsonNode.Parse(login.Body)), login.Body);
        Assert.False(login.Headers.ContainsKey("Authorization"));
        Assert.All(ozmap.Requests.Skip(1), request => Assert.Equal("token-1", request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Twenty_requests_that_meet_a_401_make_one_login_and_all_repeat_with_the_new_token()
    {
        var sessions = new Sessions();
        await using var ozmap = await StartAsync(sessions, options => options.Concurrency = 20);
        await ozmap.Client.CheckAuthenticationAsync(Token);

        // All twenty are let in with the old token before the first of them learns that it is no longer valid.
        sessions.ExpireFor(20);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ozmap.Client.CheckAuthenticationAsync(Token)));

        Assert.Equal(2, sessions.Logins);
        Assert.Equal(21, ozmap.Requests.Count(r => r.Headers.GetValueOrDefault("Authorization") == "token-1"));
        Assert.Equal(20, ozmap.Requests.Count(r => r.Headers.GetValueOrDefault("Authorization") == "token-2"));
    }

    [Fact]
    public async Task A_write_is_repeated_with_the_new_token_too_for_a_401_means_that_nothing_was_done()
    {
        var sessions = new Sessions();
        await using var ozmap = await StartAsync(sessions);
        await ozmap.Client.CheckAuthenticationAsync(Token);
        sessions.ExpireFor(1);

        await ozmap.Client.CreatePropertyAsync(new PropertyCreation { ProjectId = "p" }, Token);

        var posts = ozmap.Requests.Where(r => r.Path.EndsWith("/properties", StringComparison.Ordinal)).ToList();
        Assert.Equal(["token-1", "token-2"], posts.Select(r => r.Headers["Authorization"]));
        Assert.Equal(posts[0].Body, posts[1].Body);
        Assert.Contains("\"project\"", posts[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_401_after_a_new_login_is_final()
    {
        var sessions = new Sessions { AcceptsNothing = true };
        await using var ozmap = await StartAsync(sessions);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.DeletePropertyAsync("a", Token));

        Assert.Equal(OzmapErrorKind.Unauthorized, error.Kind);
        Assert.Equal(WriteOutcome.NotDone, error.WriteOutcome);
        Assert.Equal(2, sessions.Logins);
        Assert.Equal(2, ozmap.Requests.Count(r => r.Method == "DELETE"));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_refused_login_names_the_settings_and_not_their_values(int status)
    {
        await using var ozmap = await Ozmap.StartAsync(
            """{"message":"user api with password s3cret not found"}""", status, options => LogIn(options));

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.DeletePropertyAsync("a", Token));

        Assert.Equal(OzmapErrorKind.Unauthorized, error.Kind);
        Assert.Equal(WriteOutcome.NotDone, error.WriteOutcome);
        Assert.Contains("Ozmap:Login", error.Message, StringComparison.Ordinal);
        Assert.Contains("Ozmap:Password", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", error.ToString(), StringComparison.Ordinal);
        Assert.Single(ozmap.Requests);
    }

    [Fact]
    public async Task Requests_that_waited_for_a_login_share_its_failure()
    {
        var gate = new TaskCompletionSource();
        await using var ozmap = await Ozmap.StartAsync(
            async (context, _) =>
            {
                await gate.Task;
                await StubServer.JsonAsync(context, "{}", 401);
            },
            LogIn);

        var calls = Enumerable.Range(0, 4).Select(_ => ozmap.Client.CheckAuthenticationAsync(Token)).ToList();
        gate.SetResult();
        foreach (var call in calls)
            Assert.Equal(OzmapErrorKind.Unauthorized, (await Assert.ThrowsAsync<OzmapException>(() => call)).Kind);

        Assert.Single(ozmap.Requests);
    }

    [Fact]
    public async Task A_failed_login_is_tried_again_by_the_next_call()
    {
        await using var ozmap = await Ozmap.StartAsync(
            [Ozmap.Json("{}", 401), Ozmap.Json("""{"authorization":"token"}"""), Ozmap.Json("{}")], LogIn);

        await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.CheckAuthenticationAsync(Token));
        await ozmap.Client.CheckAuthenticationAsync(Token);

        Assert.Equal("token", ozmap.Requests[^1].Headers["Authorization"]);
    }

    [Fact]
    public async Task A_login_that_fails_for_the_moment_is_tried_again_before_a_write_which_was_not_sent_yet()
    {
        await using var ozmap = await Ozmap.StartAsync(
            [Ozmap.Status(503), Ozmap.Reset, Ozmap.Json("""{"authorization":"token"}"""), Ozmap.Status(204)], LogIn);

        await ozmap.Client.DisconnectDropAsync("d", Token);

        Assert.Equal(
            ["/api/v2/users/login", "/api/v2/users/login", "/api/v2/users/login", "/api/v2/cables/d/fibers/disconnect"],
            ozmap.Requests.Select(r => r.Path));
    }

    [Fact]
    public async Task A_login_that_fails_after_an_attempt_that_may_have_been_done_does_not_make_it_undone()
    {
        await using var ozmap = await Ozmap.StartAsync(
            [Ozmap.Json("""{"authorization":"token"}"""), Ozmap.Reset, Ozmap.Status(401), Ozmap.Status(403)], LogIn);

        var error = await Assert.ThrowsAsync<OzmapException>(
            () => ozmap.Client.UpdatePropertyAsync("a", new PropertyUpdate { PotencyRead = -20 }, Token));

        Assert.Equal((OzmapErrorKind.Unauthorized, WriteOutcome.Unknown), (error.Kind, error.WriteOutcome));
        Assert.Equal(["POST", "PATCH", "PATCH", "POST"], ozmap.Requests.Select(r => r.Method));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"authorization":""}""")]
    [InlineData("""{"authorization":{"a":1}}""")]
    [InlineData("""{"authorization":"line\nbreak"}""")]
    [InlineData("[]")]
    public async Task Without_a_usable_token_nothing_is_sent_anonymously(string answer)
    {
        await using var ozmap = await Ozmap.StartAsync(answer, configure: LogIn);

        var error = await Assert.ThrowsAsync<OzmapException>(() => ozmap.Client.DeletePropertyAsync("a", Token));

        Assert.Equal(OzmapErrorKind.InvalidBody, error.Kind);
        Assert.Equal(WriteOutcome.NotDone, error.WriteOutcome);
        Assert.DoesNotContain(ozmap.Requests, r => r.Method == "DELETE");
    }

    [Fact]
    public async Task A_caller_who_gives_up_during_a_login_does_not_spoil_it_for_the_others()
    {
        var arrived = new TaskCompletionSource();
        var logins = 0;
        await using var ozmap = await Ozmap.StartAsync(
            async (context, request) =>
            {
                if (request.Path.EndsWith("login", StringComparison.Ordinal) && Interlocked.Increment(ref logins) == 1)
                {
                    arrived.SetResult();
                    await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
                }

                await StubServer.JsonAsync(context, """{"authorization":"token"}""");
            },
            LogIn);
        using var cancel = new CancellationTokenSource();

        var first = ozmap.Client.CheckAuthenticationAsync(cancel.Token);
        await arrived.Task.WaitAsync(Token);
        var second = ozmap.Client.CheckAuthenticationAsync(Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await second;
        Assert.Equal(2, logins);
    }

    private static Task<Ozmap> StartAsync(Sessions sessions, Action<OzmapClientOptions>? configure = null)
        => Ozmap.StartAsync(sessions.AnswerAsync, options =>
        {
            LogIn(options);
            configure?.Invoke(options);
        });

    private static void LogIn(OzmapClientOptions options) => (options.ApiKey, options.Login, options.Password) = (null, "api", "s3cret");

    /// <summary>A server whose tokens are numbered.</summary>
    private sealed class Sessions
    {
        private readonly TaskCompletionSource _everybodyIsIn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _logins;
        private int _expected;
        private int _valid = 1;

        internal int Logins => _logins;

        internal bool AcceptsNothing { get; init; }

        /// <summary>Invalidates the token, and answers no request with it before so many have come.</summary>
        internal void ExpireFor(int requests)
        {
            _expected = requests;
            _valid++;
        }

        internal async Task AnswerAsync(HttpContext context, StubRequest request)
        {
            if (request.Path.EndsWith("/users/login", StringComparison.Ordinal))
            {
                await StubServer.JsonAsync(context, $$"""{"authorization":"token-{{Interlocked.Increment(ref _logins)}}"}""");
                return;
            }

            if (!AcceptsNothing && request.Headers.GetValueOrDefault("Authorization") == $"token-{_valid}")
            {
                await StubServer.JsonAsync(context, """{"id":"new"}""");
                return;
            }

            if (!AcceptsNothing)
            {
                if (Interlocked.Decrement(ref _expected) == 0)
                    _everybodyIsIn.SetResult();
                await _everybodyIsIn.Task.WaitAsync(context.RequestAborted);
            }

            await StubServer.JsonAsync(context, """{"message":"expired"}""", 401);
        }
    }
}
