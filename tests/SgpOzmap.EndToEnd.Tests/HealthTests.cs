using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The worker's addresses: its health endpoints, asked as a supervisor asks them, and its log page.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact(Timeout = 60_000)]
    public async Task A_worker_that_runs_says_so()
    {
        var (live, ready, text) = await AskAsync(TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (live, ready));
        var body = JsonElement.Parse(text);
        Assert.Equal("Healthy", body.GetProperty("status").GetString());
        Assert.Equal(
            ["sgpozmap.held_plan", "sgpozmap.last_success", "sgpozmap.store"],
            body.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_worker_whose_database_does_not_answer_lives_and_is_not_ready()
    {
        var (live, ready, text) = await AskAsync(
            TestContext.Current.CancellationToken,
            "--SgpOzmap:Storage:Provider=PostgreSql",
            "--SgpOzmap:Storage:ConnectionString=Host=127.0.0.1;Port=1;Database=d;Username=u;Password=hunter2");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable), (live, ready));
        var checks = JsonElement.Parse(text).GetProperty("checks").EnumerateArray().ToDictionary(c => c.GetProperty("name").GetString()!, StringComparer.Ordinal);
        Assert.Equal("Unhealthy", checks["sgpozmap.store"].GetProperty("status").GetString());
        Assert.Equal("Healthy", checks["sgpozmap.held_plan"].GetProperty("status").GetString());
        Assert.Equal("Healthy", checks["sgpozmap.last_success"].GetProperty("status").GetString());
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_log_page_is_where_it_was_put()
        => await VisitAsync(
            async client =>
            {
                using var root = await client.GetAsync("/", TestContext.Current.CancellationToken);
                Assert.Equal("/ops/map", root.Headers.Location?.ToString());
                using var page = await client.GetAsync("/ops/map", TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);
                using var usual = await client.GetAsync("/integrations/sgp/logs", TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.NotFound, usual.StatusCode);
                return true;
            },
            TestContext.Current.CancellationToken,
            "--SgpOzmap:Logs:Path=/ops/map");

    public void Dispose() => _folder.Dispose();

    private Task<(HttpStatusCode Live, HttpStatusCode Ready, string Text)> AskAsync(CancellationToken token, params string[] arguments) => VisitAsync(
        async client =>
        {
            using var live = await client.GetAsync("/healthz/live", token);
            using var ready = await client.GetAsync("/healthz/ready", token);
            return (live.StatusCode, ready.StatusCode, await ready.Content.ReadAsStringAsync(token));
        },
        token,
        arguments);

    private async Task<T> VisitAsync<T>(Func<HttpClient, Task<T>> ask, CancellationToken token, params string[] arguments)
    {
        var path = _folder.File("notify");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        await using var provider = await new Town().StartAsync();
        var address = FreeAddress();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["XDG_DATA_HOME"] = _folder.Path, ["NOTIFY_SOCKET"] = path };
        await using var node = WorkerNode.StartAsService(_folder, environment, ["--urls", address, .. arguments, .. WorkerProcess.Arguments(provider)]);
        await socket.ReceiveAsync(new byte[256], token);

        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = new(address) };
        return await ask(client);
    }

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
