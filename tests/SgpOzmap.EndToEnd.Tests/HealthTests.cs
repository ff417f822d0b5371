using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The worker's health endpoints, asked as a supervisor asks them.</summary>
public sealed class HealthTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact(Timeout = 60_000)]
    public async Task A_worker_that_runs_says_so()
    {
        var token = TestContext.Current.CancellationToken;
        var path = _folder.File("notify");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        await using var provider = await new Town().StartAsync();
        var address = FreeAddress();
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["XDG_DATA_HOME"] = _folder.Path, ["NOTIFY_SOCKET"] = path };
        await using var node = WorkerNode.StartAsService(_folder, environment, ["--urls", address, .. WorkerProcess.Arguments(provider)]);
        await socket.ReceiveAsync(new byte[256], token);

        using var client = new HttpClient { BaseAddress = new(address) };
        using var live = await client.GetAsync("/healthz/live", token);
        using var ready = await client.GetAsync("/healthz/ready", token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (live.StatusCode, ready.StatusCode));
        var body = JsonElement.Parse(await ready.Content.ReadAsStringAsync(token));
        Assert.Equal("Healthy", body.GetProperty("status").GetString());
        Assert.Equal(
            ["sgpozmap.held_plan", "sgpozmap.last_success", "sgpozmap.store"],
            body.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("name").GetString()!).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _folder.Dispose();

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }
}
