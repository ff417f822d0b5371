using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Tests;

public sealed class OnuMappingTests
{
    [Fact]
    public async Task A_live_like_row_is_read_in_full()
    {
        var row = await RowAsync(
            """
            {"id":77,"onu":12,"slot":1,"pon":3,"olt_id":2,"olt_name":"OLT-01","type":"AN5506 ","mode":"PPPoE","vlan":"100","description":" ","phy_addr":"ABCD00000001","service_id":901,"service_contrato":"501",
             "service_login":"exemplo","service_status":5,"cto":" CTO-033","ctoport":"5","info_rx":"-23,5 dBm","info_tx":"2.1","info_olt_rx":"N/A","info_date":"2025-01-01 10:00:00","online":true,"status":"offline"}
            """);

        Assert.Equal(
            new SgpOnu
            {
                Id = 77,
                OltId = 2,
                OltName = "OLT-01",
                Slot = 1,
                Pon = 3,
                Number = 12,
                Kind = "AN5506",
                Mode = "PPPoE",
                Vlan = 100,
                Serial = "ABCD00000001",
                ServiceId = 901,
                ContractId = 501,
                ServiceLogin = "exemplo",
                ServiceStatus = SgpServiceStatus.Reduced,
                BoxName = " CTO-033",
                BoxPort = 5,
                RxPowerDbm = -23.5,
                TxPowerDbm = 2.1,
                ReadingTime = new DateTime(2025, 1, 1, 10, 0, 0),
                IsOnline = true,
            },
            row);
    }

    [Fact]
    public async Task A_row_that_says_little_is_all_null() => Assert.Equal(new SgpOnu(), await RowAsync("""{"novo":[1],"cto":null,"service_contrato":0}"""));

    [Fact]
    public async Task A_row_of_strange_types_is_all_null()
        => Assert.Equal(
            new SgpOnu(),
            await RowAsync("""{"id":{},"olt_id":[],"phy_addr":{"a":1},"service_contrato":true,"service_status":{},"cto":[],"ctoport":"1/8","info_rx":{},"info_date":5,"online":[],"status":7}"""));

    [Theory]
    [InlineData("""{"status":"online"}""", true)]
    [InlineData("""{"status":"offline"}""", false)]
    [InlineData("""{"online":false}""", false)]
    [InlineData("""{"online":1}""", true)]
    [InlineData("""{"online":null,"status":"Online "}""", true)]
    [InlineData("""{"status":"LOS"}""", null)]
    public async Task Online_is_a_truth_value_or_a_word(string json, bool? online) => Assert.Equal(online, (await RowAsync(json)).IsOnline);

    [Theory]
    [InlineData("\"None\"")]
    [InlineData("\"\"")]
    [InlineData("\"   \"")]
    [InlineData("null")]
    [InlineData("17")]
    public async Task A_box_without_a_name_is_none(string cto) => Assert.Null((await RowAsync($$"""{"cto":{{cto}}}""")).BoxName);

    private static async Task<SgpOnu> RowAsync(string json)
    {
        await using var sgp = await SgpFixture.StartAsync($"[{json}]");
        return Assert.Single(await SgpFixture.ReadAsync(sgp.Client.Fttx.ReadOnus(new())));
    }
}
