namespace SgpOzmap.Testing;

internal sealed class SimulatorServerSettings
{
    public required int Port { get; init; }

    public required Func<SimRequest, SimResponse> Handler { get; init; }

    public required RequestLog Requests { get; init; }

    public required FaultList Faults { get; init; }

    public required Func<TimeSpan> Latency { get; init; }

    public required TimeProvider TimeProvider { get; init; }

    /// <summary>The key of the text in an error body.</summary>
    public required string MessageKey { get; init; }
}
