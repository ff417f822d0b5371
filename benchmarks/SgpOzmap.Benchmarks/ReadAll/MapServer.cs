using System.Globalization;
using SgpOzmap.Testing;

namespace SgpOzmap.Benchmarks.ReadAll;

/// <summary>A simulated OZmap with so many properties, each with a client on a port.</summary>
internal static class MapServer
{
    internal const string Key = "ozmap-key";

    internal static async Task<int> RunAsync(int rows, int latency)
    {
        var state = new OzmapState();
        var project = state.AddProject("CENTRO");
        SimSplitter? splitter = null;
        for (var i = 0; i < rows; i++)
        {
            if (i % 8 == 0)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"CTO-{(i / 8) + 1:00000}");
                splitter = state.AddSplitter(state.AddBox(project, name, new SimCoordinates(-7.1 - (i * 1e-6), -34.8)));
            }

            var code = (i + 1).ToString(CultureInfo.InvariantCulture);
            state.AddSubscriber(code, "CLIENTE " + code, splitter!, (i % 8) + 1, new SimCoordinates(-7.1 - (i * 1e-6), -34.8), potencyRead: -19.5);
        }

        var options = new OzmapSimulatorOptions { ApiKey = Key, Latency = TimeSpan.FromMilliseconds(latency) };
        await using var simulator = await OzmapSimulator.StartAsync(state, options);
        Console.WriteLine(simulator.Address);
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
        return 0;
    }
}
