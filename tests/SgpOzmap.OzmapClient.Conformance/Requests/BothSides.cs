using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Testing;

namespace SgpOzmap.OzmapClient.Conformance.Requests;

/// <summary>Every case sent by the official SDK to one simulator and by our client to another with the same map.</summary>
public sealed class BothSides : IAsyncLifetime
{
    private const string CaseHeader = "x-case";

    /// <summary>What the SDK's cases ended with; null for none.</summary>
    internal IReadOnlyDictionary<string, string?> SdkErrors { get; private set; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, IReadOnlyList<SentRequest>> Sdk { get; private set; } = new Dictionary<string, IReadOnlyList<SentRequest>>(StringComparer.Ordinal);

    internal IReadOnlyDictionary<string, IReadOnlyList<SentRequest>> Ours { get; private set; } = new Dictionary<string, IReadOnlyList<SentRequest>>(StringComparer.Ordinal);

    /// <summary>Ours, with filters in the body as the SDK sends them.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<SentRequest>> OursInBody { get; private set; } = new Dictionary<string, IReadOnlyList<SentRequest>>(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        Sdk = await RecordAsync(async (simulator, map) => SdkErrors = await NodeScript.RunAsync("node/requests.js", simulator.Address, simulator.Options, map.ToJson(), token));
        Ours = await RecordAsync((simulator, map) => SendAllAsync(simulator, map, FilterTransport.Url, token));
        OursInBody = await RecordAsync((simulator, map) => SendAllAsync(simulator, map, FilterTransport.Body, token));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<SentRequest>>> RecordAsync(Func<OzmapSimulator, SameMap, Task> send)
    {
        var map = new SameMap();
        var options = new OzmapSimulatorOptions { Login = "api", Password = "api-password" };
        await using var simulator = await OzmapSimulator.StartAsync(map.State, options, TestContext.Current.CancellationToken);
        await send(simulator, map);
        Assert.Empty(simulator.Requests.Unknown);

        // The host differs, and nothing else of an address may.
        return simulator.Requests.All
            .GroupBy(request => request.Headers.GetValueOrDefault(CaseHeader, ""), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<SentRequest> (group) => [.. group.Select(SentRequest.Of)], StringComparer.Ordinal);
    }

    private static async Task SendAllAsync(OzmapSimulator simulator, SameMap map, FilterTransport transport, CancellationToken cancellationToken)
    {
        foreach (var (name, send) in OurRequests.All)
        {
            var services = new ServiceCollection();
            services.AddOzmapClient(options =>
            {
                options.BaseAddress = simulator.Address;
                options.FilterTransport = transport;
                options.MaxRetries = 0;
                options.DefaultHeaders[CaseHeader] = name;
                if (name == "log in")
                    (options.Login, options.Password) = (simulator.Options.Login, simulator.Options.Password);
                else
                    options.ApiKey = name == "rejected key" ? "another" : simulator.Options.ApiKey;
            });
            await using var provider = services.BuildServiceProvider();
            try
            {
                await send(provider.GetRequiredService<IOzmapClient>(), map, cancellationToken);
            }
            catch (OzmapException) when (name == "rejected key")
            {
                // Refused, as it must be.
            }
        }
    }
}
