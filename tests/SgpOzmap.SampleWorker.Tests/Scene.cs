using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.SampleWorker.Tests;

/// <summary>A small provider whose plan has one of nearly everything: 501 is cancelled, 502 renamed, 503 new, 504 has a wrong box, 505 moves, 506 has another ONU.</summary>
internal static class Scene
{
    internal const string Leaving = "Maria Souza";
    internal const string OldName = "João Lima";
    internal const string NewName = "Joana Lopes";
    internal const string Coming = "Pedro Alves";
    internal const string Observation = "Portão azul, falar com Rita";

    internal static SyncPlan Plan(SyncPolicies? policies = null) => SyncPlanner.Plan(new(Contracts(), Map(), policies ?? Policies));

    internal static SyncPolicies Policies { get; } = new()
    {
        CreateClients = true,
        CancelClients = true,
        DisconnectCancelledFromSplitterPort = true,
        MoveChangedPorts = true,
        AnnotateRemoval = true,
        Today = new(2026, 11, 23),
    };

    /// <summary>A run that planned.</summary>
    internal static RunReport Planned(SafetyLimits? limits = null)
    {
        var plan = Plan();
        return new()
        {
            RunId = "20261123T130000Z-0001",
            Tenant = "",
            Mode = RunMode.Plan,
            StartedAt = new(2026, 11, 23, 13, 0, 0, TimeSpan.Zero),
            Duration = TimeSpan.FromSeconds(12.345),
            Plan = plan,
            Gate = SafetyGate.Check(plan, limits ?? new(), readComplete: true, contractsLastSeen: null),
            Changes = [.. plan.Changes.Select(static c => new ChangeResult(c, ChangeOutcome.Planned))],
            ContractsComplete = true,
            SgpRequests = 14,
            OzmapRequests = 57,
        };
    }

    /// <summary>A run that applied: everything with one outcome, except what <paramref name="except"/> says.</summary>
    internal static RunReport Applied(ChangeOutcome outcome = ChangeOutcome.Applied, params ChangeResult[] except)
    {
        var planned = Planned();
        var other = except.ToDictionary(static r => r.Change.Id, StringComparer.Ordinal);
        return planned with
        {
            Mode = RunMode.Apply,
            Changes = [.. planned.Changes.Select(r => other.GetValueOrDefault(r.Change.Id) ?? r with { Outcome = outcome })],
        };
    }

    /// <summary>A run that did not come to a plan.</summary>
    internal static RunReport Failed() => new()
    {
        RunId = "20261123T130000Z-0002",
        Tenant = "",
        Mode = RunMode.Apply,
        StartedAt = new(2026, 11, 23, 13, 0, 0, TimeSpan.Zero),
        Failures = [new("O SGP não respondeu.", "SGP did not answer.")],
    };

    private static Contract[] Contracts() =>
    [
        Contract(501, Leaving, 3, port: 3),
        Contract(502, NewName, 1, port: 1),
        Contract(503, Coming, 1, port: 5),
        Contract(504, "Rui Melo", 1, port: 1, box: "CTO-99"),
        Contract(505, "Ana Reis", 1, port: 6),
        Contract(506, "Eva Pires", 1, port: 2) with { Onu = new("eva@isp", "ABCD12345678", "00:11:22:33:44:55") },
    ];

    private static Contract Contract(long id, string name, int status, int port, string box = "CTO-01") => new()
    {
        Id = id,
        Name = name,
        Status = new(status),
        Attachments = [new(box, port, AttachmentSource.Listing)],
        Places = [new(-23.5, -46.6)],
    };

    private static MapState Map()
    {
        var splitter = new MapSplitter
        {
            Id = "s1",
            Name = "S1",
            Ports = [.. Enumerable.Range(1, 8).Select(static p => new MapPort(IsPlugged: p <= 4, IsBlocked: false))],
        };
        var box = new MapBox { Id = "b1", Name = "CTO-01", Coordinates = new(-23.5, -46.6), Splitters = [splitter] };
        return new()
        {
            Boxes = [box],
            Properties =
            [
                Property(1, "502", OldName),
                Property(2, "506", "Eva Pires"),
                Property(3, "501", Leaving) with { Observation = Observation },
                Property(4, "505", "Ana Reis"),
            ],
        };

        MapProperty Property(int port, string code, string name) => new()
        {
            Id = "p" + code,
            Box = box,
            DropId = "d" + code,
            Coordinates = new(-23.5, -46.6),
            Connections = [new("s1", port)],
            Client = new() { Id = "c" + code, Code = code, Name = name, Status = MapStatus.Ok, IsImplanted = true, Onu = new() },
        };
    }
}
