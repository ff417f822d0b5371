using SgpOzmap.Crash.Tests.Cases;

namespace SgpOzmap.Crash.Tests.Kill;

/// <summary>A town whose plan has every kind of change.</summary>
internal static class KillTown
{
    internal static Town Town { get; } = new()
    {
        Boxes = [new("CTO-1", 0, 8), new("CTO-2", 0, 4, 4), new("CTO-3", 1, 4)],
        Contracts =
        [
            // Created: on a port, on the second splitter, on the first free port.
            new(1, 1, "CTO-1", 1),
            new(2, 4, "CTO-2", 5),
            new(3, 1, "CTO-3"),

            // Cancelled with its property kept, disconnected and annotated; its port goes to the next.
            new(4, 3, "CTO-1", 2),
            new(5, 1, "CTO-1", 2),

            // A reservation cancelled: the property goes too.
            new(6, 3, "CTO-1", 3),

            // Name and ONU; status, two alike; implanted.
            new(7, 1, "CTO-1", 4, "JOSÉ"),
            new(8, 4, "CTO-1", 5),
            new(9, 2, "CTO-1", 6),
            new(10, 1, "CTO-2", 1),

            // Coordinates with power; power alone, two alike.
            new(11, 1, "CTO-2", 2, Place: 3, Power: "-25.13"),
            new(12, 1, "CTO-2", 3, Power: "-20.30"),
            new(13, 1, "CTO-2", 4, Power: "-20.30"),

            // A chain of moves.
            new(14, 1, "CTO-3", 1),
            new(15, 1, "CTO-3", 2),

            // Into a vacant property; and one without a place, cancelled.
            new(16, 1, "CTO-1", 8),
            new(17, 3, "CTO-2", 8),
        ],
        Occupants =
        [
            new("4", 0, 2, Note: "PORTÃO AZUL"),
            new("6", 0, 3, Implanted: false),
            new("7", 0, 4, HasOnu: true),
            new("8", 0, 5),
            new("9", 0, 6),
            new("10", 1, 1, Implanted: false),
            new("11", 1, 2),
            new("12", 1, 3),
            new("13", 1, 4),
            new("14", 0, 7),
            new("15", 2, 1),
            new(null, 0, 8),
            new("17", -1),
            new("ABC", 1, 7),
        ],
        Settings =
        [
            "Features:CreateClients=true", "Features:CancelClients=true", "Features:DisconnectCancelledFromSplitterPort=true", "Features:ReuseVacantProperty=true",
            "Features:MoveChangedPorts=true", "Features:ImplantClients=true", "Features:UpdateOnu=true", "Features:AnnotateRemoval=true",

            // One request after the other, so that the n-th is the same each time.
            "Sgp:Concurrency=1", "Ozmap:Concurrency=1", "Safety:MaxRemovalsPercent=100",
        ],
    };
}
