using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Benchmarks.LogsPage;

/// <summary>
/// "logs-page": how long the log page takes over HTTP for a run of 100,000 entries beside one of 1,000, both in one SQLite file with 2,000 further runs.
/// </summary>
internal static class LogsPageCommand
{
    private const int Repeats = 9;
    private const int OtherRuns = 2000;
    private const string Root = "/integrations/sgp/logs";

    private static readonly (string Name, string Path)[] Pages =
    [
        ("first page of a run", "/{run}"),
        ("page in the middle", "/{run}?page={middle}"),
        ("last page", "/{run}?page=1000000"),
        ("level: error", "/{run}?level=Error"),
        ("finding: box not found", "/{run}?finding=BoxNotFound"),
        ("box", "/{run}?box=CTO-00007"),
        ("text: two words", "/{run}?text=assinante+77"),
        ("text: nothing found", "/{run}?text=xyzzy"),
        ("one contract", "/contracts/1042"),
        ("runs", ""),
        ("findings", "/findings"),
    ];

    internal static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("sgpozmap-logs-page");
        try
        {
            await using var app = await StartAsync(Path.Combine(folder.FullName, "runs.db"));
            using var client = new HttpClient { BaseAddress = new(app.Urls.First()) };
            Console.WriteLine("| page | 1,000 entries | 100,000 entries | ratio |");
            Console.WriteLine("| --- | ---: | ---: | ---: |");
            foreach (var (name, path) in Pages)
            {
                var small = await MeasureAsync(client, path, "small", 1_000);
                var large = await MeasureAsync(client, path, "large", 100_000);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {small:0.0} ms | {large:0.0} ms | {large / small:0.0} |"));
            }

            foreach (var format in new[] { "csv", "json" })
            {
                var begun = Stopwatch.GetTimestamp();
                var bytes = (await client.GetByteArrayAsync($"{Root}/large/entries.{format}")).Length;
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"export of 100,000 entries as {format}: {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s, {bytes / 1048576.0:0.0} MiB"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        return 0;
    }

    private static async Task<double> MeasureAsync(HttpClient client, string path, string run, int entries)
    {
        var address = Root + path.Replace("{run}", run, StringComparison.Ordinal).Replace("{middle}", (entries / 100).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var times = new double[Repeats];
        for (var i = -2; i < Repeats; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await client.GetAsync(address);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            if (i >= 0)
                times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        Array.Sort(times);
        return times[Repeats / 2];
    }

    private static async Task<WebApplication> StartAsync(string file)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SgpOzmap:Sgp:BaseAddress"] = "http://127.0.0.1:1/",
            ["SgpOzmap:Sgp:Token"] = "t",
            ["SgpOzmap:Sgp:App"] = "a",
            ["SgpOzmap:Ozmap:BaseAddress"] = "http://127.0.0.1:1/",
            ["SgpOzmap:Ozmap:ApiKey"] = "k",
            ["SgpOzmap:Storage:ConnectionString"] = "Data Source=" + file,
            ["SgpOzmap:Storage:Retention:MaxRuns"] = "100000",
        });
        builder.Services.AddSgpOzmapIntegration(builder.Configuration.GetSection("SgpOzmap")).AddStorage().AddLogsPage();

        // Nothing is read from anywhere: only the page is measured.
        builder.Services.RemoveAll<IHostedService>();
        var app = builder.Build();
        app.MapSgpOzmapLogs();
        await FillAsync(app.Services.GetRequiredService<IRunStore>());
        await app.StartAsync();
        return app;
    }

    private static async Task FillAsync(IRunStore runs)
    {
        var now = TimeProvider.System.GetUtcNow();
        for (var i = OtherRuns; i > 0; i--)
            await runs.AddRunAsync(LargeRun.Make(string.Create(CultureInfo.InvariantCulture, $"run-{i:0000}"), now.AddMinutes(-10 * i), 20));
        await runs.AddRunAsync(LargeRun.Make("small", now.AddMinutes(-5), 1_000));
        await runs.AddRunAsync(LargeRun.Make("large", now, 100_000));
    }
}
