using SgpOzmap.Testing;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>Two simulated servers that serve one case after the other.</summary>
internal sealed class Lane : IAsyncDisposable
{
    private readonly ServerClock _clock;

    private Lane(ServerClock clock, SgpSimulator sgp, OzmapSimulator ozmap) => (_clock, Sgp, Ozmap) = (clock, sgp, ozmap);

    internal SgpSimulator Sgp { get; }

    internal OzmapSimulator Ozmap { get; }

    /// <summary>Requests that a fault has hit, ever.</summary>
    internal int Struck => Sgp.Faults.Struck + Ozmap.Faults.Struck;

    internal static async Task<Lane> StartAsync(CancellationToken cancellationToken)
    {
        var clock = new ServerClock();
        var sgp = await SgpSimulator.StartAsync(new(), new() { TimeProvider = clock }, cancellationToken);

        // A map that takes a second client of a code: that there is none is the integration's doing.
        var options = new OzmapSimulatorOptions { TimeProvider = clock, Login = "usuario", Password = "senha", AcceptSameCode = true };
        return new(clock, sgp, await OzmapSimulator.StartAsync(new(), options, cancellationToken));
    }

    /// <summary>Both servers answer from a town, and nothing is wrong with them.</summary>
    internal void Use(SgpState sgp, OzmapState ozmap, Clock clock)
    {
        _clock.Client = clock;
        Calm();
        Sgp.Use(sgp);
        Ozmap.Use(ozmap);
    }

    /// <summary>Nothing is wrong with them, and nobody looks.</summary>
    internal void Calm()
    {
        StopFaults();
        foreach (var requests in (ReadOnlySpan<RequestLog>)[Sgp.Requests, Ozmap.Requests])
            (requests.OnArrival, requests.OnCommitted) = (null, null);
    }

    internal void StopFaults()
    {
        Sgp.Faults.Clear();
        Ozmap.Faults.Clear();
        Sgp.Requests.Clear();
        Ozmap.Requests.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await Sgp.DisposeAsync();
        await Ozmap.DisposeAsync();
    }
}
