using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BenchmarkDotNet.Attributes;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Json;
using SgpOzmap.Testing;

namespace SgpOzmap.Benchmarks;

/// <summary>Reading a page of 100 customers as SGP sends it: JSON metadata generated at build time, as the client uses, beside reflection.</summary>
[MemoryDiagnoser]
[SimpleJob(warmupCount: 3, iterationCount: 10)]
public class CustomerPageBenchmarks
{
    private byte[] _page = [];
    private JsonTypeInfo<WireListing> _reflection = null!;

    [GlobalSetup]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Reflection is what is measured.")]
    public async Task SetupAsync()
    {
        await using var sgp = await SgpSimulator.StartAsync(DemoProvider.Create(new DemoProviderOptions()).Sgp);
        using var http = new HttpClient { BaseAddress = sgp.Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["token"] = sgp.Options.Token,
            ["app"] = sgp.Options.App,
            ["limit"] = "100",
            ["omitir_titulos"] = "1",
            ["omitir_contatos"] = "1",
        });
        using var answer = await http.PostAsync(new Uri("api/ura/clientes/", UriKind.Relative), form);
        _page = await answer.Content.ReadAsByteArrayAsync();

        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        foreach (var converter in SgpJsonContext.Default.Options.Converters)
            options.Converters.Add(converter);
        _reflection = (JsonTypeInfo<WireListing>)options.GetTypeInfo(typeof(WireListing));

        if (await Generated() != 100 || await Reflection() != 100)
            throw new InvalidOperationException("The page is meant to hold 100 customers.");
    }

    [Benchmark(Baseline = true)]
    public Task<int> Reflection() => ReadAsync(_reflection);

    [Benchmark]
    public Task<int> Generated() => ReadAsync(SgpJsonContext.Default.WireListing);

    private async Task<int> ReadAsync(JsonTypeInfo<WireListing> type)
    {
        var listing = await JsonSerializer.DeserializeAsync(new MemoryStream(_page), type);
        return listing?.Envelope?.Customers?.Count ?? 0;
    }
}
