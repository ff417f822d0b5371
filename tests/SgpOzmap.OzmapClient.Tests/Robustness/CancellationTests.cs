using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.OzmapClient.Queries;
using SgpOzmap.OzmapClient.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.OzmapClient.Tests.Robustness;

/// <summary>Who gives up gets an <see cref="OperationCanceledException"/> with its own token at once, and nothing is sent any more.</summary>
public sealed class CancellationTests : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly SignallingClock _clock = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _stop.Dispose();

    [Fact]
    public async Task Before_anything_was_sent()
    {
        await using var ozmap = await Ozmap.StartAsync("{}");

        await EndsAsync(() => ozmap.Client.DeletePropertyAsync("a", _stop.Token));

        await NothingMoreAsync(ozmap, sent: 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task While_the_connection_is_made()
    {
        var connecting = new TaskCompletionSource();
        await using var services = Ozmap.Services(new Uri("http://127.0.0.1:1"), time: _clock, build: builder => builder.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            ConnectCallback = async (_, cancellationToken) =>
            {
                connecting.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
                throw new InvalidOperationException();
            },
        }));

        var call = services.GetRequiredService<IOzmapClient>().DeletePropertyAsync("a", _stop.Token);
        await connecting.Task.WaitAsync(Token);

        await EndsAsync(() => call);
    }

    [Fact(Timeout = 60_000)]
    public async Task While_it_waits_for_its_turn()
    {
        var held = new HeldAnswer();
        await using var ozmap = await StartAsync([held.AnswerAsync, Ozmap.Json("{}")], options => options.Concurrency = 1);
        var first = ozmap.Client.CheckAuthenticationAsync(Token);
        await held.Arrived.WaitAsync(Token);

        var second = ozmap.Client.DeletePropertyAsync("a", _stop.Token);
        await EndsAsync(() => second);
        held.Release();
        await first;

        await NothingMoreAsync(ozmap, sent: 1);
    }

    [Fact(Timeout = 60_000)]
    public async Task While_the_answer_is_awaited()
    {
        var held = new HeldAnswer();
        await using var ozmap = await StartAsync([held.AnswerAsync, Ozmap.Json("{}")]);

        var call = ozmap.Client.DeletePropertyAsync("a", _stop.Token);
        await held.Arrived.WaitAsync(Token);
        await EndsAsync(() => call);

        await held.Aborted.WaitAsync(Token);
        await NothingMoreAsync(ozmap, sent: 1);
    }

    [Fact(Timeout = 60_000)]
    public async Task During_a_pause_between_attempts()
    {
        await using var ozmap = await StartAsync(
        [
            context =>
            {
                context.Response.Headers.RetryAfter = "60";
                return Ozmap.Status(503)(context);
            },
            Ozmap.Json("{}"),
        ]);

        var call = ozmap.Client.CheckAuthenticationAsync(_stop.Token);
        await _clock.TimerOf(TimeSpan.FromSeconds(60)).WaitAsync(Token);
        await EndsAsync(() => call);

        await NothingMoreAsync(ozmap, sent: 1);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("")]
    [InlineData("{\"authorization\":")]
    public async Task During_a_login(string beginning)
    {
        var login = new HeldAnswer(beginning, """ "token"}""");
        await using var ozmap = await StartAsync([login.AnswerAsync, Ozmap.Json("""{"authorization":"token"}""")], NumberedTokens.LogIn);

        var call = ozmap.Client.DeletePropertyAsync("a", _stop.Token);
        await login.Arrived.WaitAsync(Token);
        await EndsAsync(() => call);
        await login.Aborted.WaitAsync(Token);

        await NothingMoreAsync(ozmap, sent: 1, logins: 1);
    }

    [Fact(Timeout = 60_000)]
    public async Task While_it_waits_for_the_login_of_another()
    {
        var login = new HeldAnswer(rest: """{"authorization":"token"}""");
        await using var ozmap = await StartAsync([login.AnswerAsync, Ozmap.Json("{}")], NumberedTokens.LogIn);
        var first = ozmap.Client.CheckAuthenticationAsync(Token);
        await login.Arrived.WaitAsync(Token);

        var second = ozmap.Client.DeletePropertyAsync("a", _stop.Token);
        await EndsAsync(() => second);
        login.Release();
        await first;

        await NothingMoreAsync(ozmap, sent: 2);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("read")]
    [InlineData("page")]
    [InlineData("write")]
    [InlineData("error")]
    public async Task While_half_of_a_body_has_come(string what)
    {
        var half = new HeldAnswer("{\"rows\":[");
        await using var ozmap = await StartAsync(
        [
            context =>
            {
                context.Response.StatusCode = what == "error" ? 400 : 200;
                return half.AnswerAsync(context);
            },
            Ozmap.Json("{}"),
        ]);

        Task call = what switch
        {
            "page" => ozmap.Client.GetPageAsync(OzmapResource.Projects, OzmapQuery.All, _stop.Token),
            "write" => ozmap.Client.DeletePropertyAsync("a", _stop.Token),
            _ => ozmap.Client.SendAsync(HttpMethod.Get, "boxes", cancellationToken: _stop.Token),
        };
        await half.Arrived.WaitAsync(Token);
        await EndsAsync(() => call);

        await half.Aborted.WaitAsync(Token);
        await NothingMoreAsync(ozmap, sent: 1);
    }

    [Fact]
    public async Task Between_two_rows_of_one_page()
    {
        await using var ozmap = await StartAsync([Ozmap.Json(Rows.Page([1, 2, 3], 6))]);
        var seen = 0;

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All).WithCancellation(_stop.Token))
            {
                seen++;
                await _stop.CancelAsync();
            }
        });

        Assert.Equal(_stop.Token, error.CancellationToken);
        Assert.Equal(1, seen);
        await NothingMoreAsync(ozmap, sent: 1);
    }

    [Fact]
    public async Task Between_two_pages()
    {
        await using var ozmap = await StartAsync([Ozmap.Json(Rows.Page([1, 2, 3], 6))]);
        var reading = ozmap.Client.Read(OzmapResource.Projects, OzmapQuery.All);
        var rows = reading.GetAsyncEnumerator(_stop.Token);
        for (var i = 0; i < 3; i++)
            Assert.True(await rows.MoveNextAsync());

        await EndsAsync(() => rows.MoveNextAsync().AsTask());

        Assert.False(reading.IsComplete);
        await NothingMoreAsync(ozmap, sent: 1);
    }

    [Fact(Timeout = 60_000)]
    public async Task During_pages_that_are_read_at_once()
    {
        HeldAnswer[] held = [new(), new(), new()];
        await using var ozmap = await Ozmap.StartAsync(
            (context, _) =>
            {
                var page = context.Request.Query["page"] is [{ } number] ? int.Parse(number, CultureInfo.InvariantCulture) : 1;
                return page is > 1 and < 5 ? held[page - 2].AnswerAsync(context) : StubServer.JsonAsync(context, Rows.Page([1, 2], 100));
            },
            options => (options.PageConcurrency, options.Concurrency) = (3, 4),
            _clock);
        var reading = ozmap.Client.Read(OzmapResource.Projects, new OzmapQuery { Limit = 2 });
        var rows = reading.GetAsyncEnumerator(_stop.Token);
        Assert.True(await rows.MoveNextAsync());
        Assert.True(await rows.MoveNextAsync());

        var next = rows.MoveNextAsync().AsTask();
        foreach (var page in held)
            await page.Arrived.WaitAsync(Token);
        await EndsAsync(() => next);

        foreach (var page in held)
            await page.Aborted.WaitAsync(Token);
        Assert.False(reading.IsComplete);
        await NothingMoreAsync(ozmap, sent: 4);
    }

    private async Task EndsAsync(Func<Task> call)
    {
        await _stop.CancelAsync();
        Assert.Equal(_stop.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(call)).CancellationToken);
    }

    /// <summary>Whatever would still be on its way is sent before a further call has been answered.</summary>
    private async Task NothingMoreAsync(Ozmap ozmap, int sent, int logins = 0)
    {
        _clock.Advance(TimeSpan.FromHours(1));
        await ozmap.Client.CheckAuthenticationAsync(Token);
        Assert.Equal(sent + logins + 1, ozmap.Requests.Count);
        Assert.EndsWith("/authenticated", ozmap.Requests[^1].Path, StringComparison.Ordinal);
    }

    private Task<Ozmap> StartAsync(IReadOnlyList<Func<HttpContext, Task>> answers, Action<OzmapClientOptions>? configure = null)
        => Ozmap.StartAsync(answers, configure, _clock);
}
