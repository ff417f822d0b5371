using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SgpOzmap.OzmapClient.Tests.Support;

/// <summary>A server that shows requests byte by byte and ends its connections as told. It keeps a connection until its answers are used up.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly string[] _answers;
    private readonly Task _running;

    private RawServer(string[] answers)
    {
        _answers = answers;
        _listener.Start();
        _running = RunAsync();
    }

    internal Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    internal ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Starts a server that gives these answers on every connection and then ends it, an empty one without a byte.</summary>
    internal static Task<RawServer> StartAsync(params string[] answers) => Task.FromResult(new RawServer(answers));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await ServeAsync(client.GetStream());
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        foreach (var answer in _answers)
        {
            if (await ReadHeadAsync(stream) is not { } head)
                return;

            Requests.Enqueue(head);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), _stop.Token);
        }
    }

    /// <summary>The head of a request; the requests of these tests have no body.</summary>
    private async Task<string?> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1)
        {
            head.Append((char)one[0]);
            if (head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                return head.ToString();
        }

        return null;
    }
}
