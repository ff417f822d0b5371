namespace SgpOzmap.Testing;

/// <summary>SGP's API on a loopback port. It knows no call that changes anything.</summary>
public sealed class SgpSimulator : IAsyncDisposable
{
    private readonly SimulatorServer _server;
    private readonly RouterSlot<SgpRouter> _router;

    private SgpSimulator(
        SimulatorServer server, RouterSlot<SgpRouter> router, SgpState state, SgpSimulatorOptions options, RequestLog requests, FaultList faults)
    {
        (_server, _router) = (server, router);
        (State, Options, Requests, Faults) = (state, options, requests, faults);
        Address = new Uri(server.Address, options.PathPrefix);
    }

    /// <summary>The base address, with <see cref="SgpSimulatorOptions.PathPrefix"/>.</summary>
    public Uri Address { get; }

    /// <summary>What it answers from.</summary>
    public SgpState State { get; private set; }

    /// <summary>How it behaves.</summary>
    public SgpSimulatorOptions Options { get; }

    /// <summary>What it was asked.</summary>
    public RequestLog Requests { get; }

    /// <summary>What goes wrong.</summary>
    public FaultList Faults { get; }

    /// <summary>Starts it.</summary>
    /// <exception cref="IOException">The port is taken or may not be used.</exception>
    public static async Task<SgpSimulator> StartAsync(SgpState state, SgpSimulatorOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        options ??= new SgpSimulatorOptions();
        var requests = new RequestLog(_ => false);
        var faults = new FaultList();
        var router = new RouterSlot<SgpRouter>(new SgpRouter(state, options));
        var server = await SimulatorServer.StartAsync(
            new SimulatorServerSettings
            {
                Port = options.Port,
                Handler = request => router.Current.Handle(request),
                Requests = requests,
                Faults = faults,
                Latency = () => options.Latency,
                TimeProvider = options.TimeProvider,
                MessageKey = "detail",
            },
            ct);
        return new SgpSimulator(server, router, state, options, requests, faults);
    }

    /// <summary>Answers from another state from now on: many small tests share one server. Faults and the request log stay.</summary>
    public void Use(SgpState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _router.Current = new SgpRouter(state, Options);
        State = state;
    }

    /// <summary>Stops it at once, requests under way included.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
