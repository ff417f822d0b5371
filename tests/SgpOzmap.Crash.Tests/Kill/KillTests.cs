using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using SgpOzmap.Crash.Tests.Running;

namespace SgpOzmap.Crash.Tests.Kill;

/// <summary>The real engine in a process that is killed with every single request.</summary>
[Collection(Output.OneByOne)]
public sealed class KillTests
{
    private const int Lanes = 2;
    private const int ChildEvery = 10;

    [Fact]
    public async Task Killed_with_any_request_the_next_runs_bring_the_map_to_the_same_state()
    {
        var token = TestContext.Current.CancellationToken;
        var begun = Stopwatch.GetTimestamp();
        using var empty = await StoreFile.CreateAsync(token);
        await using var first = await Lane.StartAsync(token);
        await using var second = await Lane.StartAsync(token);
        var free = new ConcurrentQueue<KillCase>([new(first, empty), new(second, empty)]);
        free.TryPeek(out var any);
        var reference = await any!.RunThroughAsync(token);
        var points = Requests(reference.Requests).SelectMany(static n => new[] { new KillPoint(n, IsAfter: false), new KillPoint(n, IsAfter: true) });
        var failures = new ConcurrentQueue<string>();
        var (children, index) = (0, 0);

        await Parallel.ForEachAsync(points, new ParallelOptions { MaxDegreeOfParallelism = Lanes, CancellationToken = token }, async (point, stop) =>
        {
            var inChild = Interlocked.Increment(ref index) % ChildEvery == 0;
            if (inChild)
                Interlocked.Increment(ref children);
            Assert.True(free.TryDequeue(out var one));
            if (await one.RunAsync(point, reference, inChild, stop) is { } failure)
                failures.Enqueue(failure);
            free.Enqueue(one);
        });

        Output.Tell(string.Create(
            CultureInfo.InvariantCulture,
            $"Kill matrix: {reference.Requests} requests ({reference.Writes} writes), killed {index} times (each before and after it was done), {children} recovered in a child; {Stopwatch.GetElapsedTime(begun).TotalSeconds:F1} s."));
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures.Take(5)));
        Assert.InRange(reference.Requests, 40, 80);
    }

    // One of them alone, to look into a failure.
    private static IEnumerable<int> Requests(int all)
        => int.TryParse(Environment.GetEnvironmentVariable("SGPOZMAP_CRASH_KILL_AT"), NumberStyles.None, CultureInfo.InvariantCulture, out var one)
            ? [one]
            : Enumerable.Range(1, all);
}
