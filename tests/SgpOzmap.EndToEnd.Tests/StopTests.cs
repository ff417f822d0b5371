using System.Net.Sockets;
using System.Text;
using SgpOzmap.Testing;

namespace SgpOzmap.EndToEnd.Tests;

/// <summary>The worker's loop, stopped as systemd stops it.</summary>
public sealed class StopTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Town _town = new();

    [Fact(Timeout = 60_000)]
    public async Task A_stop_lets_the_write_under_way_finish_and_begins_no_other()
    {
        var token = TestContext.Current.CancellationToken;
        for (var i = 1; i <= 4; i++)
            _town.Contract(500 + i, port: i);
        await using var provider = await _town.StartAsync();
        var arrived = new TaskCompletionSource();
        provider.Ozmap.Requests.OnArrival = request =>
        {
            if (request.Method == "POST" && request.Path.EndsWith("/properties", StringComparison.Ordinal))
                arrived.TrySetResult();
        };
        provider.Ozmap.Faults.Add(new Fault { Method = "POST", PathContains = "/properties", Kind = FaultKind.Delay, Delay = TimeSpan.FromSeconds(2) });

        await using var node = Start(provider, new(StringComparer.Ordinal));
        await arrived.Task.WaitAsync(token);
        await node.SignalAsync("TERM");
        var result = await node.WaitAsync(token).WaitAsync(TimeSpan.FromSeconds(10), TimeProvider.System, token);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("501", Assert.Single(_town.Ozmap.Clients).Code);
        Assert.Single(provider.Ozmap.Requests.Writes);
        Assert.Contains("stopped", result.Everything, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task Systemd_is_told_when_the_worker_is_ready_and_when_it_stops()
    {
        var token = TestContext.Current.CancellationToken;
        var path = _folder.File("notify");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        await using var provider = await _town.StartAsync();

        await using var node = Start(provider, new(StringComparer.Ordinal) { ["NOTIFY_SOCKET"] = path });
        Assert.Contains("READY=1", await ReceiveAsync(), StringComparison.Ordinal);
        await node.SignalAsync("TERM");
        Assert.Contains("STOPPING=1", await ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(0, (await node.WaitAsync(token)).ExitCode);

        async Task<string> ReceiveAsync()
        {
            var buffer = new byte[256];
            return Encoding.UTF8.GetString(buffer, 0, await socket.ReceiveAsync(buffer, token));
        }
    }

    public void Dispose() => _folder.Dispose();

    private WorkerNode Start(Provider provider, Dictionary<string, string> environment)
    {
        environment["XDG_DATA_HOME"] = _folder.Path;
        return WorkerNode.StartAsService(_folder, environment, [
            "--SgpOzmap:Features:CreateClients=true", "--SgpOzmap:Ozmap:Concurrency=1", "--urls", "http://127.0.0.1:0", .. WorkerProcess.Arguments(provider)]);
    }
}
