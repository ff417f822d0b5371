using System.Globalization;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Tests;

public sealed class ValueTests
{
    [Theory]
    [InlineData("-15.656", -15.656)]
    [InlineData("-23.5 dBm", -23.5)]
    [InlineData(" -23,5dbm ", -23.5)]
    [InlineData("-99.999", -99.999)]
    [InlineData("N/A", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    [InlineData("0", null)]
    [InlineData("0.00", null)]
    [InlineData("0 dBm", null)]
    [InlineData("dBm", null)]
    [InlineData("None", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("-1.234,5", null)]
    [InlineData("1,2,3", null)]
    [InlineData(null, null)]
    public void Power(string? text, double? dbm) => Assert.Equal(dbm, SgpNumbers.Power(text));

    [Theory]
    [InlineData("12", 12L)]
    [InlineData(" 12 ", 12L)]
    [InlineData("-12", -12L)]
    [InlineData("12.0", 12L)]
    [InlineData("12,00", 12L)]
    [InlineData("9007199254740993", 9007199254740993L)]
    [InlineData("12.5", null)]
    [InlineData("", null)]
    [InlineData("None", null)]
    [InlineData("1/8", null)]
    [InlineData("99999999999999999999", null)]
    [InlineData("0x10", null)]
    public void Whole_number(string text, long? number) => Assert.Equal(number, SgpNumbers.Integer(text));

    [Theory]
    [InlineData("-3.745260, -38.542887", -3.745260, -38.542887)]
    [InlineData("-3.745260,-38.542887", -3.745260, -38.542887)]
    [InlineData("-3.745260;-38.542887", -3.745260, -38.542887)]
    [InlineData("-3.745260 / -38.542887", -3.745260, -38.542887)]
    [InlineData("-3.745260 -38.542887", -3.745260, -38.542887)]
    [InlineData("-3,745260;-38,542887", -3.745260, -38.542887)]
    [InlineData("-3,745260, -38,542887", -3.745260, -38.542887)]
    [InlineData("-3,745260,-38,542887", -3.745260, -38.542887)]
    [InlineData("-3,-38", -3.0, -38.0)]
    [InlineData("3.5,38", 3.5, 38.0)]
    [InlineData("0,0", null, null)]
    [InlineData("0.0,0.0", 0.0, 0.0)]
    [InlineData("3.745260,38.542887", 3.745260, 38.542887)]
    [InlineData("-3,745260", null, null)]
    [InlineData("3,38", null, null)]
    [InlineData("-3.7", null, null)]
    [InlineData("-3.7,-38.5,12", null, null)]
    [InlineData("3°44'42\"S 38°32'34\"W", null, null)]
    [InlineData("-3.7;;-38.5", null, null)]
    [InlineData("a,b", null, null)]
    [InlineData("None", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void Pair_of_degrees(string? text, double? latitude, double? longitude)
        => Assert.Equal(latitude is null ? null : new SgpCoordinates(latitude.Value, longitude!.Value), SgpPlaces.FromPair(text));

    [Theory]
    [InlineData("2025-01-31", "2025-01-31T00:00:00")]
    [InlineData("2025-01-31 22:05:06", "2025-01-31T22:05:06")]
    [InlineData("31/01/2025", "2025-01-31T00:00:00")]
    [InlineData("31/01/2025 22:05:06", "2025-01-31T22:05:06")]
    [InlineData("2025-01-31T22:05:06", "2025-01-31T22:05:06")]
    [InlineData("2025-01-31T22:05:06.123", "2025-01-31T22:05:06.123")]
    [InlineData("2025-01-31T22:05:06-03:00", "2025-01-31T22:05:06")]
    [InlineData(" 2025-01-31 22:05:06 ", "2025-01-31T22:05:06")]
    [InlineData("2025-01-31T22:05:06Z", null)]
    [InlineData("01/31/2025", null)]
    [InlineData("0000-00-00", null)]
    [InlineData("None", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Date(string? text, string? expected)
    {
        var date = SgpDates.Parse(text);
        Assert.Equal(expected is null ? null : DateTime.Parse(expected, CultureInfo.InvariantCulture), date);
        Assert.True(date is null or { Kind: DateTimeKind.Unspecified });
    }

    [Theory]
    [InlineData("CTO-1", "CTO-1")]
    [InlineData(" CTO  1 ", " CTO  1 ")]
    [InlineData("none", null)]
    [InlineData(" None ", null)]
    [InlineData("Nonesuch", "Nonesuch")]
    [InlineData(" \t", null)]
    [InlineData(null, null)]
    public void Text_as_sent(string? text, string? expected) => Assert.Equal(expected, SgpText.AsSent(text));

    [Fact]
    public void Reading_does_not_depend_on_the_culture_of_the_machine()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("pt-BR");
            Assert.Equal(-15.656, SgpNumbers.Power("-15.656"));
            Assert.Equal(new DateTime(2025, 2, 1), SgpDates.Parse("01/02/2025"));
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(SgpContractStatus.Inactive, SgpStatuses.ContractByLabel("INATIVO"));
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
            Assert.Equal(new DateTime(2025, 2, 1), SgpDates.Parse("01/02/2025"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
