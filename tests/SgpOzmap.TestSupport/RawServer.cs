using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SgpOzmap.TestSupport;

/// <summary>A server that shows requests byte by byte and ends its connections as told. It keeps a connection until its answers are used up.</summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _firstClosed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string[] _answers;
    private readonly Task _running;

    private RawServer(string[] answers)
    {
        _answers = answers;
        _listener.Start();
        _running = RunAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The heads of the requests so far.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Completes once the server has ended its first connection.</summary>
    public Task FirstClosed => _firstClosed.Task;

    /// <summary>Starts a server that gives these answers on every connection and then ends it, an empty one without a byte.</summary>
    public static Task<RawServer> StartAsync(params string[] answers) => Task.FromResult(new RawServer(answers));

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
                using (var client = await _listener.AcceptTcpClientAsync(_stop.Token))
                    await ServeAsync(client.GetStream());
                _firstClosed.TrySetResult();
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
            if (await ReadRequestAsync(stream) is not { } head)
                return;

            Requests.Enqueue(head);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), _stop.Token);
        }
    }

    /// <summary>The head of a request whose body, of an announced length, has been received too; null when there is no further one.</summary>
    private async Task<string?> ReadRequestAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1)
        {
            head.Append((char)one[0]);
            if (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                continue;

            for (var left = Length(head.ToString()); left > 0; left--)
                await stream.ReadExactlyAsync(one, _stop.Token);
            return head.ToString();
        }

        return null;
    }

    private static int Length(string head)
    {
        const string Name = "Content-Length: ";
        var line = head.Split("\r\n").FirstOrDefault(l => l.StartsWith(Name, StringComparison.OrdinalIgnoreCase));
        return line is null ? 0 : int.Parse(line[Name.Length..], CultureInfo.InvariantCulture);
    }
}
