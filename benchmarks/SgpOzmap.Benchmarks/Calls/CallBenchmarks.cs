using System.Net.Http.Headers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.Benchmarks.ReadAll;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Properties;
using SgpOzmap.OzmapClient.Queries;

namespace SgpOzmap.Benchmarks.Calls;

/// <summary>
/// One call of our client, with retry, breaker, concurrency limit and time-outs on, beside the same call of a bare HttpClient with generated
/// JSON into plain classes that keep unknown fields as ours do. The server is a process of its own, so that only the caller's memory counts.
/// </summary>
[MemoryDiagnoser]
[InProcess]
public class CallBenchmarks : IDisposable
{
    private ChildProcess? _server;
    private ServiceProvider? _services;
    private IOzmapClient? _ours;
    private HttpClient? _bare;
    private string? _id;

    /// <summary>Rows a page.</summary>
    [Params(1, 100)]
    public int Rows { get; set; }

    /// <summary>Starts the server and both clients.</summary>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        _server = await ChildProcess.StartAsync(["dotnet", typeof(CallBenchmarks).Assembly.Location], ["read-all", "serve", "1000", "0"]);
        var address = new Uri(await _server.ReadLineAsync());
        var services = new ServiceCollection();
        services.AddOzmapClient(options => (options.BaseAddress, options.ApiKey, options.PageSize) = (address, MapServer.Key, Rows));
        _services = services.BuildServiceProvider();
        _ours = _services.GetRequiredService<IOzmapClient>();
        _bare = new HttpClient { BaseAddress = new Uri(address, "api/v2/") };
        _bare.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", MapServer.Key);
        _bare.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        _id = (await _ours.GetPageAsync(OzmapResource.Properties, new OzmapQuery { Limit = 1 })).Rows[0].Id;
    }

    /// <summary>A page, or for one row the record by its id, with a bare HttpClient.</summary>
    [Benchmark(Baseline = true)]
    public async Task<int> BareAsync()
    {
        using var response = await _bare!.GetAsync(Rows == 1 ? "properties/" + _id : "properties?page=1&limit=100", HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        if (Rows == 1)
            return (await JsonSerializer.DeserializeAsync(body, BareJson.Default.BareProperty))!.Id!.Length;
        return (await JsonSerializer.DeserializeAsync(body, BareJson.Default.BarePage))!.Rows!.Count;
    }

    /// <summary>The same with our client.</summary>
    [Benchmark]
    public async Task<int> OursAsync()
    {
        if (Rows == 1)
            return (await _ours!.FindAsync(OzmapResource.Properties, _id!))!.Id.Length;
        return (await _ours!.GetPageAsync(OzmapResource.Properties, OzmapQuery.All)).Rows.Count;
    }

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _bare?.Dispose();
        _services?.Dispose();
        _server?.Dispose();
        GC.SuppressFinalize(this);
    }
}
