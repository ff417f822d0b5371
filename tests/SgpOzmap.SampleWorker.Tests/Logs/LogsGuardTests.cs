using System.Net;

namespace SgpOzmap.SampleWorker.Tests.Logs;

public sealed class LogsGuardTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:5080")]
    public async Task LocalNamesAreServed(string host)
    {
        await using var server = await LogsServer.StartAsync([Scene.Applied()]);

        Assert.Equal(HttpStatusCode.OK, (await server.GetAsync(LogsServer.Path, host)).Status);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("127.0.0.2")]
    [InlineData("192.168.0.10:5080")]
    public async Task AForeignNameIsRefused(string host)
    {
        await using var server = await LogsServer.StartAsync([Scene.Applied()]);
        foreach (var path in new[] { LogsServer.Path, $"{LogsServer.Path}/{Scene.Applied().RunId}" })
        {
            var answer = await server.GetAsync(path, host);
            Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
            Assert.Contains("Host header", answer.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(Scene.Applied().RunId, answer.Html, StringComparison.Ordinal);
            Assert.DoesNotContain(Scene.NewName, answer.Html, StringComparison.Ordinal);
            Assert.Equal("no-store", answer.Headers["Cache-Control"]);
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
    public async Task OnlyThisMachineIsServed(string remote, bool isServed)
    {
        await using var server = await LogsServer.StartAsync([Scene.Applied()], IPAddress.Parse(remote));
        var answer = await server.GetAsync($"{LogsServer.Path}/{Scene.Applied().RunId}");

        Assert.Equal(isServed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(isServed, answer.Html.Contains(Scene.NewName, StringComparison.Ordinal));
        Assert.Equal(!isServed, answer.Html.Contains("SSH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    public async Task WhoComesThroughAProxyIsRefused(string header)
    {
        await using var server = await LogsServer.StartAsync([Scene.Applied()]);
        var answer = await server.GetAsync(LogsServer.Path, header: header);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("proxy", answer.Html, StringComparison.Ordinal);
    }
}
