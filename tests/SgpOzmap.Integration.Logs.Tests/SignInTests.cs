using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NSubstitute;
using SgpOzmap.Integration.Logs.Access;
using SgpOzmap.Integration.Logs.Tests.Support;

namespace SgpOzmap.Integration.Logs.Tests;

public sealed class SignInTests
{
    private const string SignIn = LogsServer.Path + "/sign-in";
    private const string Key = "a-long-key-of-operators";
    private const string ReadKey = "a-long-key-of-readers";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_no_key_is_sent_to_the_sign_in_and_back_afterwards()
    {
        await using var server = await StartAsync();
        using var browser = server.Open();
        var asked = $"{LogsServer.Path}/{Scene.Applied().RunId}?level=Info";

        var sent = await browser.GetAsync(asked);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal($"{SignIn}?back={Uri.EscapeDataString(asked)}", sent.Location);
        Assert.DoesNotContain(Scene.NewName, sent.Text, StringComparison.Ordinal);

        var entered = await browser.SubmitAsync(sent.Location!, SignIn, ("name", "Ana"), ("key", Key));
        Assert.Equal((HttpStatusCode.SeeOther, asked), (entered.Status, entered.Location));
        Assert.Contains(Scene.NewName, (await browser.GetAsync(asked)).Text, StringComparison.Ordinal);
        Assert.Contains("'Ana' signed in to the log page as Operator", server.Setup.Log.Of(3000), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_a_401_and_no_name()
    {
        await using var server = await StartAsync();
        using var browser = server.Open();
        var answer = await browser.GetAsync($"{LogsServer.Path}/{Scene.Applied().RunId}/entries.json", headers: ("Accept", "application/json"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.DoesNotContain(Scene.NewName, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites()
    {
        await using var server = await StartAsync();
        using var browser = server.Open();
        var cookies = (await browser.SubmitAsync(SignIn, SignIn, ("name", "Ana"), ("key", Key))).Headers["Set-Cookie"].Split('\n');

        var cookie = Assert.Single(cookies, static c => c.StartsWith("sgpozmap-logs=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Key, string.Concat(cookies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_key_is_answered_late_and_logged_without_the_key()
    {
        await using var server = await StartAsync();
        using var browser = server.Open();
        foreach (var seconds in new[] { 1, 2, 4 })
        {
            var answering = browser.SubmitAsync(SignIn, SignIn, ("name", "Eva"), ("key", "guess"));
            while (!server.Services.GetRequiredService<SignInThrottle>().IsWaiting)
                await Task.Yield();
            server.Setup.Clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
            Assert.False(answering.IsCompleted);
            server.Setup.Clock.Advance(TimeSpan.FromMilliseconds(1));
            Assert.Equal(HttpStatusCode.Unauthorized, (await answering).Status);
        }

        Assert.Contains("127.0.0.1 failed, 3 in a quarter of an hour", server.Setup.Log.Of(3001), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Setup.Log.Lines, static l => l.Text.Contains("guess", StringComparison.Ordinal) || l.Text.Contains(Key, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(LogsServer.Path)).Status);

        // A right key waits for nothing.
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync(SignIn, SignIn, ("name", "Eva"), ("key", Key))).Status);
    }

    [Fact]
    public async Task Only_a_few_guesses_are_kept_waiting()
    {
        await using var server = await StartAsync();
        using var browser = server.Open();
        var page = await browser.GetAsync(SignIn);
        (string, string)[] fields = [.. Browser.HiddenFields(page, SignIn), ("name", "Eva"), ("key", "guess")];
        var waiting = Enumerable.Range(0, SignInThrottle.MostWaiting).Select(_ => browser.PostAsync(SignIn, fields)).ToList();
        var throttle = server.Services.GetRequiredService<SignInThrottle>();
        while (!throttle.IsFull(IPAddress.Loopback))
            await Task.Yield();

        var refused = await browser.PostAsync(SignIn, [.. fields[..^1], ("key", Key)]);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("30", refused.Headers["Retry-After"]);
        Assert.NotNull(server.Setup.Log.Of(3002));
        Assert.False(throttle.IsFull(IPAddress.Parse("203.0.113.7")));
        while (!waiting.TrueForAll(static w => w.IsCompleted))
        {
            server.Setup.Clock.Advance(TimeSpan.FromSeconds(16));
            await Task.Yield();
        }

        Assert.All(await Task.WhenAll(waiting), static a => Assert.Equal(HttpStatusCode.Unauthorized, a.Status));
        Assert.False(throttle.IsFull(IPAddress.Loopback));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/integrations/sgp/logs.evil.example")]
    [InlineData("/integrations/sgp/logs/\\evil")]
    [InlineData("/elsewhere")]
    [InlineData("")]
    public async Task Nobody_is_sent_elsewhere(string back)
    {
        await using var server = await StartAsync();
        using var browser = server.Open();
        var page = await browser.GetAsync($"{SignIn}?back={Uri.EscapeDataString(back)}");
        var entered = await browser.PostAsync(
            SignIn, [.. Browser.HiddenFields(page, SignIn).Where(static f => f.Name != "back"), ("back", back), ("name", "Ana"), ("key", Key)]);

        Assert.Equal(LogsServer.Path, entered.Location);
        Assert.Equal(LogsServer.Path, (await browser.GetAsync($"{LogsServer.Path}/preferences?lang=en&back={Uri.EscapeDataString(back)}")).Location);
    }

    [Fact]
    public async Task A_sign_in_ends_when_its_key_is_changed_and_when_it_is_asked_to()
    {
        var options = new SgpOzmapLogsOptions();
        await using var server = await StartAsync(o => options = o);
        using var browser = server.Open();
        await browser.SubmitAsync(SignIn, SignIn, ("name", "Ana"), ("key", Key));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(LogsServer.Path)).Status);

        options.AccessKey = "another-long-key";
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(LogsServer.Path)).Status);
        options.AccessKey = Key;
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(LogsServer.Path)).Status);

        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync(LogsServer.Path, LogsServer.Path + "/sign-out")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(LogsServer.Path)).Status);
    }

    [Fact]
    public async Task A_sign_in_runs_out()
    {
        await using var server = await StartAsync();
        using var browser = server.Open();
        await browser.SubmitAsync(SignIn, SignIn, ("name", "Ana"), ("key", Key));

        server.Setup.Clock.Advance(TimeSpan.FromHours(12) + TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(LogsServer.Path)).Status);
    }

    [Fact]
    public async Task A_name_is_asked_for()
    {
        await using var server = await StartAsync();
        using var browser = server.Open();

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.SubmitAsync(SignIn, SignIn, ("name", " \t"), ("key", Key))).Status);
    }

    [Fact]
    public async Task A_machine_elsewhere_may_sign_in_and_is_told_that_the_key_can_be_read_on_its_way()
    {
        await using var server = await StartAsync(remote: IPAddress.Parse("192.168.0.10"));
        using var browser = server.Open("pt-BR");

        Assert.Contains("não é cifrada", (await browser.GetAsync(SignIn)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await browser.SubmitAsync(SignIn, SignIn, ("name", "Ana"), ("key", Key))).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(LogsServer.Path)).Status);
    }

    [Fact]
    public async Task The_reader_s_key_makes_a_reader()
    {
        await using var server = await StartAsync();
        using var browser = server.Open();
        await browser.SubmitAsync(SignIn, SignIn, ("name", "Rui"), ("key", ReadKey));

        var page = await browser.GetAsync(LogsServer.Path);
        Assert.Contains("read-only", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Run now", page.Text, StringComparison.Ordinal);

        var token = Browser.HiddenFields(page, LogsServer.Path + "/sign-out");
        foreach (var action in new[] { "/start", "/plans/abc", "/" + Scene.Applied().RunId + "/undo" })
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.PostAsync(LogsServer.Path + action, [.. token, ("mode", "Apply"), ("tenant", "")])).Status);
        Assert.Empty(server.Setup.Launcher.ReceivedCalls());
        Assert.Contains("'Rui' may only read", server.Setup.Log.Of(3003), StringComparison.Ordinal);
        Assert.Contains(server.Setup.Log.Lines, static l => l.Level == LogLevel.Warning && l.Id.Id == 3003);
    }

    private static Task<LogsServer> StartAsync(Action<SgpOzmapLogsOptions>? also = null, IPAddress? remote = null) => LogsServer.StartAsync(new LogsSetup
    {
        Runs = [Scene.Applied()],
        Remote = remote,
        Configure = options =>
        {
            (options.AccessKey, options.ReadOnlyAccessKey) = (Key, ReadKey);
            also?.Invoke(options);
        },
    });
}
