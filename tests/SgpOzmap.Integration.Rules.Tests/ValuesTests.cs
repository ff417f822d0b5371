using CsCheck;
using SgpOzmap.Integration.Rules.Values;

namespace SgpOzmap.Integration.Rules.Tests;

/// <summary>Coordinates, bounds, ONU data.</summary>
public sealed class ValuesTests
{
    private static readonly Gen<Coordinates> Places = Gen.Select(Gen.Double[-85, 85], Gen.Double[-180, 180], (lat, lng) => new Coordinates(lat, lng));

    [Theory]
    // A degree of a great circle is 111.195 km on a sphere of the mean radius.
    [InlineData(0, 0, 1, 0, 111_195.08)]
    [InlineData(0, 0, 0, 1, 111_195.08)]
    [InlineData(60, 0, 60, 1, 55_595.2)]
    [InlineData(-23.5505, -46.6333, -22.9068, -43.1729, 360_700)]
    [InlineData(0, 179.5, 0, -179.5, 111_195.08)]
    [InlineData(90, 0, -90, 0, 20_015_114)]
    [InlineData(-23.5505, -46.6333, -23.5505, -46.6333, 0)]
    public void Distance_in_metres(double lat1, double lng1, double lat2, double lng2, double metres)
        => Assert.Equal(metres, new Coordinates(lat1, lng1).DistanceTo(new(lat2, lng2)), Math.Max(1, metres * 0.002));

    [Fact]
    public void Distance_of_a_centimetre_is_told_from_none()
        => Assert.Equal(0.0111, new Coordinates(-23.5505, -46.6333).DistanceTo(new(-23.5505001, -46.6333)), 0.0005);

    [Fact]
    public void Distance_is_the_same_both_ways()
        => Gen.Select(Places, Places).Sample((a, b) => Math.Abs(a.DistanceTo(b) - b.DistanceTo(a)) < 1e-6, iter: 1000);

    [Fact]
    public void Towards_goes_as_far_as_it_is_told()
        => Gen.Select(Places, Gen.Double[0, 360], Gen.Double[0, 500])
            .Sample((from, bearing, metres) => Math.Abs(from.DistanceTo(from.Towards(bearing, metres)) - metres) < 0.02, iter: 5000);

    [Fact]
    public void Towards_ends_on_the_earth()
        => Gen.Select(Places, Gen.Double[0, 360], Gen.Double[0, 500])
            .Sample((from, bearing, metres) => from.DistanceTo(new(0, 0)) < 1000 || from.Towards(bearing, metres).IsValid, iter: 5000);

    [Theory]
    [InlineData(90, 179.9999999)]
    [InlineData(270, -179.9999999)]
    public void Towards_crosses_the_date_line(double bearing, double longitude)
    {
        var place = new Coordinates(-17, longitude).Towards(bearing, 100);

        Assert.True(place.IsValid);
        Assert.Equal(100, new Coordinates(-17, longitude).DistanceTo(place), 0.02);
    }

    [Fact]
    public void Towards_gives_seven_decimals()
        => Assert.Equal(new(-23.5503651, -46.6333), new Coordinates(-23.5505, -46.6333).Towards(0, 15));

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 1, true)]
    [InlineData(1, 0, true)]
    [InlineData(90, 180, true)]
    [InlineData(-90, -180, true)]
    [InlineData(90.0001, 0, false)]
    [InlineData(0, -180.0001, false)]
    [InlineData(double.NaN, 1, false)]
    [InlineData(1, double.NegativeInfinity, false)]
    public void Validity(double latitude, double longitude, bool valid) => Assert.Equal(valid, new Coordinates(latitude, longitude).IsValid);

    [Fact]
    public void Text_is_latitude_first_with_a_dot()
        => Assert.Equal("-23.5505, -46.6333", new Coordinates(-23.5505, -46.6333).ToString());

    [Fact]
    public void Swapping_twice_is_nothing()
        => Assert.Equal(new(1, 2), new Coordinates(1, 2).Swapped.Swapped);

    [Fact]
    public void Bounds_contain_their_edges_and_nothing_beyond()
    {
        var bounds = new GeoBounds(South: -24, West: -47, North: -23, East: -46);

        Assert.True(bounds.Contains(new(-24, -47)) && bounds.Contains(new(-23, -46)));
        Assert.False(bounds.Contains(new(-24.1, -46.5)) || bounds.Contains(new(-22.9, -46.5)));
        Assert.False(bounds.Contains(new(-23.5, -47.1)) || bounds.Contains(new(-23.5, -45.9)));
    }

    [Fact]
    public void Onu_data_is_empty_when_all_of_it_is()
    {
        Assert.True(new OnuData().IsEmpty);
        Assert.False(new OnuData(PppoeUser: "a").IsEmpty || new OnuData(SerialNumber: "a").IsEmpty || new OnuData(MacAddress: "a").IsEmpty);
    }
}
