using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Findings;
using SgpOzmap.Integration.Rules.Tests.Support;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Rules, section 4, step 9: where a new client is put.</summary>
public sealed class PlaceTests
{
    private static readonly GeoBounds SaoPaulo = new(South: -24, West: -47, North: -23, East: -46);

    [Fact]
    public void Place_is_sgps()
        => Assert.Equal(Scenario.Home, Created(Scenario.Creating()).Coordinates);

    [Fact]
    public void Service_comes_before_customer()
    {
        Coordinates service = new(-23.1, -46.1);
        Assert.Equal(service, Created(Scenario.Creating(), service, Scenario.Home).Coordinates);
    }

    [Fact]
    public void Customer_stands_in_for_a_service_that_has_none()
        => Assert.Equal(Scenario.Home, Created(Scenario.Creating(), new(0, 0), Scenario.Home).Coordinates);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(90.001, 10)]
    [InlineData(-90.001, 10)]
    [InlineData(10, 180.001)]
    [InlineData(10, -180.001)]
    [InlineData(double.NaN, 10)]
    [InlineData(10, double.PositiveInfinity)]
    public void Invalid_place_is_no_place(double latitude, double longitude)
        => Refused(Scenario.Creating(), new Coordinates(latitude, longitude));

    [Theory]
    [InlineData(90, 180)]
    [InlineData(-90, -180)]
    [InlineData(0, -46)]
    [InlineData(-23, 0)]
    public void Edges_of_the_earth_are_places(double latitude, double longitude)
        => Assert.Equal(new(latitude, longitude), Created(Scenario.Creating(), new Coordinates(latitude, longitude)).Coordinates);

    [Fact]
    public void No_place_is_no_coordinates()
        => Assert.False(Refused(Scenario.Creating()).Data.ContainsKey("swapFits"));

    [Theory]
    [InlineData(-24, -47)]
    [InlineData(-23, -46)]
    [InlineData(-23.5, -46.5)]
    public void Bounds_contain_their_edges(double latitude, double longitude)
        => Assert.Equal(new(latitude, longitude), Created(Bounded(), new Coordinates(latitude, longitude)).Coordinates);

    [Theory]
    [InlineData(-46.6333, -23.5505, true)]
    [InlineData(-24.01, -46.5, false)]
    [InlineData(-22.99, -46.5, false)]
    [InlineData(-23.5, -47.01, false)]
    [InlineData(-23.5, -45.99, false)]
    [InlineData(23.5505, 46.6333, false)]
    public void Outside_the_bounds_is_no_place_and_swapping_is_hinted_at_when_it_fits(double latitude, double longitude, bool fits)
    {
        var finding = Refused(Bounded(), new Coordinates(latitude, longitude));

        Assert.Equal(fits, finding.Data.ContainsKey("swapFits"));
        Assert.Equal(fits, finding.Message.En.Contains("swapped", StringComparison.Ordinal));
        Assert.Equal(fits, finding.Message.Pt.Contains("trocadas", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 90)]
    [InlineData(3, 180)]
    [InlineData(4, 270)]
    public void Around_the_box_goes_clockwise_from_north_at_fifteen_metres(int port, double bearing)
    {
        var created = Around(ports: [4], port);

        AssertAt(created, bearing, 15);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 90)]
    [InlineData(5, 180)]
    [InlineData(8, 315)]
    public void Around_the_box_counts_ports_through_all_splitters(int port, double bearing)
        => AssertAt(Around([2, 4, 2], port), bearing, 15);

    [Fact]
    public void Radius_is_a_setting()
        => AssertAt(Scenario.Creating(p => p with { CreateClientsAroundBox = true, AroundBoxRadius = 40 }).Box("CTO-1", ports: 4)
            .Contract(501, port: 2).Plan().Only<CreateClient>().Coordinates, 90, 40);

    [Fact]
    public void Chosen_port_gives_the_angle_too()
        => AssertAt(Scenario.Creating(p => p with { CreateClientsAroundBox = true }).Box("CTO-1", ports: 4, network: [1, 2])
            .Contract(501, port: null).Plan().Only<CreateClient>().Coordinates, 180, 15);

    [Theory]
    [InlineData(501, 112.5)]
    [InlineData(512, 0)]
    [InlineData(15, 337.5)]
    public void Unconnected_client_goes_by_its_contract(long contract, double bearing)
        => AssertAt(Scenario.Creating(p => p with { CreateClientsAroundBox = true }).Box("CTO-1", ports: 0)
            .Contract(contract, port: 3).Plan().Only<CreateClient>().Coordinates, bearing, 15);

    [Fact]
    public void Clients_of_one_box_do_not_overlap()
    {
        var scenario = Scenario.Creating(p => p with { CreateClientsAroundBox = true }).Box("CTO-1", [8, 8]);
        for (var port = 1; port <= 16; port++)
            scenario.Contract(500 + port, port: port);
        var places = scenario.Plan().Changes.Cast<CreateClient>().Select(c => c.Coordinates).ToList();

        Assert.Equal(16, places.Count);
        Assert.All(places, a => Assert.All(places, b => Assert.True(a == b || a.DistanceTo(b) > 5)));
    }

    [Fact]
    public void Around_the_box_needs_no_place_of_sgp_and_ignores_it()
    {
        foreach (var places in new Coordinates[][] { [], [Scenario.Home], [new(0, 0)] })
        {
            AssertAt(Scenario.Creating(p => p with { CreateClientsAroundBox = true }).Box("CTO-1", ports: 4)
                .Contract(501, but: c => c with { Places = [.. places] }).Plan().Only<CreateClient>().Coordinates, 0, 15);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(false)]
    public void Around_the_box_needs_the_boxs_place(bool? updates)
    {
        foreach (var ports in new[] { 0, 8 })
        {
            foreach (var place in new Coordinates?[] { null, new Coordinates(0, 0) })
            {
                Scenario.Creating(p => p with { CreateClientsAroundBox = true, UpdateCoordinates = updates })
                    .Box("CTO-1", ports: ports, but: b => b with { Coordinates = place })
                    .Contract(501).Plan().Refuses(FindingCode.NoCoordinates);
            }
        }
    }

    [Fact]
    public void Explicit_update_of_coordinates_puts_sgps_place_first()
    {
        Scenario Both() => Scenario.Creating(p => p with { CreateClientsAroundBox = true, UpdateCoordinates = true });

        Assert.Equal(Scenario.Home, Created(Both()).Coordinates);
        AssertAt(Both().Box("CTO-1", ports: 4).Contract(501, port: 2, but: c => c with { Places = [new(0, 0)] })
            .Plan().Only<CreateClient>().Coordinates, 90, 15);
        Both().Box("CTO-1", but: b => b with { Coordinates = null }).Contract(501, but: c => c with { Places = [] })
            .Plan().Refuses(FindingCode.NoCoordinates);
        Assert.Equal(Scenario.Home, Both().Box("CTO-1", but: b => b with { Coordinates = null }).Contract(501)
            .Plan().Only<CreateClient>().Coordinates);
    }

    [Fact]
    public void Unconnected_client_needs_a_place_too()
        => Scenario.Creating().Box("CTO-1", ports: 0).Contract(501, but: c => c with { Places = [] }).Plan().Refuses(FindingCode.NoCoordinates);

    private static Scenario Bounded() => Scenario.Creating(p => p with { CoordinateBounds = SaoPaulo });

    private static CreateClient Created(Scenario scenario, params Coordinates[] places)
        => scenario.Box("CTO-1").Contract(501, but: c => places.Length == 0 ? c : c with { Places = [.. places] }).Plan().Only<CreateClient>();

    private static Finding Refused(Scenario scenario, params Coordinates[] places)
        => scenario.Box("CTO-1").Contract(501, but: c => c with { Places = [.. places] }).Plan().Refuses(FindingCode.NoCoordinates);

    private static Coordinates Around(int[] ports, int port)
        => Scenario.Creating(p => p with { CreateClientsAroundBox = true }).Box("CTO-1", ports)
            .Contract(501, port: port).Plan().Only<CreateClient>().Coordinates;

    private static void AssertAt(Coordinates place, double bearing, double metres)
    {
        // Plane geometry is exact to a millimetre at this distance, and independent of the code under test.
        var north = (place.Latitude - Scenario.Pole.Latitude) * 111_195.08;
        var east = (place.Longitude - Scenario.Pole.Longitude) * 111_195.08 * Math.Cos(Scenario.Pole.Latitude * Math.PI / 180);
        Assert.Equal(metres * Math.Cos(bearing * Math.PI / 180), north, 0.02);
        Assert.Equal(metres * Math.Sin(bearing * Math.PI / 180), east, 0.02);
    }
}
