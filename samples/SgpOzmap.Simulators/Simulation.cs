using System.Text;
using System.Text.Json;
using SgpOzmap.Testing;

namespace SgpOzmap.Simulators;

/// <summary>Both simulators from start to the signal that ends them.</summary>
internal static class Simulation
{
    public static async Task<int> RunAsync(SimulationSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Contracts < DemoProviderOptions.MinContracts || settings.Latency < TimeSpan.Zero)
        {
            await Console.Error.WriteLineAsync($"--contracts must be {DemoProviderOptions.MinContracts} or more, --latency-ms 0 or more.");
            return 1;
        }

        if (settings.SgpPort is < 0 or > 65535 || settings.OzmapPort is < 0 or > 65535)
        {
            await Console.Error.WriteLineAsync("--sgp-port and --ozmap-port must be 0 to 65535.");
            return 1;
        }

        var provider = DemoProvider.Create(new DemoProviderOptions { Seed = settings.Seed, Contracts = settings.Contracts });
        var port = settings.SgpPort;
        try
        {
            await using var sgp = await SgpSimulator.StartAsync(
                provider.Sgp,
                new SgpSimulatorOptions { Port = settings.SgpPort, Token = settings.SgpToken, App = settings.SgpApp, Latency = settings.Latency },
                cancellationToken);
            port = settings.OzmapPort;
            await using var ozmap = await OzmapSimulator.StartAsync(
                provider.Ozmap,
                new OzmapSimulatorOptions { Port = settings.OzmapPort, ApiKey = settings.OzmapKey, Latency = settings.Latency },
                cancellationToken);
            await Console.Out.WriteLineAsync(Ready(sgp, ozmap));
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C or SIGTERM: the ordinary end.
        }
        catch (IOException error)
        {
            await Console.Error.WriteLineAsync($"Port {port} cannot be had: {error.Message} Choose another with --sgp-port and --ozmap-port; 0 takes a free one.");
            return 1;
        }

        return 0;
    }

    /// <summary>One line, for a script to read.</summary>
    private static string Ready(SgpSimulator sgp, OzmapSimulator ozmap)
    {
        using var stream = new MemoryStream();
        using (var w = new Utf8JsonWriter(stream))
        {
            w.WriteStartObject();
            w.WriteStartObject("sgp");
            w.WriteString("baseAddress", sgp.Address.AbsoluteUri);
            w.WriteString("token", sgp.Options.Token);
            w.WriteString("app", sgp.Options.App);
            w.WriteEndObject();
            w.WriteStartObject("ozmap");
            w.WriteString("baseAddress", ozmap.Address.AbsoluteUri);
            w.WriteString("apiKey", ozmap.Options.ApiKey);
            w.WriteEndObject();
            w.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
