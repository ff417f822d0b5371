using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NSubstitute;
using SgpOzmap.Integration.Logs.Tests.Support;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Logs.Tests;

/// <summary>An app that has users of its own.</summary>
public sealed class AppIdentityTests
{
    [Fact]
    public async Task The_app_s_policy_decides_who_sees_the_page_from_wherever_they_come()
    {
        await using var server = await StartAsync();
        using var browser = server.Open();
        var path = $"{LogsServer.Path}/{Scene.Applied().RunId}";

        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(LogsServer.Path + "/assets/app.css")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(path, headers: ("X-User", "rui:guest"))).Status);
        Assert.Contains(Scene.NewName, (await browser.GetAsync(path, "logs.example.com", ("X-User", "ana:staff"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_policy_for_operators_all_only_read()
    {
        await using var server = await StartAsync();
        using var browser = server.Open();

        var page = await browser.GetAsync(LogsServer.Path, headers: ("X-User", "ana:staff,boss"));

        Assert.Contains("read-only", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Run now", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Operators_are_those_of_the_named_policy_and_sign_with_their_own_name()
    {
        await using var server = await StartAsync(static o => o.OperatorPolicy = "bosses");
        server.Setup.Launcher.TryStart("", Arg.Any<RunRequest>()).Returns(true);
        using var browser = server.Open();
        var start = LogsServer.Path + "/start";

        Assert.DoesNotContain("Run now", (await browser.GetAsync(LogsServer.Path, headers: ("X-User", "rui:staff"))).Text, StringComparison.Ordinal);
        var page = await browser.GetAsync(LogsServer.Path, headers: ("X-User", "ana:staff,boss"));
        Assert.Contains("Run now", page.Text, StringComparison.Ordinal);

        using var client = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, start);
        request.Content = new FormUrlEncodedContent(
            Browser.HiddenFields(page, start).Append(("mode", "Apply")).Append(("by", "Somebody Else")).Select(static f => KeyValuePair.Create(f.Item1, f.Item2)));
        request.Headers.Add("X-User", "ana:staff,boss");
        request.Headers.Add("Cookie", string.Join("; ", browser.Cookies.Select(static c => $"{c.Name}={c.Value}")));
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);

        server.Setup.Launcher.Received(1).TryStart("", Arg.Is<RunRequest>(r => r.By == "ana"));
    }

    [Fact]
    public async Task What_the_app_opens_to_all_is_not_open_to_all()
    {
        // RequireAuthorization and AllowAnonymous: the app's authorization lets everybody through, so that the page's own rule stands.
        await using var server = await StartAsync(map: static page => page.RequireAuthorization("staff").AllowAnonymous());
        using var browser = server.Open();

        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(LogsServer.Path)).Status);
    }

    [Fact]
    public async Task An_app_without_the_middleware_shows_nothing()
    {
        await using var server = await LogsServer.StartAsync(new LogsSetup
        {
            Runs = [Scene.Applied()],
            AddServices = static services => services.AddAuthorization(static o => o.AddPolicy("staff", static p => p.RequireRole("staff"))),
            Map = static page => page.RequireAuthorization("staff"),
        });
        using var browser = server.Open();

        var answer = await browser.GetAsync($"{LogsServer.Path}/{Scene.Applied().RunId}", headers: ("X-User", "ana:staff"));

        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain(Scene.NewName, answer.Text, StringComparison.Ordinal);
    }

    private static Task<LogsServer> StartAsync(Action<SgpOzmapLogsOptions>? configure = null, Action<IEndpointConventionBuilder>? map = null) => LogsServer.StartAsync(new LogsSetup
    {
        Runs = [Scene.Applied()],
        HasUsers = true,
        Remote = IPAddress.Parse("203.0.113.7"),
        Configure = configure ?? (static _ => { }),
        AddServices = static services =>
        {
            services.AddAuthentication("test").AddScheme<AuthenticationSchemeOptions, HeaderHandler>("test", null);
            services.AddAuthorizationBuilder()
                .AddPolicy("staff", static p => p.RequireRole("staff"))
                .AddPolicy("bosses", static p => p.RequireRole("boss"));
        },
        Map = map ?? (static page => page.RequireAuthorization("staff")),
    });

    private sealed class HeaderHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers["X-User"].ToString() is not { Length: > 0 } header)
                return Task.FromResult(AuthenticateResult.NoResult());
            var parts = header.Split(':');
            var identity = new ClaimsIdentity([new(ClaimTypes.Name, parts[0]), .. parts[1].Split(',').Select(static r => new Claim(ClaimTypes.Role, r))], "test");
            return Task.FromResult(AuthenticateResult.Success(new(new(identity), "test")));
        }
    }
}
