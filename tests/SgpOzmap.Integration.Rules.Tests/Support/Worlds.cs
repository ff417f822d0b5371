using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Tests.Support;

/// <summary>
/// Random small providers, so small that everything meets everything: few names, few ports, codes that are contracts' more often than not.
/// What is left out: two properties on one port, a fault of the map whose port is never taken for free while the plan lasts.
/// </summary>
internal static class Worlds
{
    private const int Contracts = 10;

    private static readonly string[] BoxNames = ["CTO-1", "CTO-2", "CTO-3", "cto-1"];
    private static readonly string[] SgpNames = ["CTO-1", "CTO-2", "CTO-3", "CTO-1", "CTO-2", "cto-2", "NADA"];
    private static readonly MapProject[] Projects = [new("project-1", "NORTE"), new("project-2", "SUL")];
    private static readonly string?[] Pops = ["NORTE", "SUL", "POP 2", "LESTE", null];
    private static readonly Coordinates?[] Places = [new(-23.55, -46.63), new(-23.551, -46.631), new(0, 0), new(-46.63, -23.55), new(10, 10), null];
    private static readonly string?[] Names = ["MARIA", " MARIA ", "JOSÉ", "", null];
    private static readonly double?[] Powers = [null, 0, -20, -20.004, -20.3, -25.126];
    private static readonly OnuData?[] Onus = [null, new(), new("u", "s", "m"), new("u2"), new("", "s2")];
    private static readonly int[] Statuses = [1, 1, 1, 1, 2, 3, 3, 4, 5, 6, 7, 0, 9];

    private static readonly Gen<MapSplitter> Splitter =
        from ports in Gen.Frequency((7, Gen.Const(0)), (1, Gen.Const(1)), (1, Gen.Const(2))).Array[0, 5]
        from index in Gen.Int[-1, 2]
        from name in OneOf("A", "B")
        select new MapSplitter
        {
            Id = "",
            Name = name,
            Index = index < 0 ? null : index,
            Ports = [.. ports.Select(p => new MapPort(IsPlugged: p == 1, IsBlocked: p == 2))],
        };

    private static readonly Gen<MapBox> Box =
        from name in OneOf(BoxNames)
        from project in OneOf(Projects)
        from splitters in Splitter.Array[0, 3]
        from draft in Gen.Int[0, 11]
        from place in Gen.Int[0, 9]
        select new MapBox
        {
            Id = "",
            Name = name,
            Project = project,
            IsDraft = draft == 0,
            Coordinates = place == 0 ? null : Places[0],
            Splitters = [.. splitters],
        };

    private static readonly Gen<MapClient> Client =
        from code in Gen.Int[-1, Contracts + 2]
        from name in OneOf(Names)
        from status in OneOf(MapStatus.Ok, MapStatus.Error)
        from implanted in Gen.Bool
        from onu in OneOf(Onus)
        select new MapClient
        {
            Id = "",
            Code = code < 0 ? "ABC" : code == 0 ? "01" : Code(code),
            Name = name,
            Status = status,
            IsImplanted = implanted,
            Onu = onu,
        };

    private static readonly Gen<Occupant> Occupants =
        from client in Gen.Frequency((4, Client), (1, Gen.Const((MapClient)null!)))
        from box in Gen.Int[-1, 5]
        from port in Gen.Int[-1, 12]
        from oddities in Gen.Int[0, 31]
        from place in OneOf(Places)
        from power in OneOf(Powers)
        from note in OneOf(null, "", "PORTÃO AZUL")
        select new Occupant(client, box, port, oddities, place, power, note);

    private static readonly Gen<Attachment> Attached =
        from box in OneOf(SgpNames)
        from port in Gen.Int[0, 8]
        from source in OneOf(AttachmentSource.Listing, AttachmentSource.OnuList)
        select new Attachment(box, port == 0 ? null : port == 8 ? 40 : port, source);

    private static readonly Gen<Contract> ContractOf =
        from status in OneOf(Statuses)
        from said in Gen.Frequency((1, Attached.Array[0]), (8, Attached.Array[1]), (1, Attached.Array[2]))
        from name in OneOf(Names)
        from pop in OneOf(Pops)
        from places in OneOf(Places).Array[1, 2]
        from power in OneOf(Powers)
        from onu in OneOf(Onus)
        from state in Gen.Int[0, 11]
        select new Contract
        {
            Id = 0,
            Status = new(status),
            Attachments = [.. said],
            Name = name,
            PopName = pop,
            Places = [.. places.Where(p => p.HasValue).Select(p => p!.Value)],
            PowerDbm = power,
            Onu = onu,
            IsOnline = (state % 3) switch { 0 => null, 1 => true, _ => false },
            AttachmentsUnread = state > 8,
        };

    private static readonly Gen<SyncPolicies> Policy =
        from features in Gen.Int[0, (1 << 16) - 1]
        from main in Gen.Int[0, 7]
        from coordinates in OneOf<bool?>(null, true, false)
        from bounded in Gen.Bool
        from tolerance in OneOf(0, 0.5)
        let has = (Func<int, bool>)(bit => (features & (1 << bit)) != 0)
        select new SyncPolicies
        {
            // What makes ports change hands is on more often than not.
            CreateClients = main != 0,
            CancelClients = main != 1,
            MoveChangedPorts = main != 2,
            Today = new(2026, 11, 23),
            ConsiderProjectsOnCreate = has(0) && has(1),
            CreateClientsAroundBox = has(2),
            RemovePropertyCompletely = has(3) && has(4),
            DisconnectCancelledFromSplitterPort = has(5),
            UpdateStatus = has(6) || has(0),
            UpdateName = has(7) || has(1),
            UpdatePower = has(8),
            UpdateCoordinates = coordinates,
            UseConnectionState = has(9),
            ReuseVacantProperty = has(10),
            ImplantClients = has(11),
            UpdateOnu = has(12),
            AnnotateRemoval = has(13),
            BoxNameMatching = has(14) ? BoxNameMatching.Normalized : BoxNameMatching.Exact,
            SplitterPortNumbering = has(15) && has(0) ? SplitterPortNumbering.Reject : SplitterPortNumbering.Cumulative,
            MissingPort = has(15) && has(1) ? MissingPort.Reject : MissingPort.FirstFree,
            CoordinateBounds = bounded ? new(-34, -74, 6, -34) : null,
            PowerTolerance = tolerance,
            ProjectNames = ImmutableDictionary<string, string>.Empty.Add("POP 2", "SUL"),
        };

    /// <summary>Anything at all: most contracts fail at an early step.</summary>
    private static readonly Gen<PlanInput> Broad =
        from boxes in Box.Array[1, 5]
        from occupants in Occupants.Array[0, 10]
        from unplaced in Client.Array[0, 2]
        from contracts in ContractOf.Array[0, Contracts]
        from policies in Policy
        from complete in Gen.Int[0, 5]
        select new PlanInput(
            [.. contracts.Select((c, i) => c with { Id = i + 1 })], Build(boxes, occupants, unplaced), policies)
        { ContractsComplete = complete > 0 };

    /// <summary>Two or three full boxes, and contracts that all want to be in them: ports change hands.</summary>
    private static readonly Gen<PlanInput> Crowded =
        from boxes in Box.Array[2, 3]
        from ports in Gen.Int[1, 3].Array[3]
        from occupants in Occupants.Array[4, 9]
        from seats in Gen.Int[0, 5].Array[9]
        from contracts in ContractOf.Array[5, Contracts]
        from wishes in Gen.Int[0, 9].Array[Contracts]
        from cancelled in Gen.Int[0, 3].Array[Contracts]
        from policies in Policy
        select new PlanInput(
            [.. contracts.Select((c, i) => c with
            {
                Id = i + 1,
                Status = new(cancelled[i] == 0 ? 3 : c.Status.Code is 4 or 6 ? c.Status.Code : 1),
                Attachments = [new(BoxNames[wishes[i] % 2], wishes[i] / 2 == 4 ? null : (wishes[i] / 2) + 1, AttachmentSource.OnuList)],
                Places = c.Places.IsEmpty ? c.Places : [Places[0]!.Value],
            })],
            Build(
                [.. boxes.Select((b, i) => b with { Name = BoxNames[i], IsDraft = false, Project = Projects[0], Splitters = [Free(ports[i]), .. b.Splitters.Take(1)] })],
                [.. occupants.Select((o, i) => o with { Client = o.Client is null ? null : o.Client with { Code = Code(i + 1) }, Box = seats[i] % 2, Port = seats[i] / 2 })], []),
            policies with { ConsiderProjectsOnCreate = false, SplitterPortNumbering = SplitterPortNumbering.Cumulative });

    /// <summary>Contracts, map and policies; every id and code in reach of every other.</summary>
    internal static Gen<PlanInput> Inputs { get; } = Gen.Frequency((1, Broad), (2, Crowded));

    private static MapState Build(MapBox[] drawn, Occupant[] occupants, MapClient[] unplaced)
    {
        var boxes = drawn.Select((b, i) => b with
        {
            Id = "b" + i,
            Splitters = [.. b.Splitters.Select((s, j) => s with { Id = "b" + i + "s" + j })],
        }).ToList();

        // Ports go to who comes first; who comes later, or would sit on a port of the network, is not connected.
        var taken = new HashSet<MapConnection>();
        var connections = occupants.Select(o => o.Box >= 0 && o.Box < boxes.Count && o.Port >= 0 ? Connection(boxes[o.Box], o.Port) : null)
            .Select(c => c is { } at && taken.Add(at) ? at : (MapConnection?)null).ToList();
        boxes = [.. boxes.Select(b => b with
        {
            Splitters = [.. b.Splitters.Select(s => s with { Ports = [.. s.Ports.Select((p, i) => p with { IsPlugged = p.IsPlugged || taken.Contains(new(s.Id, i + 1)) })] })],
        })];

        return new()
        {
            Projects = Projects,
            Boxes = boxes,
            Properties = [.. occupants.Select((o, i) => new MapProperty
            {
                Id = "p" + i,
                Box = o.Box >= 0 && o.Box < boxes.Count ? boxes[o.Box] : null,
                ProjectId = (o.Oddities & 3) == 1 ? Projects[0].Id : (o.Oddities & 3) == 2 ? null : o.Box >= 0 && o.Box < boxes.Count ? boxes[o.Box].Project?.Id : null,
                DropId = (o.Oddities & 12) == 4 ? null : "d" + i,
                IsInsideBuilding = (o.Oddities & 24) == 16,
                Coordinates = o.Place,
                PowerDbm = o.Power,
                Observation = o.Note,
                Connections = connections[i] is { } at ? [at] : [],
                Client = o.Client is null ? null : o.Client with { Id = "c" + i },
            })],
            UnplacedClients = [.. unplaced.Select((c, i) => c with { Id = "u" + i })],
        };
    }

    private static MapSplitter Free(int ports)
        => new() { Id = "", Name = "A", Index = -1, Ports = [.. Enumerable.Repeat(default(MapPort), ports)] };

    private static string Code(int contract) => contract.ToString(CultureInfo.InvariantCulture);

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static MapConnection? Connection(MapBox box, int port)
    {
        var ports = box.Splitters.SelectMany(s => s.Ports.Select((p, i) => (p.IsPlugged, At: new MapConnection(s.Id, i + 1)))).ToList();
        return port < ports.Count && !ports[port].IsPlugged ? ports[port].At : null;
    }

    private sealed record Occupant(MapClient? Client, int Box, int Port, int Oddities, Coordinates? Place, double? Power, string? Note);
}
