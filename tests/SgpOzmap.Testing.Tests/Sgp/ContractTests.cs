using System.Net;

namespace SgpOzmap.Testing.Tests.Sgp;

public sealed class ContractTests
{
    [Fact]
    public async Task A_search_without_a_filter_is_refused()
    {
        await using var bench = await SgpBench.StartAsync(Two());

        var none = await bench.PostAsync("/api/ura/consultacliente/");
        var onlyMore = await bench.PostAsync("/api/ura/consultacliente/", ("pop", "1"), ("status", "1"));

        Assert.All([none, onlyMore], a => Assert.Equal((HttpStatusCode.BadRequest, "CPF/CNPJ ou Contrato ID Não informados"), (a.Status, a.String("msg"))));
    }

    [Theory]
    [InlineData("contrato", "2", "2")]
    [InlineData("login", "pppoe1", "1")]
    [InlineData("nome", "bi", "2")]
    [InlineData("email", "assinante@example.invalid", "1,2")]
    [InlineData("telefone", "1", "")]
    [InlineData("mac_dhcp", "02:00:00:00:23:29", "1")]
    [InlineData("mac_controle", "02:00:00:00:23:29", "1")]
    [InlineData("onu_serial", "SIMU000001F5", "1")]
    [InlineData("servico_serial", "SIMU000001F5", "1")]
    public async Task A_search_finds_by_each_documented_filter(string name, string value, string contracts)
    {
        await using var bench = await SgpBench.StartAsync(Two());

        var found = (await bench.PostAsync("/api/ura/consultacliente/", (name, value))).Json["contratos"]!.AsArray();
        var reduced = (await bench.PostAsync("/api/ura/consultacliente/", (name, value), ("status", "3,7"))).Json["contratos"]!.AsArray();

        Assert.Equal(contracts, string.Join(',', found.Select(c => c!["contratoId"])));
        Assert.Equal(contracts.Contains('2', StringComparison.Ordinal) ? "2" : "", string.Join(',', reduced.Select(c => c!["contratoId"])));
    }

    [Fact]
    public async Task The_support_module_sends_numbers_as_text()
    {
        await using var bench = await SgpBench.StartAsync(Two());

        var row = Assert.Single((await bench.PostAsync("/api/suporte/contrato/list/", ("servico_login", "pppoe2"))).Json.AsArray())!;
        bench.Sgp.Options.SendSupportBox = false;
        var bare = (await bench.PostAsync("/api/suporte/contrato/list/", ("contrato_id", "2"))).Json[0]!.AsObject();

        Assert.Equal(("2", "7", "Ativo V. Reduzida", "CTO-2"), ((string?)row["contrato_id"], (string?)row["contrato_status_id"], (string?)row["contrato_status"], (string?)row["servico_onu_cto"]));
        Assert.False(bare.ContainsKey("servico_onu_cto"));
        Assert.Equal(2, (await bench.PostAsync("/api/suporte/contrato/list/")).Json.AsArray().Count);
        Assert.Empty((await bench.PostAsync("/api/suporte/contrato/list/", ("cliente_id", "99"))).Json.AsArray());
    }

    [Theory]
    [InlineData("status", "7", "BIA")]
    [InlineData("contrato", "1", "ANA")]
    [InlineData("tipo", "F", "ANA,BIA")]
    [InlineData("tipo", "J", "")]
    [InlineData("data_cadastro_ini", "2024-01-01", "BIA")]
    [InlineData("data_alteracao_ini", "2024-01-01", "")]
    public async Task The_base_is_listed_by_its_filters(string name, string value, string names)
    {
        var state = Two();
        state.Customers[1].RegisteredOn = new(2024, 5, 6);
        await using var bench = await SgpBench.StartAsync(state);

        var rows = (await bench.PostAsync("/api/ura/listacontrato/", (name, value))).Json.AsArray();

        Assert.Equal(names, string.Join(',', rows.Select(r => r!["nome"])));
        Assert.All(rows, r => Assert.False(r!.AsObject().ContainsKey("endereco") || r.AsObject().ContainsKey("contrato")));
    }

    [Fact]
    public async Task The_end_of_a_range_needs_its_beginning()
    {
        await using var bench = await SgpBench.StartAsync(Two());

        var answer = await bench.PostAsync("/api/ura/listacontrato/", ("data_cadastro_fim", "2024-01-01"));

        Assert.Equal((HttpStatusCode.BadRequest, "[data_cadastro_ini] obrigatória caso [data_cadastro_fim] informada"), (answer.Status, answer.String("erro")));
        Assert.Equal(HttpStatusCode.OK, (await bench.PostAsync("/api/ura/listacontrato/", ("data_cadastro_ini", "2020-01-01"), ("data_cadastro_fim", "2024-01-01"))).Status);
    }

    [Fact]
    public async Task Customers_are_listed_by_name_and_document()
    {
        await using var bench = await SgpBench.StartAsync(Two());

        Assert.Equal(
            """[{"nome":"ANA","cpfcnpj":"999.000.011-00"},{"nome":"BIA","cpfcnpj":"999.000.012-00"}]""",
            (await bench.PostAsync("/api/ura/listacliente/")).Text);
    }

    private static SgpState Two()
    {
        var state = new SgpState();
        state.AddSubscriber(1, "ANA", box: "CTO-1", port: 1);
        state.AddSubscriber(2, "BIA", status: 7, box: "CTO-2", port: 1);
        return state;
    }
}
