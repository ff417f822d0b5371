using System.Collections.Immutable;
using NSubstitute;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Contracts;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Map;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Tests.Engine;
using SgpOzmap.Integration.Tests.Support;

namespace SgpOzmap.Integration.Tests.History;

public sealed class SubjectTests : EngineTest
{
    private static readonly MapProject Centro = new("j1", "Centro");
    private static readonly MapProject Praia = new("j2", "Praia");
    private static readonly MapBox Box1 = Box("b1", "CTO-1", Centro);
    private static readonly MapBox Box2 = Box("b2", "CTO-2", Praia);
    private static readonly MapBox TwinA = Box("t1", "GÊMEA", Centro);
    private static readonly MapBox TwinB = Box("t2", "GÊMEA", Praia);

    [Fact]
    public async Task The_place_is_the_maps_and_the_name_is_SGPs()
    {
        MapIs([Property(1, "Nome do mapa", Box1, new MapConnection("s2", 3))]);
        ContractsAre(new Contract { Id = 1, Name = "  Ana Souza ", Attachments = [new("CTO-2", 9, AttachmentSource.Listing)] });

        Assert.Equal(new ContractSubject("Ana Souza", "CTO-1", 11, "Centro"), (await SubjectsAsync(Make.Status(1)))[1]);
    }

    [Fact]
    public async Task Without_a_place_on_the_map_it_is_SGPs_and_without_a_name_in_SGP_it_is_the_maps()
    {
        MapIs([Property(1, "Nome do mapa", null)]);
        ContractsAre(new Contract { Id = 1, Name = " ", Attachments = [new("CTO-2", 9, AttachmentSource.Listing), new("CTO-2", null, AttachmentSource.OnuList)] });

        Assert.Equal(new ContractSubject("Nome do mapa", "CTO-2", 9, "Praia"), (await SubjectsAsync(Make.Status(1)))[1]);
    }

    [Theory]
    [InlineData("GÊMEA", "GÊMEA", "GÊMEA", 4, null)]
    [InlineData("nowhere", "nowhere", "nowhere", 4, null)]
    [InlineData("CTO-1", "CTO-2", null, null, null)]
    public async Task What_SGP_says_in_two_ways_is_not_known(string one, string other, string? box, int? port, string? project)
    {
        MapIs([]);
        ContractsAre(new Contract { Id = 1, Attachments = [new(one, 4, AttachmentSource.Listing), new(other, 4, AttachmentSource.OnuList)] });

        Assert.Equal(new ContractSubject(null, box, port, project), (await SubjectsAsync(Make.Status(1)))[1]);
    }

    [Fact]
    public async Task Clients_that_hang_on_no_service_port_and_in_no_property_are_told_of_too()
    {
        MapIs([Property(1, "A", Box1), Property(2, "B", Box1, new MapConnection("x", 5)), Property(3, "C", Box1, new MapConnection("s1", 2)), Property(3, "D", Box2)], new MapClient { Id = "c4", Code = "4", Name = " D " });
        ContractsAre();

        var subjects = await SubjectsAsync(Make.Status(1), Make.Status(2), Make.Status(3), Make.Status(4), Make.Status(5));

        Assert.Equal(new ContractSubject("A", "CTO-1", null, "Centro"), subjects[1]);
        Assert.Equal(new ContractSubject("B", "CTO-1", 5, "Centro"), subjects[2]);
        Assert.Equal(new ContractSubject("C", "CTO-1", 2, "Centro"), subjects[3]);
        Assert.Equal(new ContractSubject("D"), subjects[4]);
        Assert.Equal(ContractSubject.Unknown, subjects[5]);
    }

    [Fact]
    public async Task Only_contracts_with_a_change_a_finding_or_a_withheld_change_have_one()
    {
        MapIs([.. Enumerable.Range(1, 9).Select(i => Property(i, "X", Box1))]);
        ContractsAre();
        Plan = _ => SyncPlan.Restore(9, 9, [Make.Status(2)], [Finding(4, [])], [new(Feature.UpdateName, Make.Rename(6))]);

        Assert.Equal([2, 4, 6], (await RunAsync(RunMode.Plan)).Subjects.Keys.Order());
    }

    [Fact]
    public async Task An_entry_names_its_own_box_with_its_project()
    {
        MapIs([Property(1, "A", Box1, new MapConnection("s1", 2)), Property(2, "B", Box1, new MapConnection("s1", 3)), Property(3, "C", Box1, new MapConnection("s1", 4))]);
        ContractsAre();
        var move = new MovePort { Contract = 1, Reason = new("", ""), PropertyId = "p1", From = new("b1", "CTO-1", "s1", 2, 2), To = new("t2", "GÊMEA", "s2", 1, 9) };
        Plan = _ => SyncPlan.Restore(9, 9,
            [move, Make.Status(1)],
            [
                Finding(2, ("box", "CTO-2"), ("port", "7")), Finding(2, ("box", "GÊMEA")), Finding(2, ("box", "CTO-1")), Finding(2, []),
                Finding(2, ("box", "nowhere"), ("project", "Serra")),
            ],
            []);

        var subjects = RunEntries.Of(await RunAsync()).Select(static e => e.Subject);

        Assert.Equal(
            [
                new("A", "GÊMEA", 9, "Praia"), new("A", "CTO-1", 2, "Centro"),
                new("B", "CTO-2", 7, "Praia"), new("B", "GÊMEA"), new("B", "CTO-1", 3, "Centro"), new("B", "CTO-1", 3, "Centro"), new("B", "nowhere", null, "Serra"),
            ],
            subjects);
    }

    [Fact]
    public void An_undo_takes_the_place_of_what_it_takes_back_and_a_move_ends_where_it_began()
    {
        var moved = new RevertChange { Contract = 1, Reason = new("", ""), Reverted = Make.Move(1, 5), Entry = 1 };
        var renamed = new RevertChange { Contract = 2, Reason = new("", ""), Reverted = Make.Rename(2), Entry = 2 };
        var report = new RunReport { RunId = "r", Tenant = "norte", Mode = RunMode.Undo, StartedAt = Clock.GetUtcNow(), Changes = [new(moved, ChangeOutcome.Applied), new(renamed, ChangeOutcome.Failed)] };

        Assert.Equal([new(null, "CTO-1", 1), new("VELHO")], RunEntries.Of(report).Select(static e => e.Subject));
    }

    private static MapBox Box(string id, string name, MapProject? project) => new()
    {
        Id = id,
        Name = name,
        Project = project,
        Splitters = [new() { Id = "s1", Index = 1, Ports = [.. new MapPort[8]] }, new() { Id = "s2", Index = 2, Ports = [.. new MapPort[8]] }],
    };

    private static MapProperty Property(long contract, string name, MapBox? box, params MapConnection[] connections) => new()
    {
        Id = $"p{contract}",
        Box = box,
        Connections = [.. connections],
        Client = new() { Id = $"c{contract}", Code = $"{contract}", Name = name },
    };

    private static Finding Finding(long contract, params ReadOnlySpan<(string, string)> data)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>();
        foreach (var (name, value) in data)
            values[name] = value;
        return new() { Contract = contract, Code = FindingCode.PortOccupiedByClient, Message = new("", ""), Data = values.ToImmutable() };
    }

    private void MapIs(IReadOnlyList<MapProperty> properties, params MapClient[] unplaced)
        => Map.ReadAsync(null, Token).ReturnsForAnyArgs(new MapState { Boxes = [Box1, Box2, TwinA, TwinB], Properties = properties, UnplacedClients = unplaced });

    private void ContractsAre(params Contract[] contracts) => Reading = new() { Contracts = contracts, IsComplete = true };

    private async Task<ImmutableDictionary<long, ContractSubject>> SubjectsAsync(params ImmutableArray<PlannedChange> changes)
    {
        PlanIs(1, 1, changes);
        return (await RunAsync(RunMode.Plan)).Subjects;
    }
}
