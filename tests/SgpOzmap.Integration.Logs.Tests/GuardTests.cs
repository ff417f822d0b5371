using System.Net;
using SgpOzmap.Integration.Logs.Tests.Support;

namespace SgpOzmap.Integration.Logs.Tests;

public sealed class GuardTests
{
    private static readonly string[] Paths =
    [
        "", "/" + Scene.Applied().RunId, "/" + Scene.Applied().RunId + "/entries.csv", "/" + Scene.Applied().RunId + "/entries.json", "/" + Scene.Applied().RunId + "/undo",
        "/contracts/501", "/contracts?id=501", "/findings", "/findings/BoxNotFound", "/map", "/map/data", "/plans", "/plans/abc", "/events", "/assets/app.css", "/sign-in", "/preferences?lang=en",
    ];

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5080")]
    public async Task Local_names_are_served(string host)
    {
        await using var server = await LogsServer.StartAsync(Scene.Applied());
        using var browser = server.Open();

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(LogsServer.Path, host)).Status);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("127.0.0.2")]
    [InlineData("192.168.0.10:5080")]
    public async Task A_foreign_name_is_refused_everywhere(string host)
    {
        await using var server = await LogsServer.StartAsync(Scene.Applied());
        using var browser = server.Open();
        foreach (var path in Paths)
        {
            var answer = await browser.GetAsync(LogsServer.Path + path, host);
            Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
            Assert.Contains("Host header", answer.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Scene.NewName, answer.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("203.0.113.7", false)]
    [InlineData("192.168.0.10", false)]
    [InlineData("::ffff:203.0.113.7", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("::1", true)]
    [InlineData("127.0.0.2", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    public async Task Only_this_machine_is_served(string remote, bool isServed)
    {
        await using var server = await LogsServer.StartAsync(new LogsSetup { Runs = [Scene.Applied()], Remote = IPAddress.Parse(remote) });
        using var browser = server.Open();
        foreach (var path in Paths.Where(static p => p is not "/events"))
        {
            var answer = await browser.GetAsync(LogsServer.Path + path);
            Assert.Equal(!isServed, answer.Status == HttpStatusCode.Forbidden);
            Assert.Equal(!isServed, answer.Html.Contains("SSH", StringComparison.Ordinal));
        }

        Assert.Equal(isServed, (await browser.GetAsync($"{LogsServer.Path}/{Scene.Applied().RunId}")).Text.Contains(Scene.NewName, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    public async Task Who_comes_through_a_proxy_is_refused(string header)
    {
        await using var server = await LogsServer.StartAsync(Scene.Applied());
        using var browser = server.Open();
        var answer = await browser.GetAsync(LogsServer.Path, headers: (header, "203.0.113.7"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("proxy", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_needs_its_services()
    {
        await using var app = Microsoft.AspNetCore.Builder.WebApplication.CreateSlimBuilder().Build();

        var error = Assert.Throws<InvalidOperationException>(() => Microsoft.AspNetCore.Builder.SgpOzmapLogsEndpointExtensions.MapSgpOzmapLogs(app));

        Assert.Contains("AddLogsPage", error.Message, StringComparison.Ordinal);
    }
}
