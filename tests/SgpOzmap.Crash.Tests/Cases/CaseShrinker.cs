using System.Collections.Immutable;

namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>Makes a failing case smaller as long as it fails.</summary>
internal static class CaseShrinker
{
    /// <summary>Simpler cases, the boldest first.</summary>
    internal static IEnumerable<Case> Smaller(Case c)
    {
        var (town, schedule) = (c.Town, c.Schedule);
        foreach (var runs in Without(schedule.Runs))
            yield return c with { Schedule = schedule with { Runs = runs } };
        foreach (var contracts in Without(town.Contracts))
            yield return c with { Town = town with { Contracts = contracts } };
        foreach (var occupants in Without(town.Occupants))
            yield return c with { Town = town with { Occupants = occupants } };
        foreach (var settings in Without(town.Settings))
            yield return c with { Town = town with { Settings = settings } };
        if (town.LogsIn)
            yield return c with { Town = town with { LogsIn = false } };
        for (var i = 0; i < schedule.Runs.Length; i++)
        {
            foreach (var run in Smaller(schedule.Runs[i]))
                yield return c with { Schedule = schedule with { Runs = schedule.Runs.SetItem(i, run) } };
        }

        if (schedule.Recovery.Any(static r => r != Reading.Full))
            yield return c with { Schedule = schedule with { Recovery = [Reading.Full, Reading.Full] } };
        for (var i = 0; i < town.Contracts.Length; i++)
        {
            foreach (var contract in Smaller(town.Contracts[i]))
                yield return c with { Town = town with { Contracts = town.Contracts.SetItem(i, contract) } };
        }

        for (var i = 0; i < town.Occupants.Length; i++)
        {
            foreach (var occupant in Smaller(town.Occupants[i]))
                yield return c with { Town = town with { Occupants = town.Occupants.SetItem(i, occupant) } };
        }

        for (var i = 0; i < town.Boxes.Length; i++)
        {
            foreach (var box in Smaller(town.Boxes[i]))
                yield return c with { Town = town with { Boxes = town.Boxes.SetItem(i, box) } };
        }
    }

    private static IEnumerable<Run> Smaller(Run run)
    {
        foreach (var strikes in Without(run.Strikes))
            yield return run with { Strikes = strikes };
        if (run.StopAt > 0)
            yield return run with { StopAt = 0 };
        if (run.DieAt > 0)
            yield return run with { DieAt = 0 };
        if (!run.Jumps.IsEmpty)
            yield return run with { Jumps = [] };
        if (run.JournalFails.Count > 0)
            yield return run with { JournalFails = default };
        if (run.HasTwin)
            yield return run with { HasTwin = false };
        if (run.IsNewProcess)
            yield return run with { IsNewProcess = false };
        if (run.Reading != Reading.Full)
            yield return run with { Reading = Reading.Full };
        if (run.Pause != 10)
            yield return run with { Pause = 10 };
        for (var i = 0; i < run.Strikes.Length; i++)
        {
            var strike = run.Strikes[i];
            if (strike.Times > 1)
                yield return run with { Strikes = run.Strikes.SetItem(i, strike with { Times = 1 }) };
            if (strike.Skip > 0)
                yield return run with { Strikes = run.Strikes.SetItem(i, strike with { Skip = strike.Skip / 2 }) };
        }
    }

    private static IEnumerable<Contract> Smaller(Contract contract)
        => Others(
            contract,
            contract with { Row = Row.Same },
            contract with { Name = "MARIA" },
            contract with { Power = "-19.87" },
            contract with { Place = 1 },
            contract with { Status = 1 },
            contract with { Pop = 0 });

    private static IEnumerable<Occupant> Smaller(Occupant occupant)
        => Others(
            occupant,
            occupant with { HasOnu = false },
            occupant with { Note = "" },
            occupant with { Name = "MARIA" },
            occupant with { Power = -19.87 },
            occupant with { Place = 1 },
            occupant with { Status = 0 });

    private static IEnumerable<Box> Smaller(Box box)
        => Others(box, box with { Second = 0 }, box with { Blocked = 0 }, box with { Network = 0 }, box with { IsDraft = false }, box with { Project = 0 });

    private static IEnumerable<T> Others<T>(T now, params IEnumerable<T> simpler)
        => simpler.Where(s => !EqualityComparer<T>.Default.Equals(s, now));

    private static IEnumerable<ImmutableArray<T>> Without<T>(ImmutableArray<T> items)
    {
        if (items.Length > 3)
        {
            yield return [.. items.Take(items.Length / 2)];
            yield return [.. items.Skip(items.Length / 2)];
        }

        for (var i = 0; i < items.Length; i++)
            yield return items.RemoveAt(i);
    }
}
