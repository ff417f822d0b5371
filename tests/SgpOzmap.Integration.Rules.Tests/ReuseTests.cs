using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Tests.Support;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 3: <c>ReuseVacantProperty</c>.</summary>
public sealed class ReuseTests
{
    private static readonly Coordinates Far = new(-23.56, -46.64);

    [Fact]
    public void Client_goes_into_the_vacant_property_on_its_port()
    {
        var change = Reusing().Box("CTO-1").Vacant("CTO-1", 3).Contract(501, port: 3, status: 6).Plan().Only<CreateClientInProperty>();

        Assert.Equal("vacant-CTO-1-3", change.PropertyId);
        Assert.Equal("CTO-1 : 3", change.Port.ToString());
        Assert.Equal(("501", "CLIENTE 501", false), (change.Client.Code, change.Client.Name, change.Client.IsImplanted));
        Assert.Empty(change.DependsOn);
        Assert.False(change.IsDestructive);
    }

    [Fact]
    public void It_brings_what_the_updates_would_write_next()
    {
        var change = Reusing().Box("CTO-1").Vacant("CTO-1", 1, property: p => p with { Coordinates = Far, PowerDbm = -20 })
            .Contract(501, but: c => c with { PowerDbm = -18.123 }).Plan().Only<CreateClientInProperty>();

        Assert.Equal(Scenario.Home, change.Coordinates);
        Assert.Equal(-18.12, change.PowerDbm);
    }

    [Fact]
    public void It_brings_nothing_that_the_updates_would_leave()
    {
        var same = Reusing(p => p with { PowerTolerance = 0.5 }).Box("CTO-1")
            .Vacant("CTO-1", 1, property: p => p with { PowerDbm = -20 }).Contract(501, but: c => c with { PowerDbm = -20.4 })
            .Plan().Only<CreateClientInProperty>();
        Assert.Equal(((Coordinates?)null, (double?)null), (same.Coordinates, same.PowerDbm));

        var off = Reusing(p => p with { UpdateCoordinates = false, UpdatePower = false }).Box("CTO-1")
            .Vacant("CTO-1", 1, property: p => p with { Coordinates = Far, PowerDbm = null }).Contract(501, but: c => c with { PowerDbm = -20.4 })
            .Plan().Only<CreateClientInProperty>();
        Assert.Equal(((Coordinates?)null, (double?)null), (off.Coordinates, off.PowerDbm));

        var around = Reusing(p => p with { CreateClientsAroundBox = true }).Box("CTO-1")
            .Vacant("CTO-1", 1, property: p => p with { Coordinates = Far }).Contract(501).Plan().Only<CreateClientInProperty>();
        Assert.Null(around.Coordinates);

        var building = Reusing().Box("CTO-1")
            .Vacant("CTO-1", 1, property: p => p with { Coordinates = Far, IsInsideBuilding = true }).Contract(501).Plan().Only<CreateClientInProperty>();
        Assert.Null(building.Coordinates);
    }

    [Fact]
    public void Property_has_a_place_already_so_sgp_needs_none()
        => Assert.Null(Reusing().Box("CTO-1").Vacant("CTO-1", 1).Contract(501, but: c => c with { Places = [] })
            .Plan().Only<CreateClientInProperty>().Coordinates);

    [Fact]
    public void Property_vacated_by_the_same_plan_counts()
    {
        var plan = Reusing(p => p with { CancelClients = true }).Box("CTO-1").Client(900).Contract(900, status: 3).Contract(501).Plan();
        var change = plan.Change<CreateClientInProperty>(501);

        Assert.Equal(["900/RemoveClient", "501/CreateClientInProperty"], plan.Ids());
        Assert.Equal("p900", change.PropertyId);
        Assert.Equal(["900/RemoveClient"], change.DependsOn);
    }

    [Fact]
    public void Disconnected_property_is_not_reused()
    {
        var plan = Reusing(p => p with { CancelClients = true, DisconnectCancelledFromSplitterPort = true }).Box("CTO-1")
            .Client(900).Contract(900, status: 3).Contract(501).Plan();

        Assert.Equal(["900/DisconnectPort"], plan.Change<CreateClient>(501).DependsOn);
    }

    [Fact]
    public void Clients_property_is_not_reused()
        => Reusing().Box("CTO-1").Client("X", "CTO-1", 1).Contract(501).Plan().Refuses(FindingCode.PortOccupiedByClient);

    [Fact]
    public void Lower_contract_gets_the_property()
    {
        var plan = Reusing().Box("CTO-1").Vacant("CTO-1", 1).Contract(502).Contract(501).Plan();

        Assert.Equal(501, plan.Only<CreateClientInProperty>().Contract);
        Assert.Equal("501", plan.Finding(FindingCode.PortClaimedTwice).Data["winner"]);
    }

    [Fact]
    public void Port_of_a_vacant_property_is_not_a_free_one()
        => Reusing().Box("CTO-1", ports: 1).Vacant("CTO-1", 1).Contract(501, port: null).Plan().Refuses(FindingCode.BoxFull);

    [Fact]
    public void Moves_do_not_go_into_vacant_properties()
        => Reusing(p => p with { MoveChangedPorts = true }).Box("CTO-1").Vacant("CTO-1", 2).Client(501).Contract(501, port: 2)
            .Plan().Refuses(FindingCode.PortOccupiedByProperty);

    [Fact]
    public void Checks_before_the_port_count_as_ever()
    {
        Reusing().Box("CTO-1", blocked: [1]).Vacant("CTO-1", 1).Contract(501).Plan().Refuses(FindingCode.PortBlocked);
        Reusing().Box("CTO-1", but: b => b with { IsDraft = true }).Vacant("CTO-1", 1).Contract(501).Plan().Refuses(FindingCode.BoxIsDraft);
    }

    [Fact]
    public void While_it_is_off_the_creation_is_withheld_beside_the_finding()
    {
        var plan = Scenario.Creating().Box("CTO-1").Vacant("CTO-1", 1).Contract(501).Contract(502).Plan();

        var withheld = Assert.Single(plan.Withheld);
        Assert.Equal((Feature.ReuseVacantProperty, 501L), (withheld.Feature, withheld.Change.Contract));
        Assert.IsType<CreateClientInProperty>(withheld.Change);
        Assert.All(plan.Findings, f => Assert.Equal(FindingCode.PortOccupiedByProperty, f.Code));
        Assert.Empty(plan.Changes);
    }

    private static Scenario Reusing(Func<SyncPolicies, SyncPolicies>? policies = null)
        => Scenario.Creating(p => (policies ?? (static x => x))(p with { ReuseVacantProperty = true }));
}
