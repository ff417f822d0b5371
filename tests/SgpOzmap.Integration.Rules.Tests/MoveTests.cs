using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 6: <c>MoveChangedPorts</c>.</summary>
public sealed class MoveTests
{
    [Fact]
    public void Property_moves_to_the_port_that_sgp_names()
    {
        var move = Scenario.Moving().Box("CTO-1", [4, 4]).Client(501, port: 2).Contract(501, port: 7).Plan().Only<MovePort>();

        Assert.Equal(("p501", "CTO-1 : 2", "CTO-1 : 7"), (move.PropertyId, move.From.ToString(), move.To.ToString()));
        Assert.Equal(("box-CENTRO-CTO-1-s2", 3), (move.To.ConnectorId, move.To.Port));
        Assert.Empty(move.DependsOn);
        Assert.False(move.IsDestructive);
    }

    [Fact]
    public void Property_moves_to_another_box()
    {
        var move = Scenario.Moving().Box("CTO-1").Box("CTO-2").Client(501).Contract(501, "CTO-2", 1).Plan().Only<MovePort>();

        Assert.Equal(("CTO-1 : 1", "CTO-2 : 1"), (move.From.ToString(), move.To.ToString()));
    }

    [Fact]
    public void Property_moves_to_the_first_free_port_of_another_box()
        => Assert.Equal("CTO-2 : 2", Scenario.Moving().Box("CTO-1").Box("CTO-2", blocked: [1]).Client(501).Contract(501, "CTO-2", port: null)
            .Plan().Only<MovePort>().To.ToString());

    [Fact]
    public void Unconnected_property_moves_onto_its_port()
    {
        var plan = Scenario.Moving().Box("CTO-1").Client(501, port: null).Client(502, box: null, port: null)
            .Contract(501, port: 4).Contract(502, port: 5).Plan();

        Assert.Equal(("CTO-1", "CTO-1 : 4"), (plan.Change<MovePort>(501).From.ToString(), plan.Change<MovePort>(501).To.ToString()));
        Assert.Equal(("", "CTO-1 : 5"), (plan.Change<MovePort>(502).From.ToString(), plan.Change<MovePort>(502).To.ToString()));
    }

    [Fact]
    public void No_port_named_is_no_move_inside_the_box()
    {
        foreach (var missing in new[] { MissingPort.FirstFree, MissingPort.Reject })
        {
            Scenario.Moving(p => p with { MissingPort = missing }).Box("CTO-1").Client(501, port: 4).Client(502, port: null)
                .Contract(501, port: null).Contract(502, port: null).Plan().IsQuiet();
        }
    }

    [Fact]
    public void No_port_named_in_another_box_can_be_refused()
        => Scenario.Moving(p => p with { MissingPort = MissingPort.Reject }).Box("CTO-1").Box("CTO-2").Client(501)
            .Contract(501, "CTO-2", port: null).Plan().Refuses(FindingCode.NoPort);

    [Fact]
    public void Where_sgp_says_is_no_move()
        => Scenario.Moving().Box("CTO-1", [4, 4]).Client(501, port: 6).Contract(501, port: 6).Plan().IsQuiet();

    [Fact]
    public void Connection_counts_when_the_property_names_another_box()
    {
        var input = Scenario.Moving().Box("CTO-1").Box("CTO-2").Client(501, port: 3).Contract(501, port: 3).Input();
        var property = input.Map.Properties[0] with { Box = input.Map.Boxes[1] };

        Planning.SyncPlanner.Plan(input with { Map = input.Map with { Properties = [property] } }).IsQuiet();
    }

    [Fact]
    public void Normalized_names_are_the_same_box()
    {
        Scenario Named(BoxNameMatching matching) => Scenario.Moving(p => p with { BoxNameMatching = matching }).Box("CTO-1").Client(501).Contract(501, "cto-1");

        Named(BoxNameMatching.Normalized).Plan().IsQuiet();
        Named(BoxNameMatching.Exact).Plan().Refuses(FindingCode.BoxNotFound);
    }

    [Fact]
    public void Own_project_comes_first()
    {
        var move = Scenario.Moving().Box("CTO-1", project: "SUL").Box("CTO-2", project: "NORTE").Box("CTO-2", project: "SUL")
            .Client(501, project: "SUL").Contract(501, "CTO-2", 5, but: c => c with { PopName = "NORTE" }).Plan().Only<MovePort>();

        Assert.Equal("box-SUL-CTO-2", move.To.BoxId);
    }

    [Fact]
    public void Other_projects_come_after_it()
    {
        Scenario Elsewhere(params string[] projects)
        {
            var scenario = Scenario.Moving().Box("CTO-1", project: "SUL").Client(501, project: "SUL").Contract(501, "CTO-2", 5);
            foreach (var project in projects)
                scenario.Box("CTO-2", project: project);
            return scenario;
        }

        Assert.Equal("box-NORTE-CTO-2", Elsewhere("NORTE").Plan().Only<MovePort>().To.BoxId);
        Assert.Equal("LESTE, NORTE", Elsewhere("NORTE", "LESTE").Plan().Refuses(FindingCode.AmbiguousBox).Data["projects"]);
        Elsewhere().Plan().Refuses(FindingCode.BoxNotFound);
    }

    [Fact]
    public void Other_projects_are_not_looked_at_while_projects_are_considered()
    {
        Scenario Considering() => Scenario.Moving(p => p with { ConsiderProjectsOnCreate = true }).Box("CTO-1", project: "SUL").Client(501, project: "SUL");

        Assert.Equal("NORTE", Considering().Box("CTO-2", project: "NORTE").Contract(501, "CTO-2", 5).Plan().Refuses(FindingCode.BoxInOtherProject).Data["projects"]);
        Considering().Contract(501, "CTO-2", 5).Plan().Refuses(FindingCode.BoxNotFound);
        Assert.Equal("box-SUL-CTO-2", Considering().Box("CTO-2", project: "SUL").Contract(501, "CTO-2", 5).Plan().Only<MovePort>().To.BoxId);
    }

    [Fact]
    public void Own_project_is_the_propertys_which_may_not_be_its_boxs()
        => Assert.Equal("box-NORTE-CTO-2", Scenario.Moving().Box("CTO-1", project: "SUL").Box("CTO-2", project: "NORTE").Box("CTO-2", project: "SUL")
            .Client(501, project: "SUL", property: p => p with { ProjectId = "project-NORTE" }).Contract(501, "CTO-2", 5)
            .Plan().Only<MovePort>().To.BoxId);

    [Fact]
    public void Box_in_project_takes_no_move()
        => Scenario.Moving().Box("CTO-1").Box("CTO-2", but: b => b with { IsDraft = true }).Client(501).Contract(501, "CTO-2")
            .Plan().Refuses(FindingCode.BoxIsDraft);

    [Theory]
    [InlineData(9, FindingCode.PortOutOfRange)]
    [InlineData(2, FindingCode.PortBlocked)]
    [InlineData(3, FindingCode.PortUsedByNetwork)]
    [InlineData(4, FindingCode.PortOccupiedByClient)]
    [InlineData(5, FindingCode.PortOccupiedByProperty)]
    public void Checks_are_those_of_a_creation(int port, FindingCode code)
        => Scenario.Moving().Box("CTO-1", blocked: [2], network: [3]).Client("X", "CTO-1", 4).Vacant("CTO-1", 5).Client(501)
            .Contract(501, port: port).Plan().Refuses(code);

    [Fact]
    public void Move_needs_no_coordinates()
        => Assert.Equal(2, Scenario.Moving().Box("CTO-1").Client(501).Contract(501, port: 2, but: c => c with { Places = [] }).Plan().Only<MovePort>().To.Port);

    [Fact]
    public void Other_updates_go_on_beside_a_move_that_is_refused()
    {
        var plan = Scenario.Moving().Box("CTO-1").Client(501).Contract(501, "NADA", but: c => c with { Name = "NOVO" }).Plan();

        Assert.Equal("NOVO", plan.Only<Rename>().NameAfter);
        plan.Finding(FindingCode.BoxNotFound);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(null)]
    public void Nothing_moves_into_a_box_without_service_splitters(int? port)
        => Scenario.Moving().Box("CTO-1").Box("CTO-2", ports: 0).Client(501).Contract(501, "CTO-2", port).Plan().Refuses(FindingCode.BoxHasNoSplitter);

    [Fact]
    public void Client_that_was_created_unconnected_stays()
        => Scenario.Moving().Box("CTO-1", ports: 0).Client(501, port: null).Contract(501, port: 3).Plan().IsQuiet();

    [Fact]
    public void Port_that_a_move_leaves_is_free_with_a_dependency()
    {
        var plan = Scenario.Moving().Box("CTO-1").Client(501, port: 1).Client(502, port: 2).Contract(501, port: 2).Contract(502, port: 3).Plan();

        Assert.Equal(["502/MovePort", "501/MovePort"], plan.Ids());
        Assert.Equal(["502/MovePort"], plan.Change<MovePort>(501).DependsOn);
        Assert.Empty(plan.Change<MovePort>(502).DependsOn);
    }

    [Fact]
    public void Chain_of_moves_is_applied_from_its_end()
    {
        var scenario = Scenario.Moving().Box("CTO-1", ports: 8);
        for (var i = 1; i <= 7; i++)
            scenario.Client(500 + i, port: i).Contract(500 + i, port: i + 1);
        var plan = scenario.Plan();

        Assert.Equal(Enumerable.Range(1, 7).Reverse().Select(i => $"{500 + i}/MovePort"), plan.Ids());
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void Chain_that_ends_on_an_occupied_port_moves_nobody()
    {
        var plan = Scenario.Moving().Box("CTO-1").Client(501, port: 1).Client(502, port: 2).Client("X", "CTO-1", 3)
            .Contract(501, port: 2).Contract(502, port: 3).Plan();

        Assert.Empty(plan.Changes);
        Assert.Equal("502", plan.Findings[0].Data["client"]);
        Assert.Equal("X", plan.Findings[1].Data["client"]);
        Assert.All(plan.Findings, f => Assert.Equal(FindingCode.PortOccupiedByClient, f.Code));
    }

    [Fact]
    public void Chain_hangs_on_who_wins_the_last_port()
    {
        // 501 and 503 both want port 9; 501 wins, so 503 stays and 502 cannot have its port.
        var plan = Scenario.Moving().Box("CTO-1", ports: 16).Client(501, port: 1).Client(502, port: 2).Client(503, port: 3)
            .Contract(501, port: 9).Contract(502, port: 3).Contract(503, port: 9).Plan();

        Assert.Equal(["501/MovePort"], plan.Ids());
        Assert.Equal(FindingCode.PortOccupiedByClient, plan.CodeOf(502));
        Assert.Equal(FindingCode.PortClaimedTwice, plan.CodeOf(503));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Ring_of_moves_is_refused_as_a_whole(int members)
    {
        var scenario = Scenario.Moving().Box("CTO-1");
        for (var i = 1; i <= members; i++)
            scenario.Client(500 + i, port: i).Contract(500 + i, port: (i % members) + 1);
        var plan = scenario.Plan();

        Assert.Empty(plan.Changes);
        Assert.Equal(members, plan.Findings.Length);
        Assert.All(plan.Findings, f => Assert.Equal(FindingCode.PortRing, f.Code));
        Assert.All(plan.Findings, f => Assert.StartsWith("501, 502", f.Data["ring"], StringComparison.Ordinal));
    }

    [Fact]
    public void Who_waits_for_a_ring_is_no_member_of_it()
    {
        var plan = Scenario.Creating(p => p with { MoveChangedPorts = true }).Box("CTO-1")
            .Client(501, port: 1).Client(502, port: 2).Client(400, port: 3)
            .Contract(501, port: 2).Contract(502, port: 1).Contract(400, port: 1).Contract(300, port: 2).Plan();

        Assert.Empty(plan.Changes);
        Assert.Equal(
            [(300, FindingCode.PortOccupiedByClient), (400, FindingCode.PortOccupiedByClient), (501, FindingCode.PortRing), (502, FindingCode.PortRing)],
            plan.Findings.Select(f => ((int)f.Contract, f.Code)));
    }

    [Fact]
    public void Member_that_another_check_stops_breaks_the_ring()
    {
        // 502 wants a blocked port's owner to go nowhere: 501 → 2, 502 → 1 would be a ring, but port 1 is blocked.
        var plan = Scenario.Moving().Box("CTO-1", blocked: [1]).Client(501, port: 1).Client(502, port: 2)
            .Contract(501, port: 2).Contract(502, port: 1).Plan();

        Assert.Empty(plan.Changes);
        Assert.Equal(FindingCode.PortOccupiedByClient, plan.CodeOf(501));
        Assert.Equal(FindingCode.PortBlocked, plan.CodeOf(502));
    }

    [Fact]
    public void Moves_onto_ports_that_cancellations_free()
        => Assert.Equal(["900/DisconnectPort"], Scenario.Moving(p => p with { CancelClients = true, DisconnectCancelledFromSplitterPort = true }).Box("CTO-1")
            .Client(900, port: 2).Contract(900, port: 2, status: 3).Client(501).Contract(501, port: 2).Plan().Change<MovePort>(501).DependsOn);

    [Fact]
    public void Several_splitters_can_be_refused_for_moves()
        => Scenario.Moving(p => p with { SplitterPortNumbering = SplitterPortNumbering.Reject }).Box("CTO-1").Box("CTO-2", [4, 4]).Client(501)
            .Contract(501, "CTO-2").Plan().Refuses(FindingCode.SeveralSplitters);

    [Fact]
    public void While_moving_is_off_the_move_is_withheld_and_refusals_are_not_told()
    {
        var plan = Scenario.With(p => p).Box("CTO-1").Client(501, port: 1).Client(502, port: 2)
            .Contract(501, port: 5).Contract(502, "NADA").Plan();

        plan.IsQuiet();
        var withheld = Assert.Single(plan.Withheld);
        Assert.Equal((Feature.MoveChangedPorts, "501/MovePort"), (withheld.Feature, withheld.Change.Id));
    }

    [Fact]
    public void Withheld_move_frees_no_port_and_takes_none()
    {
        var plan = Scenario.Creating().Box("CTO-1").Client(100, port: 1).Contract(100, port: 2).Contract(501, port: 2).Contract(502, port: 1).Plan();

        Assert.Equal("501/CreateClient", Assert.Single(plan.Ids()));
        Assert.Equal(FindingCode.PortOccupiedByClient, plan.CodeOf(502));
    }
}
