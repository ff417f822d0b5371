using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Tests.Support;

/// <summary>A simulated OZmap with a box and a splitter of four ports, and a client of it that does not repeat failed calls.</summary>
internal sealed class Map : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Map(OzmapSimulator simulator, ServiceProvider services, SimProject project, SimBox box, SimSplitter splitter)
    {
        (Simulator, _services, Project, Box, Splitter) = (simulator, services, project, box, splitter);
        Client = services.GetRequiredService<IOzmapClient>();
    }

    internal OzmapSimulator Simulator { get; }

    internal IOzmapClient Client { get; }

    internal SimProject Project { get; }

    internal SimBox Box { get; }

    internal SimSplitter Splitter { get; }

    internal OzmapState State => Simulator.State;

    /// <summary>What was written so far, by method and path below the API.</summary>
    internal IEnumerable<string> Writes => Simulator.Requests.Writes.Select(request => $"{request.Method} {request.Path["/api/v2/".Length..]}");

    internal static async Task<Map> StartAsync(OzmapSimulatorOptions? options = null)
    {
        var state = new OzmapState();
        var project = state.AddProject("P");
        var box = state.AddBox(project, "CTO 1", new SimCoordinates(-27.5, -48.25));
        var splitter = state.AddSplitter(box, ports: 4);
        var simulator = await OzmapSimulator.StartAsync(state, options, TestContext.Current.CancellationToken);
        var services = Ozmap.Services(
            simulator.Address,
            o =>
            {
                o.ApiKey = simulator.Options.ApiKey;
                o.MaxRetries = 0;
            });
        return new(simulator, services, project, box, splitter);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Simulator.DisposeAsync();
    }
}
