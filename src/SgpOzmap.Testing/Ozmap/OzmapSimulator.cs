namespace SgpOzmap.Testing;

/// <summary>OZmap's API on a loopback port.</summary>
public sealed class OzmapSimulator : IAsyncDisposable
{
    private readonly SimulatorServer _server;
    private readonly OzmapAccess _access;
    private readonly RouterSlot<OzmapRouter> _router;

    private OzmapSimulator(
        SimulatorServer server, OzmapAccess access, RouterSlot<OzmapRouter> router, OzmapState state, OzmapSimulatorOptions options, RequestLog requests, FaultList faults)
    {
        (_server, _access, _router) = (server, access, router);
        (State, Options, Requests, Faults) = (state, options, requests, faults);
    }

    /// <summary>The host's root, without <c>/api/v2</c>.</summary>
    public Uri Address => _server.Address;

    /// <summary>What it answers from and writes to.</summary>
    public OzmapState State { get; private set; }

    /// <summary>How it behaves.</summary>
    public OzmapSimulatorOptions Options { get; }

    /// <summary>What it was asked.</summary>
    public RequestLog Requests { get; }

    /// <summary>What goes wrong.</summary>
    public FaultList Faults { get; }

    /// <summary>Starts it.</summary>
    /// <exception cref="IOException">The port is taken or may not be used.</exception>
    public static async Task<OzmapSimulator> StartAsync(OzmapState state, OzmapSimulatorOptions? options = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        options ??= new OzmapSimulatorOptions();
        var requests = new RequestLog(r => !string.Equals(r.Method, "GET", StringComparison.Ordinal) && !r.Path.EndsWith("/users/login", StringComparison.Ordinal));
        var faults = new FaultList();
        var access = new OzmapAccess(options);
        var router = new RouterSlot<OzmapRouter>(new OzmapRouter(state, options, access));
        var server = await SimulatorServer.StartAsync(
            new SimulatorServerSettings
            {
                Port = options.Port,
                Handler = request => router.Current.Handle(request),
                Requests = requests,
                Faults = faults,
                Latency = () => options.Latency,
                TimeProvider = options.TimeProvider,
                MessageKey = "message",
            },
            ct);
        return new OzmapSimulator(server, access, router, state, options, requests, faults);
    }

    /// <summary>Answers from another map from now on: many small tests share one server. Tokens, faults and the request log stay.</summary>
    public void Use(OzmapState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _router.Current = new OzmapRouter(state, Options, _access);
        State = state;
    }

    /// <summary>Makes every token of a login worthless, as time does: the next call with one is answered 401.</summary>
    public void ExpireTokens() => _access.ExpireTokens();

    /// <summary>Stops it at once, requests under way included.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
