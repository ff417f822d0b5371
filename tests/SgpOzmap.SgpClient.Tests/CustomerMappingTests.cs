using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Tests;

public sealed class CustomerMappingTests
{
    [Fact]
    public async Task A_live_like_row_is_read_in_full()
    {
        var customer = await CustomerAsync(
            """
            {"id":11,"nome":"CLIENTE EXEMPLO","cpfcnpj":"000.000.000-00","endereco":{"numero":10,"latitude":"-7.000001","longitude":"-35.000001"},
             "contratos":[{"contrato":501,"id":9,"status":" Ativo ","pop_id":"3","pop_nome":"CENTRO ",
              "servicos":[{"id":901,"tipo":"internet","status":"Suspenso","login":" exemplo ","senha":"x","mac":"AA:BB:CC:00:11:22",
               "endereco":{"latitude":"-7,5","longitude":-35.25},
               "onu":{"id":77,"serial":"ABCD00000001","olt_id":2,"rx":"-19.874","splitter":{"id":33,"nome":" CTO-033 ","porta":5},"conexao":{"status":"online"}}}]}]}
            """);

        Assert.Equal((11, "CLIENTE EXEMPLO", new SgpCoordinates(-7.000001, -35.000001)), (customer.Id, customer.Name, customer.Coordinates));
        var contract = Assert.Single(customer.Contracts!);
        Assert.Equal((501, " Ativo ", SgpContractStatus.Active), (contract.Id, contract.StatusLabel, contract.Status));
        Assert.Equal((3, "CENTRO "), (contract.PopId, contract.PopName));
        var service = Assert.Single(contract.Services);
        Assert.Equal((901, "internet", "Suspenso", SgpServiceStatus.Suspended), (service.Id, service.Kind, service.StatusLabel, service.Status));
        Assert.Equal(("exemplo", "AA:BB:CC:00:11:22", new SgpCoordinates(-7.5, -35.25), true), (service.Login, service.MacAddress, service.Coordinates, service.IsOnline));
        Assert.Equal(
            new SgpServiceOnu { Id = 77, Serial = "ABCD00000001", OltId = 2, RxPowerDbm = -19.874, SplitterId = 33, SplitterName = " CTO-033 ", SplitterPort = 5 },
            service.Onu);
    }

    [Theory]
    [InlineData("""{"contrato":501}""", 501L)]
    [InlineData("""{"id":501}""", 501L)]
    [InlineData("""{"contrato":501,"id":7}""", 501L)]
    [InlineData("""{"id":7,"contrato":"501"}""", 501L)]
    [InlineData("""{"contrato":null,"id":501}""", 501L)]
    [InlineData("""{"contrato":"","id":"501"}""", 501L)]
    [InlineData("""{"contrato":"None","id":501.0}""", 501L)]
    [InlineData("""{"contrato":{"id":4},"id":501}""", 501L)]
    [InlineData("""{"contrato":0}""", null)]
    [InlineData("""{"contrato":[501]}""", null)]
    public async Task A_contracts_id_has_two_names(string contract, long? id)
    {
        var customer = await CustomerAsync($$"""{"contratos":[{{contract}}]}""");
        Assert.Equal(id, Assert.Single(customer.Contracts!).Id);
    }

    [Theory]
    [InlineData("""{"splitter":{"id":33,"nome":"CTO-1","porta":5}}""", 33L, "CTO-1", 5)]
    [InlineData("""{"splitter":{"id":"33","name":"CTO-1","port":"5"}}""", 33L, "CTO-1", 5)]
    [InlineData("""{"splitter":{"ident":"CTO-1","porta_cto":5}}""", null, "CTO-1", 5)]
    [InlineData("""{"splitter":{"nome":"","ident":"CTO-1","ctoport":5}}""", null, "CTO-1", 5)]
    [InlineData("""{"splitter":"CTO-1","porta_cto":5}""", null, "CTO-1", 5)]
    [InlineData("""{"splitter":"CTO-1"}""", null, "CTO-1", null)]
    [InlineData("""{"splitter":33,"cto":"CTO-1","ctoport":5}""", 33L, "CTO-1", 5)]
    [InlineData("""{"splitter":{"id":33,"nome":"None","porta":"None"}}""", 33L, null, null)]
    [InlineData("""{"splitter":{"id":33,"nome":"  ","porta":0}}""", 33L, null, null)]
    [InlineData("""{"splitter":null}""", null, null, null)]
    [InlineData("""{"splitter":[1,2]}""", null, null, null)]
    [InlineData("""{"splitter":{"nome":{"a":1},"porta":[5]}}""", null, null, null)]
    [InlineData("{}", null, null, null)]
    public async Task The_box_is_found_in_every_form(string onu, long? id, string? name, int? port)
    {
        var read = (await ServiceAsync($$"""{"onu":{{onu}}}""")).Onu;
        Assert.NotNull(read);
        Assert.Equal((id, name, port), (read.SplitterId, read.SplitterName, read.SplitterPort));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("[]")]
    [InlineData("0")]
    [InlineData("false")]
    public async Task An_onu_that_is_no_object_is_none(string onu) => Assert.Null((await ServiceAsync($$"""{"id":1,"onu":{{onu}}}""")).Onu);

    [Theory]
    [InlineData("""{"onu":{"conexao":{"status":"online"}}}""", true)]
    [InlineData("""{"onu":{"conexao":{"status":" Offline"}}}""", false)]
    [InlineData("""{"onu":{"conexao":null},"conexao":{"status":"offline"}}""", false)]
    [InlineData("""{"conexao":{"status":"online"}}""", true)]
    [InlineData("""{"conexao":{"online":false,"status":"online"}}""", false)]
    [InlineData("""{"conexao":"online"}""", true)]
    [InlineData("""{"online":true}""", true)]
    [InlineData("""{"online":"false"}""", false)]
    [InlineData("""{"conexao":{"status":"desconhecido"}}""", null)]
    [InlineData("""{"conexao":[]}""", null)]
    [InlineData("{}", null)]
    public async Task The_connection_sits_in_the_onu_or_in_the_service(string service, bool? online)
        => Assert.Equal(online, (await ServiceAsync(service)).IsOnline);

    [Theory]
    [InlineData("\"LATITUDE\"", "\"LONGITUDE\"")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("null", "null")]
    [InlineData("\"-7.1\"", "null")]
    [InlineData("{}", "[]")]
    public async Task A_place_needs_two_numbers(string latitude, string longitude)
        => Assert.Null((await CustomerAsync($$"""{"endereco":{"latitude":{{latitude}},"longitude":{{longitude}} } }""")).Coordinates);

    [Fact]
    public async Task A_field_of_another_type_is_nothing_and_spares_its_neighbours()
    {
        var customer = await CustomerAsync(
            """
            {"id":{"a":[1,{"b":2}]},"nome":["x"],"endereco":"RUA A, 10","novo":{"deep":[[[]]]},
             "contratos":[{"contrato":1,"status":{"id":1},"pop_id":[],"servicos":"nenhum"},{"contrato":2,"status":null,"servicos":[null,5,{"id":true,"tipo":7}]}]}
            """);

        Assert.Null(customer.Id);
        Assert.Null(customer.Name);
        Assert.Null(customer.Coordinates);
        Assert.Equal([1L, 2L], customer.Contracts!.Select(c => c.Id!.Value));
        Assert.All(customer.Contracts!, c => Assert.Equal((SgpContractStatus.Unknown, (string?)null), (c.Status, c.StatusLabel)));
        Assert.Empty(customer.Contracts![0].Services);
        Assert.Equal("7", customer.Contracts![1].Services[2].Kind);
    }

    [Theory]
    [InlineData("""{"pop_id":4,"popNome":"CENTRO"}""", 4L, "CENTRO")]
    [InlineData("""{"popId":"4","pop":"CENTRO"}""", 4L, "CENTRO")]
    [InlineData("""{"pop":4}""", null, null)]
    [InlineData("""{"pop":{"id":4},"pop_nome":"None"}""", null, null)]
    public async Task The_pop_is_read_where_it_is_sent(string contract, long? id, string? name)
    {
        var read = Assert.Single((await CustomerAsync($$"""{"contratos":[{{contract}}]}""")).Contracts!);
        Assert.Equal((id, name), (read.PopId, read.PopName));
    }

    private static async Task<SgpCustomer> CustomerAsync(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Page(1, json));
        return Assert.Single((await sgp.Client.GetCustomerPageAsync(new(), SgpFixture.Ct)).Customers);
    }

    private static async Task<SgpService> ServiceAsync(string json)
        => Assert.Single(Assert.Single((await CustomerAsync($$"""{"contratos":[{"contrato":1,"servicos":[{{json}}]}]}""")).Contracts!).Services);
}
