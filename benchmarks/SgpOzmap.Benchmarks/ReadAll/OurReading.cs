using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.OzmapClient;
using SgpOzmap.OzmapClient.Queries;

namespace SgpOzmap.Benchmarks.ReadAll;

/// <summary>Our client's side.</summary>
internal static class OurReading
{
    internal static async Task<int> RunAsync(Uri address, int pageSize, int pagesAtOnce)
    {
        var services = new ServiceCollection();
        services.AddOzmapClient(options =>
        {
            options.BaseAddress = address;
            options.ApiKey = MapServer.Key;
            options.PageSize = pageSize;
            options.PageConcurrency = pagesAtOnce;
        });
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<IOzmapClient>();

        var watch = Stopwatch.StartNew();
        var reading = client.Read(OzmapResource.Properties, OzmapQuery.All);
        var rows = 0;
        await foreach (var property in reading)
            rows += property.Client is null ? 0 : 1;
        watch.Stop();
        if (!reading.IsComplete)
            throw new InvalidOperationException(reading.IncompleteReason);

        using var self = Process.GetCurrentProcess();
        Console.WriteLine(new Measurement(rows, watch.Elapsed, self.PeakWorkingSet64));
        return 0;
    }
}
