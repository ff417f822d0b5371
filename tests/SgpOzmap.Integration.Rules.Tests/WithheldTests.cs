using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Status;
using SgpOzmap.Integration.Rules.Tests.Support;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, sections 3 and 7: what is off by default, and what it would do.</summary>
public sealed class WithheldTests
{
    [Fact]
    public void First_run_of_a_newcomer_changes_nothing_structural()
    {
        var policies = new SyncPolicies();

        Assert.False(policies.CreateClients || policies.CancelClients || policies.ConsiderProjectsOnCreate || policies.CreateClientsAroundBox
            || policies.RemovePropertyCompletely || policies.DisconnectCancelledFromSplitterPort);
        Assert.False(policies.ReuseVacantProperty || policies.MoveChangedPorts || policies.ImplantClients || policies.UpdateOnu
            || policies.AnnotateRemoval || policies.UseConnectionState);
        Assert.True(policies.UpdateStatus && policies.UpdateName && policies.UpdatePower && policies.EffectiveUpdateCoordinates);
        Assert.Equal([1, 4, 6, 7], policies.CreateStatuses);
        Assert.Equal([1, 4, 7], policies.ImplantedStatuses);
        Assert.Equal((15, 0, 5), (policies.AroundBoxRadius, policies.PowerTolerance, policies.CoordinateTolerance));
        Assert.Equal(
            (BoxNameMatching.Exact, SplitterPortNumbering.Cumulative, MissingPort.FirstFree),
            (policies.BoxNameMatching, policies.SplitterPortNumbering, policies.MissingPort));
    }

    [Fact]
    public void Each_feature_that_is_off_holds_back_its_own_change()
    {
        var plan = EverythingDiffers(p => p with { UpdateStatus = false, UpdateName = false, UpdatePower = false, UpdateCoordinates = false });

        Assert.Empty(plan.Changes);
        Assert.Equal(
            [
                (501, Feature.MoveChangedPorts), (501, Feature.UpdateStatus), (501, Feature.ImplantClients), (501, Feature.UpdateName),
                (501, Feature.UpdateOnu), (501, Feature.UpdatePower), (501, Feature.UpdateCoordinates),
                (502, Feature.CreateClients), (503, Feature.CancelClients),
            ],
            plan.Withheld.Select(w => ((int)w.Change.Contract, w.Feature)));
    }

    [Fact]
    public void What_is_held_back_is_what_turning_it_on_does()
    {
        var off = EverythingDiffers(p => p with { UpdateStatus = false, UpdateName = false, UpdatePower = false, UpdateCoordinates = false });
        var on = EverythingDiffers(p => p with
        {
            CreateClients = true,
            CancelClients = true,
            ImplantClients = true,
            UpdateOnu = true,
            MoveChangedPorts = true,
            UpdateCoordinates = true,
        });

        Assert.Empty(on.Withheld);
        Assert.Equal(off.Withheld.Select(w => PlanText.Of(w.Change)), on.Changes.Select(PlanText.Of));
    }

    [Fact]
    public void Cancellation_is_held_back_with_all_its_steps()
    {
        var plan = Scenario.With(p => p with { DisconnectCancelledFromSplitterPort = true, AnnotateRemoval = true }).Box("CTO-1")
            .Client(501).Contract(501, status: 3).Plan();

        plan.Refuses(FindingCode.CancellationDisabled);
        Assert.Equal([ChangeKind.DisconnectPort, ChangeKind.RemoveClient, ChangeKind.AnnotateProperty], plan.Withheld.Select(w => w.Change.Kind));
        Assert.All(plan.Withheld, w => Assert.Equal(Feature.CancelClients, w.Feature));
    }

    [Fact]
    public void Withheld_creation_takes_no_port_from_a_move()
    {
        var plan = Scenario.Moving().Box("CTO-1").Client(900, port: 1).Contract(900, port: 2).Contract(501, port: 2).Plan();

        Assert.Equal(900, plan.Only<MovePort>().Contract);
        Assert.Equal("900", plan.Finding(FindingCode.PortClaimedTwice).Data["winner"]);
    }

    [Fact]
    public void Refused_creation_is_told_while_creating_is_off()
        => Scenario.With(p => p).Box("CTO-1").Contract(501, "NADA").Plan().Refuses(FindingCode.BoxNotFound);

    [Fact]
    public void Changes_that_features_hold_back_are_no_refusals()
    {
        var plan = EverythingDiffers(p => p);

        Assert.Equal(FindingCode.CancellationDisabled, Assert.Single(plan.Findings).Code);
    }

    private static Planning.SyncPlan EverythingDiffers(Func<SyncPolicies, SyncPolicies> policies)
        => Scenario.With(policies).Box("CTO-1")
            .Client(501, port: 1, but: c => c with { IsImplanted = false, Status = MapStatus.Error, Name = "VELHO" },
                property: p => p with { PowerDbm = -20, Coordinates = new(-1, -1) })
            .Contract(501, port: 2, but: c => c with { PowerDbm = -25, Onu = new("u", "s", "m") })
            .Contract(502, port: 3)
            .Client(503, port: 4).Contract(503, port: 4, status: 3)
            .Plan();
}
