using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 4, step 8: several contracts and one port, and ports that the plan itself frees.</summary>
public sealed class ClaimTests
{
    [Fact]
    public void Lower_contract_wins_and_is_named_to_the_others()
    {
        var plan = Scenario.Creating().Box("CTO-1").Contract(30).Contract(7).Contract(200).Plan();

        Assert.Equal(7, plan.Only<CreateClient>().Contract);
        Assert.All(plan.Findings, f => Assert.Equal((FindingCode.PortClaimedTwice, "7"), (f.Code, f.Data["winner"])));
        Assert.Equal([30, 200], plan.Findings.Select(f => f.Contract));
    }

    [Fact]
    public void Contract_that_fails_another_step_claims_nothing()
    {
        var plan = Scenario.Creating().Box("CTO-1").Contract(1, but: c => c with { Places = [] }).Contract(2).Plan();

        Assert.Equal(FindingCode.NoCoordinates, plan.CodeOf(1));
        Assert.Equal(2, plan.Only<CreateClient>().Contract);
    }

    [Fact]
    public void Claim_is_an_earlier_step_than_the_place()
    {
        var plan = Scenario.Creating().Box("CTO-1").Contract(1).Contract(2, but: c => c with { Places = [] }).Plan();

        Assert.Equal("1", plan.Finding(FindingCode.PortClaimedTwice).Data["winner"]);
    }

    [Fact]
    public void Named_ports_are_claimed_before_free_ones_are_chosen()
    {
        var plan = Scenario.Creating().Box("CTO-1").Contract(1, port: null).Contract(2, port: 1).Contract(3, port: null).Contract(4, port: 3).Plan();

        Assert.Empty(plan.Findings);
        Assert.Equal([(1, 2), (2, 1), (3, 4), (4, 3)], plan.Changes.Cast<CreateClient>().Select(c => ((int)c.Contract, c.Port.Port!.Value)));
    }

    [Fact]
    public void Named_port_that_nobody_gets_is_free_to_be_chosen()
    {
        var plan = Scenario.Creating().Box("CTO-1").Contract(1, port: null).Contract(2, port: 1, but: c => c with { Places = [] }).Plan();

        Assert.Equal(1, plan.Change<CreateClient>(1).Port.Port);
        plan.Finding(FindingCode.NoCoordinates);
    }

    [Fact]
    public void Free_ports_go_to_the_lower_contracts_first_and_then_the_box_is_full()
    {
        var plan = Scenario.Creating().Box("CTO-1", ports: 2).Contract(9, port: null).Contract(3, port: null).Contract(5, port: null).Plan();

        Assert.Equal([(3, 1), (5, 2)], plan.Changes.Cast<CreateClient>().Select(c => ((int)c.Contract, c.Port.Port!.Value)));
        Assert.Equal(9, plan.Finding(FindingCode.BoxFull).Contract);
    }

    [Fact]
    public void First_free_contract_without_place_takes_no_port()
    {
        var plan = Scenario.Creating().Box("CTO-1", ports: 1)
            .Contract(1, port: null, but: c => c with { Places = [] }).Contract(2, port: null).Plan();

        Assert.Equal(FindingCode.NoCoordinates, plan.CodeOf(1));
        Assert.Equal(1, plan.Change<CreateClient>(2).Port.Port);
    }

    [Theory]
    [InlineData(true, false, "900/DisconnectPort")]
    [InlineData(false, true, "900/RemoveProperty")]
    [InlineData(true, true, "900/RemoveProperty")]
    public void Port_that_a_cancellation_frees_is_free_with_a_dependency(bool disconnects, bool removes, string dependsOn)
    {
        foreach (var port in new int?[] { 1, null })
        {
            var plan = Scenario.Creating(p => p with
            {
                CancelClients = true,
                DisconnectCancelledFromSplitterPort = disconnects,
                RemovePropertyCompletely = removes,
            }).Box("CTO-1", ports: 1).Client(900).Contract(900, status: 3).Contract(501, port: port).Plan();

            Assert.Equal([dependsOn], plan.Change<CreateClient>(501).DependsOn);
            Assert.True(Array.IndexOf(plan.Ids(), dependsOn) < Array.IndexOf(plan.Ids(), "501/CreateClient"));
            Assert.Empty(plan.Findings);
        }
    }

    [Fact]
    public void Removed_reservation_frees_its_port()
        => Assert.Equal(["900/RemoveProperty"], Scenario.Creating(p => p with { CancelClients = true }).Box("CTO-1")
            .Client(900, but: c => c with { IsImplanted = false }).Contract(900, status: 3).Contract(501)
            .Plan().Change<CreateClient>(501).DependsOn);

    [Fact]
    public void Port_of_a_cancelled_client_whose_property_stays_is_held_by_the_property()
    {
        var plan = Scenario.Creating(p => p with { CancelClients = true }).Box("CTO-1").Client(900).Contract(900, status: 3).Contract(501).Plan();

        Assert.Equal(["900/RemoveClient"], plan.Ids());
        Assert.Equal(FindingCode.PortOccupiedByProperty, plan.CodeOf(501));
        Assert.Equal(FindingCode.VacantPropertyHoldsPort, plan.CodeOf(900));
    }

    [Fact]
    public void Cancellation_that_is_switched_off_frees_nothing()
    {
        var plan = Scenario.Creating(p => p with { RemovePropertyCompletely = true }).Box("CTO-1").Client(900).Contract(900, status: 3).Contract(501).Plan();

        Assert.Empty(plan.Changes);
        Assert.Equal(FindingCode.PortOccupiedByClient, plan.CodeOf(501));
    }

    [Fact]
    public void Move_and_creation_claim_one_port_by_contract()
    {
        Scenario Both(long creation, long move) => Scenario.Creating(p => p with { MoveChangedPorts = true }).Box("CTO-1")
            .Client(move, port: 1).Contract(move, port: 2).Contract(creation, port: 2);

        Assert.Equal("1", Both(1, 2).Plan().Finding(FindingCode.PortClaimedTwice).Data["winner"]);
        Assert.Equal(1, Both(1, 2).Plan().Only<CreateClient>().Contract);
        Assert.Equal(1, Both(2, 1).Plan().Only<MovePort>().Contract);
    }

    [Fact]
    public void Port_that_a_move_leaves_is_free_for_a_creation()
    {
        foreach (var port in new int?[] { 1, null })
        {
            var plan = Scenario.Creating(p => p with { MoveChangedPorts = true }).Box("CTO-1", ports: 2, blocked: port is null ? [] : null)
                .Client(900, port: 1).Contract(900, port: 2).Contract(501, port: port).Plan();

            Assert.Equal(["900/MovePort"], plan.Change<CreateClient>(501).DependsOn);
            Assert.Equal(1, plan.Change<CreateClient>(501).Port.Port);
        }
    }

    [Fact]
    public void Port_of_a_move_without_port_named_is_free_for_a_lower_contract_too()
    {
        // 900 goes to the first free port of CTO-2; the only port of CTO-1 is then free for 501, whom SGP gives no port either.
        var plan = Scenario.Creating(p => p with { MoveChangedPorts = true }).Box("CTO-1", ports: 1).Box("CTO-2")
            .Client(900).Contract(900, "CTO-2", port: null).Contract(501, port: null).Plan();

        Assert.Equal(["900/MovePort", "501/CreateClient"], plan.Ids());
        Assert.Equal(["900/MovePort"], plan.Change<CreateClient>(501).DependsOn);
    }

    [Fact]
    public void Port_named_by_a_contract_that_fails_is_free_once_a_move_has_left_it()
    {
        var plan = Scenario.Creating(p => p with { MoveChangedPorts = true }).Box("CTO-1", ports: 1).Box("CTO-2")
            .Client(100).Contract(100, "CTO-2", port: null)
            .Contract(200, port: 1, but: c => c with { Places = [] })
            .Contract(501, port: null).Plan();

        Assert.Equal(["100/MovePort", "501/CreateClient"], plan.Ids());
        plan.Finding(FindingCode.NoCoordinates);
    }

    [Fact]
    public void Two_unconnected_creations_do_not_clash()
        => Assert.Equal(2, Scenario.Creating().Box("CTO-1", ports: 0).Contract(1, port: 1).Contract(2, port: 1).Plan().Changes.Length);
}
