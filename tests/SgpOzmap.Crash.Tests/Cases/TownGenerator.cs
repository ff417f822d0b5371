using System.Collections.Immutable;
using System.Globalization;

namespace SgpOzmap.Crash.Tests.Cases;

/// <summary>
/// Towns so small that everything meets everything: ports change hands, chains and rings of moves come up, contracts want one port, cancellations free what others
/// wait for.
/// </summary>
internal sealed class TownGenerator(Random random)
{
    internal static readonly string[] BoxNames = ["CTO-1", "CTO-2", "CTO-3", "cto-1"];

    private static readonly string[] s_names = ["MARIA", " MARIA ", "JOSÉ", ""];
    private static readonly string[] s_powers = ["-19.87", "-20.004", "-20.3", "N/A", "0", ""];
    private static readonly double?[] s_mapPowers = [null, -19.87, -20, -20.3, -25.13];
    private static readonly string[] s_notes = ["", "PORTÃO AZUL"];

    private static readonly string[] s_switches =
    [
        "ConsiderProjectsOnCreate", "CreateClientsAroundBox", "RemovePropertyCompletely", "DisconnectCancelledFromSplitterPort", "ReuseVacantProperty",
        "ImplantClients", "UpdateOnu", "AnnotateRemoval", "UseConnectionState",
    ];

    internal Town Next()
    {
        var boxes = Boxes();
        var occupants = Occupants(boxes);
        return new()
        {
            Boxes = boxes,
            Contracts = Contracts(boxes, occupants),
            Occupants = occupants,
            Settings = Settings(),
            LogsIn = random.Next(3) == 0,
        };
    }

    private ImmutableArray<Box> Boxes()
        =>
        [
            .. Enumerable.Range(0, random.Next(2, 5)).Select(i => new Box(
                BoxNames[i],
                random.Next(2),
                random.Next(8) == 0 ? 0 : random.Next(1, 5),
                random.Next(4) == 0 ? random.Next(1, 4) : 0,
                random.Next(4) == 0 ? random.Next(1, 5) : 0,
                random.Next(4) == 0 ? random.Next(1, 5) : 0,
                random.Next(16) == 0,
                random.Next(12) != 0)),
        ];

    private ImmutableArray<Occupant> Occupants(ImmutableArray<Box> boxes)
    {
        var occupants = ImmutableArray.CreateBuilder<Occupant>();
        for (var id = 1; id <= 12; id++)
        {
            if (random.Next(100) < 45)
                occupants.Add(Occupant(Code(id), boxes));
        }

        // Somebody's own client, a code twice, a vacant property, a client without a place.
        if (random.Next(3) == 0)
            occupants.Add(Occupant("ABC", boxes));
        if (random.Next(4) == 0)
            occupants.Add(Occupant(Code(random.Next(1, 13)), boxes));
        for (var vacant = random.Next(4); vacant > 0; vacant--)
            occupants.Add(Occupant(null, boxes));
        if (random.Next(4) == 0)
            occupants.Add(Occupant(Code(random.Next(1, 13)), boxes) with { Box = -1 });
        return occupants.ToImmutable();
    }

    private Occupant Occupant(string? code, ImmutableArray<Box> boxes)
    {
        var box = random.Next(boxes.Length);
        return new(
            code,
            box,
            random.Next(10) == 0 ? 0 : random.Next(1, Math.Max(2, boxes[box].Ports + 1)),
            s_names[random.Next(s_names.Length)],
            random.Next(4) == 0 ? 1 : 0,
            random.Next(3) != 0,
            random.Next(4),
            s_mapPowers[random.Next(s_mapPowers.Length)],
            s_notes[random.Next(s_notes.Length)],
            random.Next(3) == 0);
    }

    private ImmutableArray<Contract> Contracts(ImmutableArray<Box> boxes, ImmutableArray<Occupant> occupants)
    {
        // In half of the towns every contract has a port of its own, so that nothing excuses a difference.
        var isOrderly = random.Next(2) == 0;
        var taken = new HashSet<(int Box, int Port)>();
        var ids = Enumerable.Range(1, 12).ToArray();
        random.Shuffle(ids);
        return [.. ids.Take(random.Next(3, 13)).Select(id => Contract(id))];

        // Where its client is, or where somebody has left.
        Occupant? SeatOf(int id)
        {
            var isThere = occupants.FirstOrDefault(o => string.Equals(o.Code, Code(id), StringComparison.Ordinal) && o.Box >= 0);
            return isThere is not null
                ? random.Next(3) == 0 ? isThere : null
                : random.Next(3) == 0 ? occupants.FirstOrDefault(static o => o.Code is null && o.Port > 0) : null;
        }

        Contract Contract(int id)
        {
            var (box, port) = SeatOf(id) is { } seat ? (seat.Box, seat.Port) : (random.Next(boxes.Length), random.Next(1, 5));
            for (var tries = 0; isOrderly && !taken.Add((box, port)) && tries < 20; tries++)
                (box, port) = (random.Next(boxes.Length), random.Next(1, 7));
            var contract = new Contract(
                id,
                random.Next(100) switch { < 55 => 1, < 75 => 3, < 80 => 2, < 86 => 4, < 89 => 5, < 92 => 6, < 97 => 7, _ => 9 },
                random.Next(14) == 0 ? null : random.Next(20) == 0 ? "NADA" : boxes[box].Name,
                !isOrderly && random.Next(6) == 0 ? null : Math.Max(1, port),
                s_names[random.Next(s_names.Length)],
                random.Next(10) == 0 ? -1 : random.Next(2),
                random.Next(8) == 0 ? 0 : random.Next(1, 4),
                s_powers[random.Next(s_powers.Length)]);
            return contract with
            {
                Row = random.Next(14) switch
                {
                    0 => Row.Silent,
                    1 => Row.Absent,
                    2 when !isOrderly => Row.OtherBox,
                    3 when !isOrderly => Row.NoPort,
                    4 => Row.Alone,
                    _ => Row.Same,
                },
            };
        }
    }

    private ImmutableArray<string> Settings()
    {
        // What makes ports change hands is on more often than not.
        var settings = ImmutableArray.CreateBuilder<string>();
        foreach (var common in (ReadOnlySpan<string>)["CreateClients", "CancelClients", "MoveChangedPorts"])
        {
            if (random.Next(8) != 0)
                settings.Add($"Features:{common}=true");
        }

        settings.AddRange(s_switches.Where(_ => random.Next(2) == 0).Select(static s => $"Features:{s}=true"));
        if (random.Next(3) == 0)
            settings.Add(random.Next(2) == 0 ? "Features:UpdateCoordinates=true" : "Features:UpdateCoordinates=false");
        if (random.Next(8) == 0)
            settings.Add("Features:BoxNameMatching=Normalized");
        if (random.Next(8) == 0)
            settings.Add("Features:SplitterPortNumbering=Reject");
        if (random.Next(8) == 0)
            settings.Add("Features:MissingPort=Reject");
        if (random.Next(8) == 0)
            settings.Add("StatusMapping:7=Ok");
        settings.Add($"Sgp:PageSize={(random.Next(2) == 0 ? 2 : 100)}");
        settings.Add($"Sgp:MaxRetries={random.Next(4)}");
        settings.Add($"Ozmap:PageSize={(random.Next(2) == 0 ? 3 : 100)}");
        settings.Add($"Ozmap:MaxRetries={random.Next(4)}");
        settings.Add($"Ozmap:Concurrency={(random.Next(2) == 0 ? 1 : 4)}");
        return settings.ToImmutable();
    }

    private static string Code(int id) => id.ToString(CultureInfo.InvariantCulture);
}
