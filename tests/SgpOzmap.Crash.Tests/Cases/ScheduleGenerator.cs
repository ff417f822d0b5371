using System.Collections.Immutable;

namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>What goes wrong in one to four runs.</summary>
internal sealed class ScheduleGenerator(Random random)
{
    private const int MostMinutes = 24 * 60;

    /// <summary>All jumps of a schedule together, whatever their direction: with its pauses less than the seven days after which an annotation is given up.</summary>
    private const int MostInAll = 3 * MostMinutes;

    private static readonly Harm[] s_harms = Enum.GetValues<Harm>();

    private int _jumped;

    internal Schedule Next() => new()
    {
        Runs = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Run())],
        Recovery = [Kind(), random.Next(2) == 0 ? Reading.Full : Reading.Delta],
    };

    private Run Run()
    {
        var ending = random.Next(10);
        return new()
        {
            Reading = Kind(),
            Strikes = [.. Enumerable.Range(0, random.Next(0, 5)).Select(_ => Strike())],
            StopAt = ending is 0 or 1 ? At() : 0,
            DieAt = ending is 2 or 3 or 4 ? At() : 0,
            DiesAfter = random.Next(2) == 0,
            Jumps = [.. Enumerable.Range(0, random.Next(4) == 0 ? random.Next(1, 3) : 0).Select(_ => (random.Next(1, 50), Minutes()))],
            JournalFails = random.Next(10) == 0 ? (random.Next(1, 20), random.Next(1, 5)) : default,
            IsNewProcess = random.Next(3) == 0,
            HasTwin = random.Next(12) == 0,
            Pause = random.Next(3) switch { 0 => 1, 1 => 10, _ => random.Next(1, 600) },
        };
    }

    private Strike Strike()
    {
        var onMap = random.Next(4) != 0;
        return new(
            onMap,
            s_harms[random.Next(s_harms.Length)],
            random.Next(2) == 0 ? random.Next(0, 4) : random.Next(0, 40),
            random.Next(8) switch { < 5 => 1, 5 => 2, 6 => random.Next(3, 6), _ => 20 },
            onMap && random.Next(3) != 0);
    }

    // Reading takes the first ten or fifteen requests.
    private int At() => random.Next(3) == 0 ? random.Next(1, 15) : random.Next(10, 40);

    private int Minutes()
    {
        var most = random.Next(3) switch { 0 => 5, 1 => 180, _ => MostMinutes };
        most = Math.Min(most, MostInAll - _jumped);
        var minutes = random.Next(-most, most + 1);
        _jumped += Math.Abs(minutes);
        return minutes;
    }

    private Reading Kind() => (Reading)random.Next(3);
}
