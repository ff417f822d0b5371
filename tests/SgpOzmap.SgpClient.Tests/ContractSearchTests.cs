using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.SgpClient.Values;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

public sealed class ContractSearchTests
{
    [Fact]
    public async Task Every_filter_is_sent_under_its_documented_name()
    {
        await using var sgp = await SgpFixture.StartAsync("""{"msg":"nenhum","contratos":[]}""");
        var query = new SgpContractQuery
        {
            Document = "111",
            ContractId = 501,
            Name = "ANA & CIA",
            Login = "ana",
            Email = "a@x.invalid",
            Phone = "99",
            ControlMac = "AA",
            DhcpMac = "BB",
            ServiceSerial = "S1",
            OnuSerial = "S2",
            Statuses = [SgpContractStatus.Active, SgpContractStatus.ReducedSpeed],
            ServiceKind = SgpServiceKind.Telephony,
            PopId = 2,
            IncludeMerged = true,
        };
        Assert.Empty(await sgp.Client.FindContractsAsync(query, SgpFixture.Ct));

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["token"] = "tok-SECRET-1",
                ["app"] = "Mapa",
                ["cpfcnpj"] = "111",
                ["contrato"] = "501",
                ["nome"] = "ANA & CIA",
                ["login"] = "ana",
                ["email"] = "a@x.invalid",
                ["telefone"] = "99",
                ["mac_controle"] = "AA",
                ["mac_dhcp"] = "BB",
                ["servico_serial"] = "S1",
                ["onu_serial"] = "S2",
                ["status"] = "1,7",
                ["tservico"] = "4",
                ["pop"] = "2",
                ["incluir_unificados"] = "1",
            },
            SgpFixture.Form(Assert.Single(sgp.Requests)));
    }

    [Fact]
    public async Task A_query_without_a_filter_is_refused_before_anything_is_sent()
    {
        await using var sgp = await SgpFixture.StartAsync("[]");
        SgpContractQuery[] wrong =
        [
            new(), new() { PopId = 1, Statuses = [SgpContractStatus.Active], IncludeMerged = true }, new() { Login = " " }, new() { ContractId = 0 },
            new() { Login = "a", Statuses = [SgpContractStatus.Unknown] }, new() { Login = "a", ServiceKind = SgpServiceKind.Unknown }, new() { Login = "a", PopId = -1 },
        ];
        SgpSupportContractQuery[] wrongToo = [new(), new() { CustomerName = "" }, new() { ContractId = -1 }];

        foreach (var query in wrong)
            await Assert.ThrowsAnyAsync<ArgumentException>(() => sgp.Client.FindContractsAsync(query, SgpFixture.Ct));
        foreach (var query in wrongToo)
            await Assert.ThrowsAnyAsync<ArgumentException>(() => sgp.Client.FindSupportContractsAsync(query, SgpFixture.Ct));
        Assert.Empty(sgp.Requests);
    }

    [Theory]
    [InlineData("""[{"contratoId":1,"contratoStatus":1},{"contratoId":"2","contratoStatus":"3"}]""")]
    [InlineData("""{"msg":"Contrato(s) Localizado(s)","contratos":[{"contrato_id":1,"contratoStatusDisplay":" Ativo "},{"contratoId":2,"contratoStatusDisplay":"CANCELADO "}]}""")]
    [InlineData("""{"data":[{"contratoId":1.0,"contratoStatus":1},{"contratoId":2,"contratoStatus":3}],"has_error":false}""")]
    public async Task Contracts_come_bare_or_wrapped(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        var contracts = await sgp.Client.FindContractsAsync(new() { Name = "ANA" }, SgpFixture.Ct);

        Assert.Equal([(1, SgpContractStatus.Active), (2, SgpContractStatus.Cancelled)], contracts.Select(c => (c.ContractId, c.Status)));
    }

    [Theory]
    [InlineData("""{"msg":"nenhum","contratos":[]}""", 200)]
    [InlineData("""{"detail":"Não encontrado."}""", 404)]
    public async Task Nothing_found_is_an_empty_list(string json, int status)
    {
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.JsonAsync(context, json, status));

        Assert.Empty(await sgp.Client.FindContractsAsync(new() { Name = "ANA" }, SgpFixture.Ct));
    }

    [Fact]
    public async Task A_contract_without_an_id_is_no_part_of_an_answer()
    {
        await using var sgp = await SgpFixture.StartAsync("""{"contratos":[{"contratoId":1},{"razaoSocial":"ANA"}]}""");

        Assert.Equal(SgpErrorKind.InvalidBody, (await SgpFixture.FailsAsync(() => sgp.Client.FindContractsAsync(new() { Name = "ANA" }, SgpFixture.Ct))).Kind);
    }

    [Fact]
    public async Task What_is_said_of_the_service_is_read()
    {
        await using var sgp = await SgpFixture.StartAsync(
            """
            {"contratos":[{"contratoId":501,"motivo_status":" Financeiro ","servico_id":"901","servico_login":"ana ","servico_mac":"","servico_vlan":"None",
             "servico_plano":"None","planointernet":"500M","dataCadastro":"20/03/2024 11:43:25","dataAlteracao":"21/03/2024","servico_senha":"x"}]}
            """);

        Assert.Equal(
            new SgpContractDetails
            {
                ContractId = 501,
                StatusReason = "Financeiro",
                ServiceId = 901,
                ServiceLogin = "ana",
                PlanName = "500M",
                RegisteredAt = new DateTime(2024, 3, 20, 11, 43, 25),
                ChangedAt = new DateTime(2024, 3, 21),
            },
            Assert.Single(await sgp.Client.FindContractsAsync(new() { ContractId = 501 }, SgpFixture.Ct)));
    }

    [Fact]
    public async Task Filters_of_the_support_module_are_sent_under_their_documented_names()
    {
        await using var sgp = await SgpFixture.StartAsync("[]");
        await sgp.Client.FindSupportContractsAsync(new() { ContractId = 1, CustomerId = 2, CustomerName = "ANA", Document = "111", Login = "ana" }, SgpFixture.Ct);

        var form = SgpFixture.Form(Assert.Single(sgp.Requests));
        Assert.Equal(
            ["contrato_id=1", "cliente_id=2", "cliente_nome=ANA", "cliente_cpfcnpj=111", "servico_login=ana"],
            form.Skip(2).Select(f => $"{f.Key}={f.Value}"));
    }

    [Fact]
    public async Task A_contract_of_the_support_module_is_read_in_full()
    {
        await using var sgp = await SgpFixture.StartAsync(
            """
            [{"contrato_id":"501","cliente_id":11,"cliente_nome":"ANA","contrato_status":"Ativo V. Reduzida","contrato_status_id":"7","contrato_status_data":"05/01/2024 10:00:00",
              "contrato_cadastro":"01/01/2024","contrato_pop_id":"2","contrato_pop_nome":"CENTRO ","plano_id":7,"plano":"500M","servico_login":"ana","servico_onu_cto":" CTO-1",
              "servico_onu_cto_porta":"5","contrato_endereco_ll":"-10.5,-50.25","endereco_ll":"None","servico_password":"x","servicos":[]}]
            """);

        Assert.Equal(
            new SgpSupportContract
            {
                ContractId = 501,
                CustomerId = 11,
                CustomerName = "ANA",
                StatusCode = 7,
                StatusLabel = "Ativo V. Reduzida",
                Status = SgpContractStatus.ReducedSpeed,
                StatusChangedAt = new DateTime(2024, 1, 5, 10, 0, 0),
                RegisteredAt = new DateTime(2024, 1, 1),
                PopId = 2,
                PopName = "CENTRO ",
                PlanId = 7,
                PlanName = "500M",
                ServiceLogin = "ana",
                BoxName = " CTO-1",
                BoxPort = 5,
                Coordinates = new(-10.5, -50.25),
            },
            Assert.Single(await sgp.Client.FindSupportContractsAsync(new() { ContractId = 501 }, SgpFixture.Ct)));
    }

    [Theory]
    [InlineData("""{"contrato_status_id":"9","contrato_status":"Ativo"}""", SgpContractStatus.Unknown)]
    [InlineData("""{"contrato_status_id":null,"contrato_status":" Suspenso"}""", SgpContractStatus.Suspended)]
    [InlineData("""{"contrato_status_id":"None","contrato_status":"Inviabilidade Tecnica"}""", SgpContractStatus.TechnicallyInfeasible)]
    [InlineData("""{"contrato_id":{},"cliente_id":[],"contrato_status_id":[],"servico_onu_cto":[],"plano":{}}""", SgpContractStatus.Unknown)]
    public async Task The_number_counts_before_the_label(string row, SgpContractStatus status)
    {
        await using var sgp = await SgpFixture.StartAsync($"[{row}]");

        Assert.Equal(status, Assert.Single(await sgp.Client.FindSupportContractsAsync(new() { ContractId = 1 }, SgpFixture.Ct)).Status);
    }
}
