using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Policies;
using SgpOzmap.Integration.Rules.Tests.Support;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 6, moves excepted.</summary>
public sealed class UpdateTests
{
    [Theory]
    [InlineData("MARIA", "JOSÉ", "JOSÉ")]
    [InlineData("MARIA", " JOSÉ ", "JOSÉ")]
    [InlineData("MARIA", "Maria", "Maria")]
    [InlineData("MARIA  SILVA", "MARIA SILVA", "MARIA SILVA")]
    [InlineData(null, "MARIA", "MARIA")]
    [InlineData("MARIA", " MARIA ", null)]
    [InlineData(" MARIA ", "MARIA", null)]
    [InlineData("MARIA", "", null)]
    [InlineData("MARIA", "   ", null)]
    [InlineData("MARIA", null, null)]
    [InlineData(null, null, null)]
    public void Name_of_sgp_wins_when_it_differs_after_trimming(string? map, string? sgp, string? written)
    {
        var plan = Scenario.With(p => p).Box("CTO-1")
            .Client(501, but: c => c with { Name = map }).Contract(501, but: c => c with { Name = sgp }).Plan();

        if (written is null)
            plan.IsQuiet();
        else
            Assert.Equal((map, written), (plan.Only<Rename>().NameBefore, plan.Only<Rename>().NameAfter));
    }

    [Theory]
    [InlineData(null, -20.0, 0, -20.0)]
    [InlineData(-20.0, -20.01, 0, -20.01)]
    [InlineData(-20.0, -20.004, 0, null)]
    [InlineData(-20.001, -20.0, 0, null)]
    [InlineData(-20.0, -20.006, 0, -20.01)]
    [InlineData(-20.0, null, 0, null)]
    [InlineData(-20.0, 0.0, 0, null)]
    [InlineData(-20.0, 0.004, 0, null)]
    [InlineData(-20.0, double.NaN, 0, null)]
    [InlineData(-20.0, -20.5, 0.5, null)]
    [InlineData(-20.0, -19.5, 0.5, null)]
    [InlineData(-20.0, -20.51, 0.5, -20.51)]
    [InlineData(-20.3, -20.4, 0.1, null)]
    [InlineData(null, -20.0, 5, -20.0)]
    public void Power_is_compared_and_written_at_two_decimals(double? map, double? sgp, double tolerance, double? written)
    {
        var plan = Scenario.With(p => p with { PowerTolerance = tolerance }).Box("CTO-1")
            .Client(501, property: p => p with { PowerDbm = map }).Contract(501, but: c => c with { PowerDbm = sgp }).Plan();

        if (written is null)
            plan.IsQuiet();
        else
            Assert.Equal((map, written.Value, "p501"), (plan.Only<UpdatePower>().PowerBefore, plan.Only<UpdatePower>().PowerAfter, plan.Only<UpdatePower>().PropertyId));
    }

    [Theory]
    [InlineData(0, 5, false)]
    [InlineData(4.9, 5, false)]
    [InlineData(5.1, 5, true)]
    [InlineData(90, 100, false)]
    [InlineData(110, 100, true)]
    [InlineData(0.1, 0, true)]
    public void Coordinates_move_beyond_the_tolerance(double metres, double tolerance, bool moves)
    {
        var sgp = Scenario.Home with { Latitude = Scenario.Home.Latitude + (metres / 111_195) };
        var plan = Scenario.With(p => p with { CoordinateTolerance = tolerance }).Box("CTO-1")
            .Client(501).Contract(501, but: c => c with { Places = [sgp] }).Plan();

        if (!moves)
            plan.IsQuiet();
        else
            Assert.Equal((Scenario.Home, sgp), (plan.Only<UpdateCoordinates>().CoordinatesBefore, plan.Only<UpdateCoordinates>().CoordinatesAfter));
    }

    [Fact]
    public void Property_without_coordinates_gets_sgps()
        => Assert.Equal(Scenario.Home, Scenario.With(p => p).Box("CTO-1")
            .Client(501, property: p => p with { Coordinates = null }).Contract(501).Plan().Only<UpdateCoordinates>().CoordinatesAfter);

    [Fact]
    public void Property_inside_a_building_is_left()
        => Scenario.With(p => p).Box("CTO-1").Client(501, port: 1, property: p => p with { IsInsideBuilding = true, Coordinates = null })
            .Client(502, port: 2, property: p => p with { IsInsideBuilding = true, Coordinates = new(-1, -1) })
            .Contract(501, port: 1).Contract(502, port: 2).Plan().IsQuiet();

    [Fact]
    public void Invalid_coordinates_are_not_written()
        => Scenario.With(p => p with { CoordinateBounds = new(-24, -47, -23, -46) }).Box("CTO-1")
            .Client(501, port: 1, property: p => p with { Coordinates = null }).Contract(501, port: 1, but: c => c with { Places = [new(0, 0)] })
            .Client(502, port: 2, property: p => p with { Coordinates = null }).Contract(502, port: 2, but: c => c with { Places = [new(-46.6, -23.5)] })
            .Plan().IsQuiet();

    [Theory]
    [InlineData(null, false, true)]
    [InlineData(null, true, false)]
    [InlineData(true, false, true)]
    [InlineData(true, true, true)]
    [InlineData(false, false, false)]
    [InlineData(false, true, false)]
    public void Coordinates_are_updated_unless_clients_go_around_the_box(bool? updates, bool around, bool writes)
    {
        var plan = Scenario.With(p => p with { UpdateCoordinates = updates, CreateClientsAroundBox = around }).Box("CTO-1")
            .Client(501, property: p => p with { Coordinates = new(-1, -1) }).Contract(501).Plan();

        Assert.Equal(writes ? [ChangeKind.UpdateCoordinates] : [], plan.Kinds());
        Assert.Equal(writes ? [] : [Feature.UpdateCoordinates], plan.Withheld.Select(w => w.Feature));
    }

    [Theory]
    [InlineData(false, 1, true, true)]
    [InlineData(false, 4, true, true)]
    [InlineData(false, 7, true, true)]
    [InlineData(false, 6, true, false)]
    [InlineData(false, 2, true, false)]
    [InlineData(true, 6, true, false)]
    [InlineData(true, 1, true, false)]
    [InlineData(false, 1, false, false)]
    public void Reservation_is_implanted_and_never_the_other_way(bool map, int status, bool implants, bool writes)
    {
        var plan = Scenario.With(p => p with { ImplantClients = implants, UpdateStatus = false }).Box("CTO-1")
            .Client(501, but: c => c with { IsImplanted = map }).Contract(501, status: status).Plan();

        Assert.Equal(writes ? [ChangeKind.Implant] : [], plan.Kinds());
    }

    [Fact]
    public void Onu_is_written_whole_and_keeps_what_sgp_does_not_know()
    {
        var change = Onu(new("velho", "SN1", "MAC1"), new("novo", "", "MAC2")).Only<UpdateOnu>();

        Assert.Equal(new("velho", "SN1", "MAC1"), change.OnuBefore);
        Assert.Equal(new("novo", "SN1", "MAC2"), change.OnuAfter);
    }

    [Fact]
    public void Onu_that_agrees_or_is_not_known_is_not_written()
    {
        Onu(new("u", "s", "m"), new("u", "", "")).IsQuiet();
        Onu(new("u", "s", "m"), new()).IsQuiet();
        Onu(new("u", "s", "m"), null).IsQuiet();
        Onu(null, null).IsQuiet();
        Assert.Equal(new("u", "", ""), Onu(null, new("u", "", "")).Only<UpdateOnu>().OnuAfter);
    }

    [Fact]
    public void Client_without_property_gets_what_needs_none()
    {
        var plan = Scenario.With(p => p with { ImplantClients = true, UpdateOnu = true, MoveChangedPorts = true }).Box("CTO-1")
            .Unplaced(501, c => c with { IsImplanted = false, Status = Rules.Status.MapStatus.Error, Name = "X" })
            .Contract(501, but: c => c with { PowerDbm = -20, Onu = new("u", "s", "m") }).Plan();

        Assert.Equal([ChangeKind.SetStatus, ChangeKind.Implant, ChangeKind.Rename, ChangeKind.UpdateOnu], plan.Kinds());
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void Nothing_that_differs_is_served()
    {
        var plan = Scenario.With(p => p).Box("CTO-1").Client(501).Contract(501).Plan();

        plan.IsQuiet();
        Assert.Empty(plan.Withheld);
        Assert.Equal(ContractOutcome.Served, plan.OutcomeOf(501));
        Assert.Equal((1, 1), (plan.ContractCount, plan.MatchedClientCount));
    }

    private static SyncPlan Onu(OnuData? map, OnuData? sgp)
        => Scenario.With(p => p with { UpdateOnu = true }).Box("CTO-1")
            .Client(501, but: c => c with { Onu = map }).Contract(501, but: c => c with { Onu = sgp }).Plan();
}
