using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 8.</summary>
public sealed class GateTests
{
    private static readonly SafetyLimits Limits = new();

    [Fact]
    public void Defaults()
        => Assert.Equal((50, 5d, 80d), (Limits.MaxRemovals, Limits.MaxRemovalsPercent, Limits.MinContractsPercent));

    [Theory]
    [InlineData(50, 2000, false)]
    [InlineData(51, 2000, true)]
    public void Removals_in_one_run_are_limited(int removals, int clients, bool held)
        => AssertHeld(Plan(removals, clients), held ? GateReasonCode.MaxRemovals : null);

    [Theory]
    // Five are always allowed.
    [InlineData(5, 5, false)]
    [InlineData(5, 10, false)]
    [InlineData(6, 10, true)]
    [InlineData(6, 100, true)]
    // Rounded down: 5 % of 119 is 5.95, of 120 is 6.
    [InlineData(6, 119, true)]
    [InlineData(6, 120, false)]
    [InlineData(7, 120, true)]
    [InlineData(6, 139, false)]
    [InlineData(7, 139, true)]
    [InlineData(7, 140, false)]
    public void Removals_are_limited_in_percent_of_the_matched_clients(int removals, int clients, bool held)
        => AssertHeld(Plan(removals, clients), held ? GateReasonCode.MaxRemovalsPercent : null);

    [Fact]
    public void Percent_is_of_map_clients_with_a_contract_only()
    {
        // 60 clients match, 100 are strangers and 100 contracts have no client: 5 % of 60 is 3, raised to 5.
        var scenario = Removing(6, 60);
        for (var i = 0; i < 100; i++)
            scenario.Client("X" + i, "CTO-1", 300 + i).Contract(90_000 + i, box: null, status: 2);

        AssertHeld(scenario.Plan(), GateReasonCode.MaxRemovalsPercent);
    }

    [Fact]
    public void Both_limits_are_named()
    {
        var decision = SafetyGate.Check(Plan(60, 100), Limits, readComplete: true, contractsLastSeen: 100);

        Assert.Equal([GateReasonCode.MaxRemovals, GateReasonCode.MaxRemovalsPercent], decision.Reasons.Select(r => r.Code));
        Assert.Equal(60, decision.Removals);
    }

    [Fact]
    public void Removal_is_a_contract_however_many_changes_it_takes()
    {
        var plan = Removing(5, 10, p => p with { DisconnectCancelledFromSplitterPort = true, AnnotateRemoval = true }).Plan();

        Assert.Equal(15, plan.Changes.Length);
        Assert.Equal(5, SafetyGate.Check(plan, Limits, readComplete: true, contractsLastSeen: null).Removals);
        AssertHeld(plan, null);
    }

    [Fact]
    public void Held_are_what_destroys_and_what_depends_on_it_and_nothing_else()
    {
        var plan = Removing(1, 1, p => p with { CreateClients = true, DisconnectCancelledFromSplitterPort = true, AnnotateRemoval = true, MoveChangedPorts = true })
            .Client(800, port: 20).Contract(800, port: 21, but: c => c with { Name = "OUTRO" })
            .Contract(900, port: 1).Contract(901, port: 20).Contract(902, port: 30).Plan();
        var decision = SafetyGate.Check(plan, Limits with { MaxRemovals = 0 }, readComplete: true, contractsLastSeen: null);

        Assert.Equal(
            ["1/AnnotateProperty", "1/DisconnectPort", "1/RemoveClient", "900/CreateClient"], decision.Held.Order(StringComparer.Ordinal));
        Assert.Equal(
            ["800/MovePort", "800/Rename", "901/CreateClient", "902/CreateClient"],
            plan.Ids().Except(decision.Held, StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.True(decision.IsHeld);
    }

    [Fact]
    public void Partial_read_holds_every_removal_and_is_not_remembered()
    {
        var decision = SafetyGate.Check(Plan(1, 100), Limits, readComplete: false, contractsLastSeen: 100);

        Assert.Equal(GateReasonCode.PartialRead, Assert.Single(decision.Reasons).Code);
        Assert.Equal("1/RemoveClient", Assert.Single(decision.Held));
        Assert.False(decision.RemembersContracts);
    }

    [Theory]
    [InlineData(100, 125, false)]
    [InlineData(100, 126, true)]
    [InlineData(80, 100, false)]
    [InlineData(79, 100, true)]
    [InlineData(100, 100, false)]
    [InlineData(100, null, false)]
    [InlineData(100, 0, false)]
    public void Far_fewer_contracts_than_last_time_hold_every_removal_and_are_not_remembered(int contracts, int? last, bool held)
    {
        var decision = SafetyGate.Check(Plan(1, contracts), Limits, readComplete: true, last);

        Assert.Equal(held ? [GateReasonCode.MinContractsPercent] : [], decision.Reasons.Select(r => r.Code));
        Assert.Equal(held, decision.IsHeld);
        Assert.Equal(!held, decision.RemembersContracts);
    }

    [Fact]
    public void Too_many_removals_do_not_keep_a_complete_read_from_being_remembered()
        => Assert.True(SafetyGate.Check(Plan(60, 100), Limits, readComplete: true, contractsLastSeen: 100).RemembersContracts);

    [Fact]
    public void Plan_without_removals_is_never_held()
    {
        var decision = SafetyGate.Check(Plan(0, 10), Limits with { MaxRemovals = 0 }, readComplete: false, contractsLastSeen: 1000);

        Assert.False(decision.IsHeld);
        Assert.Equal(2, decision.Reasons.Length);
    }

    [Fact]
    public void Removing_a_property_is_a_removal()
    {
        var plan = Removing(6, 10, p => p with { RemovePropertyCompletely = true }).Plan();

        AssertHeld(plan, GateReasonCode.MaxRemovalsPercent);
    }

    private static void AssertHeld(SyncPlan plan, GateReasonCode? reason)
    {
        var decision = SafetyGate.Check(plan, Limits, readComplete: true, plan.ContractCount);

        Assert.Equal(reason is { } code ? [code] : [], decision.Reasons.Select(r => r.Code));
        Assert.Equal(reason is not null, decision.IsHeld);
        Assert.All(decision.Reasons, r => Assert.NotEmpty(r.Message.Pt));
    }

    private static SyncPlan Plan(int removals, int clients) => Removing(removals, clients).Plan();

    private static Scenario Removing(int removals, int clients, Func<SyncPolicies, SyncPolicies>? policies = null)
    {
        var scenario = Scenario.Cancelling(policies).Box("CTO-1", ports: 500);
        for (var i = 1; i <= clients; i++)
        {
            if (i <= removals)
                scenario.Client(i, port: i).Contract(i, port: i, status: 3);
            else
                scenario.Unplaced(i).Contract(i, box: null);
        }

        return scenario;
    }
}
