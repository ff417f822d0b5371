using SgpOzmap.SgpClient.Network;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Splitters;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.SgpClient.Values;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

public sealed class FttxTests
{
    [Fact]
    public async Task Every_filter_of_an_ONU_list_is_sent_under_its_documented_name()
    {
        await using var sgp = await SgpFixture.StartAsync("[]");
        await SgpFixture.ReadAsync(sgp.Client.Fttx.ReadOnus(new()
        {
            SplitterId = 33,
            ContractId = 501,
            ServiceId = 901,
            ServiceStatuses = [SgpServiceStatus.Active, SgpServiceStatus.Reduced],
            Login = "ana&b",
            Document = "111",
            Serial = "FH/1",
            Slot = 0,
            Pon = 3,
            Number = 12,
            IncludeConnection = true,
        }));

        var request = Assert.Single(sgp.Requests);
        Assert.Equal("/api/fttx/splitter/33/onu/all/", request.Path);
        Assert.Equal(
            [
                "onuid=12", "slot=0", "pon=3", "phy_addr=FH/1", "cpfcnpj=111", "contrato=501", "servico=901", "login=ana&b", "status=1,5", "signal=1", "connection=1",
            ],
            SgpFixture.Query(request).Skip(2).Select(f => $"{f.Key}={f.Value}"));
    }

    [Fact]
    public async Task A_list_that_cannot_be_is_refused_before_it_is_asked_for()
    {
        await using var sgp = await SgpFixture.StartAsync("[]");
        SgpOnuQuery[] wrong =
        [
            new() { OltId = 1, SplitterId = 2 }, new() { OltId = 0 }, new() { SplitterId = -1 }, new() { ContractId = 0 }, new() { Login = "" }, new() { Serial = " " },
            new() { Slot = -1 }, new() { ServiceStatuses = [SgpServiceStatus.Unknown] },
        ];

        Assert.All(wrong, query => Assert.ThrowsAny<ArgumentException>(() => sgp.Client.Fttx.ReadOnus(query)));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => sgp.Client.Fttx.GetSplittersOfPonAsync(1, -1, 0, SgpFixture.Ct));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => sgp.Client.Fttx.GetPonsAsync(0, SgpFixture.Ct));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => sgp.Client.Fttx.FindOnuAsync(-7, SgpFixture.Ct));
        Assert.Empty(sgp.Requests);
    }

    [Fact]
    public async Task OLTs_are_read()
    {
        await using var sgp = await SgpFixture.StartAsync(
            """[{"name":"OLT 1 ","olttype":"Huawei","onu_count":"3","host":"172;81.255.2","pon_count":16,"id":"30"},{"id":null,"name":"None","onu_count":null}]""");

        Assert.Equal(
            [new SgpOlt { Id = 30, Name = "OLT 1 ", Kind = "Huawei", Host = "172;81.255.2", OnuCount = 3, PonCount = 16 }, new SgpOlt()],
            await sgp.Client.Fttx.GetOltsAsync(SgpFixture.Ct));
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("\"1\"", true)]
    [InlineData("false", false)]
    [InlineData("null", null)]
    public async Task PONs_are_read(string json, bool? active)
    {
        await using var sgp = await SgpFixture.StartAsync(
            $$"""{"result":[{"id":98,"slot":"0","pon":3,"description":" ","olt_name":"OLT-1","olt_id":"30","vlan":"None","onu_count":7,"active":{{json}}}]}""");

        Assert.Equal(
            [new SgpPon { Id = 98, OltId = 30, OltName = "OLT-1", Slot = 0, Pon = 3, OnuCount = 7, IsActive = active }],
            await sgp.Client.Fttx.GetPonsAsync(30, SgpFixture.Ct));
    }

    [Theory]
    [InlineData("""[{"id":33,"ident":"CTO-33","ports":8,"busy_ports":["1"]}]""")]
    [InlineData("""{"id":"33","ident":"CTO-33","ports":"8","busy_ports":["1","x"]}""")]
    [InlineData("""{"splitter":{"id":33,"ident":"CTO-33","ports":8,"busy_ports":["1"]}}""")]
    [InlineData("""{"data":[{"id":33,"ident":"CTO-33","ports":8,"busy_ports":["1"]}],"has_error":false}""")]
    public async Task One_box_comes_alone_or_in_a_list_or_wrapped(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        var box = await sgp.Client.Fttx.FindSplitterAsync(33, SgpFixture.Ct);

        Assert.Equal((33, "CTO-33", 8), (box!.Id, box.Name, box.Ports));
        Assert.Equal([1], box.BusyPorts!);
    }

    [Theory]
    [InlineData("[]", 200)]
    [InlineData("""{"splitter":null}""", 200)]
    [InlineData("""{"result":[],"msg":"nenhum"}""", 200)]
    [InlineData("""[{"id":34,"ident":"OUTRA"}]""", 200)]
    [InlineData("""{"detail":"Não encontrado."}""", 404)]
    public async Task A_box_that_SGP_does_not_know_is_null(string json, int status)
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.JsonAsync(context, json, status));

        Assert.Null(await sgp.Client.Fttx.FindSplitterAsync(33, SgpFixture.Ct));
    }

    [Fact]
    public async Task A_box_is_read_in_full()
    {
        await using var sgp = await SgpFixture.StartAsync(
            """[{"note":" nota ","ident":" CTO","un_ports":8,"localization":"","ports":8,"pon":"1","onu_count":0,"pon_id":98,"id":7,"map_ll":"-3.7, -38.5"}]""");

        Assert.Equal(
            [new SgpSplitter { Id = 7, Name = " CTO", Ports = 8, Pon = 1, PonId = 98, OnuCount = 0, UnPorts = "8", Note = "nota", Coordinates = new(-3.7, -38.5) }],
            await sgp.Client.Fttx.GetSplittersOfPonAsync(30, 1, 1, SgpFixture.Ct));
    }

    [Theory]
    [InlineData("""{"onu":{"olt":"OLT-1","slot":1,"pon":"3","onu":12,"addr":" FH01 ","cto":" CTO","porta_cto":"5","vlan":100,"observacoes":"None"}}""")]
    [InlineData("""{"onu":12,"olt":"OLT-1","slot":1,"pon":3,"addr":"FH01","cto":{"nome":" CTO","porta":4},"porta_cto":5,"vlan":"100.0"}""")]
    [InlineData("""[{"onu":{"olt":"OLT-1","slot":1,"pon":3,"onu":12,"addr":"FH01","cto":" CTO","ctoport":5,"vlan":100,"etiqueta":""}}]""")]
    public async Task One_ONU_comes_alone_or_wrapped(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);

        Assert.Equal(
            new SgpOnuDetails { OltName = "OLT-1", Slot = 1, Pon = 3, Number = 12, Serial = "FH01", BoxName = " CTO", BoxPort = 5, Vlan = 100 },
            await sgp.Client.Fttx.FindOnuAsync(77, SgpFixture.Ct));
    }

    [Theory]
    [InlineData("[]", 200)]
    [InlineData("""{"onu":null,"msg":"não encontrada"}""", 200)]
    [InlineData("""{"onu":{}}""", 200)]
    [InlineData("""{"onu":[]}""", 200)]
    [InlineData("""{"detail":"Não encontrado."}""", 404)]
    public async Task An_ONU_that_SGP_does_not_know_is_null(string json, int status)
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.JsonAsync(context, json, status));

        Assert.Null(await sgp.Client.Fttx.FindOnuAsync(77, SgpFixture.Ct));
        Assert.Null(await sgp.Client.Fttx.FindOnuBySerialAsync("FH01", SgpFixture.Ct));
    }

    [Theory]
    [InlineData("""{"onu":{"chave":1}}""")]
    [InlineData("""{"onu":[{"addr":"A"},{"addr":"B"}]}""")]
    [InlineData("""{"onu":["A"]}""")]
    public async Task What_is_not_one_ONU_is_no_answer(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);

        Assert.Equal(SgpErrorKind.InvalidBody, (await SgpFixture.FailsAsync(() => sgp.Client.Fttx.FindOnuAsync(77, SgpFixture.Ct))).Kind);
    }

    [Theory]
    [InlineData("ABCD00000001")]
    [InlineData("77")]
    [InlineData("AA:BB:CC:00:11:22")]
    [InlineData("fh-tt_1")]
    public async Task A_serial_number_stands_in_the_path_as_it_is(string serial)
    {
        await using var sgp = await SgpFixture.StartAsync("[]");
        await sgp.Client.Fttx.FindOnuBySerialAsync(serial, SgpFixture.Ct);

        Assert.Equal($"/api/fttx/onu/{serial}/", Assert.Single(sgp.Requests).Path);
    }

    [Fact]
    public async Task The_text_of_an_OLT_is_given_as_it_is()
    {
        await using var sgp = await SgpFixture.StartAsync([SgpFixture.Json("""{"result":" Rx : -19\n Ç "}"""), SgpFixture.Json("""[{"result":""}]""")]);

        Assert.Equal(" Rx : -19\n Ç ", await sgp.Client.Fttx.GetOnuInfoAsync(77, SgpFixture.Ct));
        Assert.Equal("", await sgp.Client.Fttx.GetOnuInfoAsync(77, SgpFixture.Ct));
    }

    [Theory]
    [InlineData("""{"result":null}""")]
    [InlineData("""{"result":{"rx":-19}}""")]
    public async Task What_is_no_text_of_an_OLT_is_no_answer(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);

        Assert.Equal(SgpErrorKind.InvalidBody, (await SgpFixture.FailsAsync(() => sgp.Client.Fttx.GetOnuInfoAsync(77, SgpFixture.Ct))).Kind);
    }

    [Fact]
    public async Task An_unknown_ONU_has_no_text()
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.JsonAsync(context, """{"detail":"Não encontrado."}""", 404));

        Assert.Equal(SgpErrorKind.NotFound, (await SgpFixture.FailsAsync(() => sgp.Client.Fttx.GetOnuInfoAsync(77, SgpFixture.Ct))).Kind);
    }

    [Theory]
    [InlineData("""[{"phy_addr":"FH01","slot":1,"pon":2,"type":"5506"}]""")]
    [InlineData("""{"result":[{"serial":" FH01","slot":"1","pon":"2","modelo":"5506"}]}""")]
    [InlineData("""{"data":[{"sn":"FH01","slot":1,"pon":2,"tipo":"5506"}],"has_error":false}""")]
    public async Task ONUs_that_wait_are_known_by_several_keys(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);

        Assert.Equal([new() { Serial = "FH01", Slot = 1, Pon = 2, Model = "5506" }], await sgp.Client.Fttx.GetUnauthorizedOnusAsync(30, SgpFixture.Ct));
    }

    [Fact]
    public async Task Modes_are_read()
    {
        await using var sgp = await SgpFixture.StartAsync("""[{"id":1,"mode":"BRIDGE"},{"id":"2","name":"PPPOE"}]""");

        Assert.Equal([new(1, "BRIDGE"), new(2, "PPPOE")], await sgp.Client.Fttx.GetOnuModesAsync(SgpFixture.Ct));
    }

    [Fact]
    public async Task Services_are_streamed()
    {
        await using var sgp = await SgpFixture.StartAsync("""[{"login":" ana ","contrato":"501","id":901},{"login":null,"contrato":0,"id":"x"}]""");
        var reading = sgp.Client.Fttx.ReadServices();

        Assert.Equal([new SgpOnuService { Id = 901, ContractId = 501, Login = "ana" }, new SgpOnuService()], await SgpFixture.ReadAsync(reading));
        Assert.True(reading.IsComplete, reading.IncompleteReason);
    }
}
