using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.SgpClient.Values;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

public sealed class CatalogueTests
{
    [Theory]
    [InlineData(false, "?token=tok-SECRET-1&app=Mapa&no_busy_ports=1")]
    [InlineData(true, "?token=tok-SECRET-1&app=Mapa")]
    public async Task Busy_ports_are_asked_for_by_leaving_the_flag_out(bool include, string query)
    {
        await using var sgp = await SgpFixture.StartAsync("[]");
        Assert.Empty(await sgp.Client.Fttx.GetSplittersAsync(include, SgpFixture.Ct));

        var request = Assert.Single(sgp.Requests);
        Assert.Equal(("GET", "/api/fttx/splitter/all/", query), (request.Method, request.Path, request.Query));
    }

    [Fact]
    public async Task Boxes_are_read()
    {
        await using var sgp = await SgpFixture.StartAsync(
            """[{"id":7,"ident":" CTO 1 ","ports":"16","busy_ports":["1","5",7,null,"x"],"map_ll":"-3.74, -38.54"},{"id":8,"ident":null,"ports":8,"map_ll":null}]""");
        var boxes = await sgp.Client.Fttx.GetSplittersAsync(includeBusyPorts: true, SgpFixture.Ct);

        Assert.Equal((7, " CTO 1 ", 16, new SgpCoordinates(-3.74, -38.54)), (boxes[0].Id, boxes[0].Name, boxes[0].Ports, boxes[0].Coordinates));
        Assert.Equal([1, 5, 7], boxes[0].BusyPorts!);
        Assert.Equal((8, null, 8, null), (boxes[1].Id, boxes[1].Name, boxes[1].Ports, boxes[1].Coordinates));
        Assert.Null(boxes[1].BusyPorts);
    }

    [Fact]
    public async Task Pops_are_read_by_post()
    {
        await using var sgp = await SgpFixture.StartAsync("""[{"id":"1","pop":"CENTRO "},{"id":null,"pop":"X"}]""");
        Assert.Equal([new(1, "CENTRO ")], await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct));

        var request = Assert.Single(sgp.Requests);
        Assert.Equal(("POST", "/api/ura/pops/"), (request.Method, request.Path));
    }

    [Fact]
    public async Task A_contract_is_read_from_the_row_that_bears_its_id()
    {
        await using var sgp = await SgpFixture.StartAsync(
            """
            {"msg":"Contrato(s) Localizado(s)","contratos":[{"contratoId":4,"razaoSocial":"OUTRO","contratoStatus":3},
             {"contratoId":"501","clienteId":11,"razaoSocial":"NOME","contratoStatus":7,"contratoStatusDisplay":" Ativo V. Reduzida ","popId":2,"popNome":"CENTRO",
              "endereco_ll":"-10.5,-50.25","dataAlteracao":"20/03/2024 15:09:04","contratoCentralSenha":"x"}]}
            """);
        var contract = await sgp.Client.FindContractAsync(501, SgpFixture.Ct);

        Assert.Equal(
            new SgpContractDetails
            {
                ContractId = 501,
                CustomerId = 11,
                Name = "NOME",
                StatusCode = 7,
                StatusLabel = " Ativo V. Reduzida ",
                Status = SgpContractStatus.ReducedSpeed,
                PopId = 2,
                PopName = "CENTRO",
                Coordinates = new(-10.5, -50.25),
                ChangedAt = new DateTime(2024, 3, 20, 15, 9, 4),
            },
            contract);
        var request = Assert.Single(sgp.Requests);
        Assert.Equal(("POST", "/api/ura/consultacliente/", "501"), (request.Method, request.Path, SgpFixture.Form(request)["contrato"]));
    }

    [Theory]
    [InlineData("""{"contratoId":501,"contratoStatus":8,"contratoStatusDisplay":"Ativo"}""", 8, SgpContractStatus.Unknown)]
    [InlineData("""{"contratoId":501,"contratoStatus":"3","contratoStatusDisplay":"Ativo"}""", 3, SgpContractStatus.Cancelled)]
    [InlineData("""{"contratoId":501,"contratoStatusDisplay":" SUSPENSO"}""", null, SgpContractStatus.Suspended)]
    [InlineData("""{"contrato_id":"501","contratoStatus":"Ativo"}""", null, SgpContractStatus.Active)]
    [InlineData("""{"contratoId":501}""", null, SgpContractStatus.Unknown)]
    public async Task The_number_counts_before_the_label(string row, int? code, SgpContractStatus status)
    {
        await using var sgp = await SgpFixture.StartAsync($$"""{"contratos":[{{row}}]}""");
        var contract = await sgp.Client.FindContractAsync(501, SgpFixture.Ct);

        Assert.Equal((code, status), (contract!.StatusCode, contract.Status));
    }

    [Theory]
    [InlineData("""{"msg":"nenhum","contratos":[]}""", 200)]
    [InlineData("""{"contratos":[{"contratoId":5}]}""", 200)]
    [InlineData("""{"contratos":[{"razaoSocial":"X"}]}""", 200)]
    [InlineData("[]", 200)]
    [InlineData("""{"detail":"Não encontrado."}""", 404)]
    public async Task A_contract_that_SGP_does_not_know_is_null(string json, int status)
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.JsonAsync(context, json, status));
        Assert.Null(await sgp.Client.FindContractAsync(501, SgpFixture.Ct));
        Assert.Single(sgp.Requests);
    }

    [Fact]
    public async Task An_HTML_404_means_that_the_route_is_absent()
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.HtmlAsync(context, status: 404));
        Assert.Equal(SgpErrorKind.NotFound, (await SgpFixture.FailsAsync(() => sgp.Client.FindContractAsync(501, SgpFixture.Ct))).Kind);
    }

    [Fact]
    public async Task A_JSON_404_of_a_list_is_an_error()
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.JsonAsync(context, "[]", 404));
        Assert.Equal(SgpErrorKind.NotFound, (await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct))).Kind);
    }
}
