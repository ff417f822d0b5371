using System.Text;
using System.Text.Json;
using SgpOzmap.Integration.Sources.Sgp;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.Integration.Tests.Reading;

public sealed class KeptContractTests
{
    [Fact]
    public void What_the_rules_look_at_is_kept_and_nothing_else()
    {
        var contract = new ListedContract(501, [Row(11, "JOÃO \"ZÉ\""), Row(null, null)])
        {
            LookedUp = new("Em Análise", 4, "Suspenso"),
            ContestedBy = "1|CTO|3;",
        };

        var json = KeptContract.Write(contract);
        var again = KeptContract.Read(501, json);

        Assert.Equal(json, KeptContract.Write(again));
        Assert.Equal((contract.LookedUp, contract.ContestedBy, contract.Name), (again.LookedUp, again.ContestedBy, again.Name));
        var service = again.Rows[0].Contract.Services[0];
        Assert.Equal(new SgpCoordinates(-7.5, -35.25), again.Rows[0].CustomerPlace);
        Assert.Equal(Service() with { StatusLabel = null, Onu = Service().Onu! with { Id = null, OltId = null } }, service);
        Assert.Contains("JOÃO", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
        Assert.DoesNotContain("RÓTULO", Encoding.UTF8.GetString(json), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_is_no_number_is_kept_too()
    {
        var contract = new ListedContract(501, [Row(11, "X") with { CustomerPlace = new(double.NaN, double.PositiveInfinity) }]);

        Assert.Equal(contract.Rows[0].CustomerPlace, KeptContract.Read(501, KeptContract.Write(contract)).Rows[0].CustomerPlace);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"r":[]}""")]
    [InlineData("[1]")]
    public void What_is_no_contract_is_refused(string json)
        => Assert.ThrowsAny<JsonException>(() => KeptContract.Read(501, Encoding.UTF8.GetBytes(json)));

    private static ListedRow Row(long? customer, string? name) => new(customer, name, new(-7.5, -35.25), new()
    {
        Id = 501,
        StatusLabel = "Ativo",
        Status = SgpContractStatus.Active,
        PopId = 3,
        PopName = "CENTRO",
        Services = [Service()],
    });

    private static SgpService Service() => new()
    {
        Id = 901,
        Kind = "internet",
        Status = SgpServiceStatus.Suspended,
        StatusLabel = "RÓTULO",
        Login = "fulano",
        MacAddress = "00:00:5E:00:53:01",
        Coordinates = new(-7.5, -35.5),
        IsOnline = false,
        Onu = new() { Id = 77, OltId = 2, Serial = "ABCD", RxPowerDbm = -19.87, SplitterId = 33, SplitterName = "CTO-33", SplitterPort = 5 },
    };
}
