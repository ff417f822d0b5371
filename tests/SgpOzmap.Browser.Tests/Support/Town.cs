using System.Globalization;

namespace SgpOzmap.Browser.Tests.Support;

/// <summary>A small provider behind simulated servers: one project with one box of one splitter, and what a test adds to it.</summary>
internal sealed class Town : IAsyncDisposable
{
    private SgpSimulator? _sgp;
    private OzmapSimulator? _ozmap;

    internal Town(string project = "CENTRO", string box = "CTO-001", int ports = 16)
    {
        BoxName = box;
        Project = Map.AddProject(project);
        Box = Map.AddBox(Project, box, new SimCoordinates(-27.59, -48.54));
        Splitter = Map.AddSplitter(Box, ports);
    }

    /// <summary>What SGP knows.</summary>
    internal SgpState Erp { get; } = new();

    /// <summary>What is on the map.</summary>
    internal OzmapState Map { get; } = new();

    internal string BoxName { get; }

    internal SimProject Project { get; }

    internal SimBox Box { get; }

    internal SimSplitter Splitter { get; }

    internal SgpSimulator Sgp => _sgp!;

    internal OzmapSimulator Ozmap => _ozmap!;

    /// <summary>How a worker reaches it.</summary>
    internal IEnumerable<string> Settings =>
    [
        $"Sgp:BaseAddress={Sgp.Address}", $"Sgp:Token={Sgp.Options.Token}", $"Sgp:App={Sgp.Options.App}", "Sgp:RetryDelay=00:00:00.001",
        $"Ozmap:BaseAddress={Ozmap.Address}", $"Ozmap:ApiKey={Ozmap.Options.ApiKey}", "Ozmap:RetryDelay=00:00:00.001",
    ];

    /// <summary>Starts both servers.</summary>
    internal async Task<Town> StartAsync()
    {
        _sgp = await SgpSimulator.StartAsync(Erp, null, TestContext.Current.CancellationToken);
        _ozmap = await OzmapSimulator.StartAsync(Map, null, TestContext.Current.CancellationToken);
        return this;
    }

    /// <summary>A contract in SGP whose ONU hangs on the box.</summary>
    internal SimContract Contract(long id, int port, int status = 1, string? name = null, string? box = null)
        => Erp.AddSubscriber(id, name ?? NameOf(id), status, box ?? BoxName, port, rx: "-19.87", latitude: -27.5901, longitude: -48.5401);

    /// <summary>A contract, and its client on the map that says the same but for the name and the status.</summary>
    internal SimContract Pair(long id, int port, int status = 1, string? name = null, string? nameOnMap = null)
    {
        var contract = Contract(id, port, status, name);
        var service = contract.Services[0];
        Map.AddSubscriber(
                id.ToString(CultureInfo.InvariantCulture), nameOnMap ?? name ?? NameOf(id), Splitter, port, new SimCoordinates(-27.5901, -48.5401), 0, true, -19.87)
            .WithOnu(service.Login!, service.Onu!.Serial!, service.Mac!);
        return contract;
    }

    /// <summary>Somebody changes a name in SGP, today.</summary>
    internal void Rename(long id, string name)
    {
        var customer = Erp.FindContract(id)!.Customer;
        lock (Erp.Sync)
            (customer.Name, customer.ChangedOn) = (name, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
    }

    internal SimClient? Client(long id) => Map.FindClient(id.ToString(CultureInfo.InvariantCulture));

    internal static string NameOf(long id) => string.Create(CultureInfo.InvariantCulture, $"ASSINANTE {id}");

    public async ValueTask DisposeAsync()
    {
        if (_sgp is not null)
            await _sgp.DisposeAsync();
        if (_ozmap is not null)
            await _ozmap.DisposeAsync();
    }
}
