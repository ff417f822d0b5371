using System.Diagnostics;
using System.Globalization;
using SgpOzmap.Crash.Tests.Cases;
using SgpOzmap.Crash.Tests.Running;

namespace SgpOzmap.Crash.Tests.Schedules;

/// <summary>Many cases, several at once.</summary>
internal sealed class Campaign(int first, int count)
{
    private const int Lanes = 3;
    private const int MostShrinking = 400;
    private const int Attempts = 3;

    private readonly Tally _tally = new();

    /// <summary>The case of a seed: always the same.</summary>
    internal static Case CaseOf(int seed)
    {
#pragma warning disable CA5394 // Chance that can be repeated is wanted.
        var random = new Random(seed);
#pragma warning restore CA5394
        return new(new TownGenerator(random).Next(), new ScheduleGenerator(random).Next());
    }

    /// <returns>The first failure, shrunk; null when all is well.</returns>
    internal async Task<string?> RunAsync(Action<string> tell, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        var next = first - 1;
        string? failure = null;
        await Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Task.Run(LaneAsync, cancellationToken)));
        tell(string.Create(
            CultureInfo.InvariantCulture, $"Fault schedules from seed {first}: {_tally}; {Stopwatch.GetElapsedTime(begun).TotalSeconds:F1} s."));
        return failure;

        async Task LaneAsync()
        {
            await using var lane = await Lane.StartAsync(cancellationToken);
            var runner = new CaseRunner(lane, _tally);
            while (Interlocked.Increment(ref next) is var seed && seed < first + count && Volatile.Read(ref failure) is null)
            {
                var c = CaseOf(seed);
                if (await runner.RunAsync(c, cancellationToken) is { } found && Interlocked.CompareExchange(ref failure, found, null) is null)
                    failure = await ReportAsync(new CaseRunner(lane, new()), seed, c, found, cancellationToken);
            }
        }
    }

    private static async Task<string> ReportAsync(CaseRunner runner, int seed, Case c, string found, CancellationToken cancellationToken)
    {
        var (left, shrunk) = (MostShrinking, found);
        for (var isSmaller = true; isSmaller && left > 0;)
        {
            isSmaller = false;
            foreach (var smaller in CaseShrinker.Smaller(c))
            {
                if (left-- <= 0)
                    break;
                if (await FailAsync(runner, smaller, cancellationToken) is not { } still)
                    continue;
                (c, shrunk, isSmaller) = (smaller, still, true);
                break;
            }
        }

        return $"Seed {seed} fails: {found}\n\nShrunk, it fails so: {shrunk}\n\n{CaseText.Of(c)}";
    }

    // Requests that are under way side by side come in an order of their own: a case may fail at one time and not at another.
    private static async Task<string?> FailAsync(CaseRunner runner, Case c, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await runner.RunAsync(c, cancellationToken) is { } found)
                return found;
        }

        return null;
    }
}
