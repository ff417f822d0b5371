using System.Diagnostics;
using System.Globalization;

namespace SgpOzmap.Benchmarks.ReadAll;

/// <summary>
/// Reads all properties of one simulated OZmap, by turns with the official SDK's <c>findAll</c> and with our client, each in a process of its
/// own, the simulator in a third. Prints a table of medians.
/// </summary>
internal static class ReadAllCommand
{
    internal static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["serve", var rows, var latency]:
                return await MapServer.RunAsync(Number(rows), Number(latency));
            case ["ours", var address, var pageSize, var pagesAtOnce]:
                return await OurReading.RunAsync(new Uri(address), Number(pageSize), Number(pagesAtOnce));
            case []:
                return await CompareAsync(100_000, 20, 3);
            case [var rows, var latency, var times]:
                return await CompareAsync(Number(rows), Number(latency), Number(times));
            default:
                await Console.Error.WriteLineAsync("read-all [ROWS LATENCY_MS TIMES]");
                return 2;
        }
    }

    private static async Task<int> CompareAsync(int rows, int latency, int times)
    {
        if (SdkReading.Missing() is { } missing)
        {
            await Console.Error.WriteLineAsync(missing);
            return 1;
        }

        using var server = await ChildProcess.StartAsync(Self, ["read-all", "serve", Text(rows), Text(latency)]);
        var address = await server.ReadLineAsync();
        (string Name, Func<Task<Measurement>> Run)[] contestants =
        [
            ("official SDK, `findAll` (100 a page)", () => SdkReading.RunAsync(address)),
            ("ours, one page after the other (100 a page)", () => MeasureAsync(address, 100, 1)),
            ("ours, as it comes (100 a page, 4 at once)", () => MeasureAsync(address, 100, 4)),
            ("ours, 500 a page, 4 at once", () => MeasureAsync(address, 500, 4)),
        ];
        var results = contestants.ToDictionary(c => c.Name, _ => new List<Measurement>(), StringComparer.Ordinal);
        for (var i = 0; i < times; i++)
        {
            foreach (var (name, run) in contestants)
            {
                var measured = await run();
                if (measured.Rows != rows)
                    throw new InvalidOperationException($"{name} read {measured.Rows} of {rows} rows.");
                results[name].Add(measured);
            }
        }

        Print(contestants.Select(c => (c.Name, Measurement.Median(results[c.Name]))).ToList(), rows, latency, times);
        return 0;
    }

    private static void Print(List<(string Name, Measurement Median)> medians, int rows, int latency, int times)
    {
        var first = medians[0].Median;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows:N0} properties, {latency} ms before every answer, median of {times} runs by turns"));
        Console.WriteLine();
        Console.WriteLine("| | time | times faster | peak memory | share of the SDK's |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (var (name, m) in medians)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {m.Time.TotalSeconds:0.0} s | {first.Time / m.Time:0.0} | {m.PeakBytes / 1048576.0:0} MiB | {(double)m.PeakBytes / first.PeakBytes:0.00} |"));
        }
    }

    private static async Task<Measurement> MeasureAsync(string address, int pageSize, int pagesAtOnce)
    {
        using var process = await ChildProcess.StartAsync(Self, ["read-all", "ours", address, Text(pageSize), Text(pagesAtOnce)]);
        return Measurement.Parse(await process.ReadLineAsync());
    }

    private static IReadOnlyList<string> Self { get; } = ["dotnet", typeof(ReadAllCommand).Assembly.Location];

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
