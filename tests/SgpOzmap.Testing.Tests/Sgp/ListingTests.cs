using System.Net;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing.Tests.Sgp;

public sealed class ListingTests
{
    private const string Listing = "/api/ura/clientes/";

    [Fact]
    public async Task Pages_are_of_customers_and_end_with_an_empty_one()
    {
        await using var bench = await SgpBench.StartAsync(Customers(25), new() { PageCap = 10 });
        var names = new List<string>();
        for (var offset = 0; ; offset = names.Count)
        {
            var page = (await bench.PostAsync(Listing, ("offset", $"{offset}"), ("limit", "100"))).Json;
            Assert.Equal((offset, 10, 25), (Paging(page, "offset"), Paging(page, "limit"), Paging(page, "total")));
            Assert.Equal(Rows(page).Count, Paging(page, "parcial"));
            if (Rows(page).Count == 0)
                break;
            names.AddRange(Rows(page).Select(r => r["nome"]!.GetValue<string>()));
        }

        Assert.Equal(25, names.Distinct().Count());
    }

    [Fact]
    public async Task A_server_may_ignore_the_offset_and_wrap_its_answer()
    {
        await using var bench = await SgpBench.StartAsync(Customers(3), new() { IgnoreOffset = true, WrapEnvelope = true });

        var answer = await bench.PostAsync(Listing, ("offset", "2"), ("limit", "1"));

        Assert.Equal("CLIENTE 0", answer.Json[0]!["clientes"]![0]!["nome"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_status_is_a_label_here_and_a_number_in_the_other_call()
    {
        var state = new SgpState();
        state.AddSubscriber(501, "ANA", status: 7);
        state.AddCustomer("BIA").AddContract(502, 4, "Em negociação");
        await using var bench = await SgpBench.StartAsync(state, new() { PadLabels = true });

        var rows = Rows((await bench.PostAsync(Listing)).Json);
        var detail = (await bench.PostAsync("/api/ura/consultacliente/", ("contrato", "502"))).Json["contratos"]![0]!;

        Assert.Equal(" Ativo V. Reduzida ", rows[0]["contratos"]![0]!["status"]!.GetValue<string>());
        Assert.Equal(" Em negociação ", rows[1]["contratos"]![0]!["status"]!.GetValue<string>());
        Assert.Equal((4, " Em negociação "), (detail["contratoStatus"]!.GetValue<int>(), detail["contratoStatusDisplay"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_other_call_needs_a_filter_and_finds_nothing_with_200()
    {
        await using var bench = await SgpBench.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PostAsync("/api/ura/consultacliente/")).Status);
        var none = await bench.PostAsync("/api/ura/consultacliente/", ("contrato", "999"));
        Assert.Equal(HttpStatusCode.OK, none.Status);
        Assert.Empty(none.Json["contratos"]!.AsArray());
    }

    [Fact]
    public async Task Flags_act_by_presence()
    {
        var state = new SgpState();
        state.AddSubscriber(501, "ANA", box: "CTO-1", port: 1);
        await using var bench = await SgpBench.StartAsync(state);

        var full = Rows((await bench.PostAsync(Listing)).Json)[0].AsObject();
        var bare = Rows((await bench.PostAsync(Listing, ("omitir_contratos", "0"), ("omitir_titulos", "false"), ("omitir_contatos", "1"))).Json)[0].AsObject();
        var connected = Rows((await bench.PostAsync(Listing, ("exibir_conexao", "1"))).Json)[0];

        Assert.All(["contratos", "titulos", "contatos"], key => Assert.True(full.ContainsKey(key)));
        Assert.All(["contratos", "titulos", "contatos"], key => Assert.False(bare.ContainsKey(key)));
        Assert.False(full["contratos"]![0]!["servicos"]![0]!["onu"]!.AsObject().ContainsKey("conexao"));
        Assert.Equal("online", connected["contratos"]![0]!["servicos"]![0]!["onu"]!["conexao"]!["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_contract_id_has_one_of_two_names()
    {
        await using var bench = await SgpBench.StartAsync(Customers(1), new() { SendCustomerId = false });
        var documented = Rows((await bench.PostAsync(Listing)).Json)[0];
        bench.Sgp.Options.ContractKeyIsId = true;
        var live = Rows((await bench.PostAsync(Listing)).Json)[0];

        Assert.Null(documented["id"]);
        Assert.Equal((501, null), ((int?)documented["contratos"]![0]!["contrato"], (int?)documented["contratos"]![0]!["id"]));
        Assert.Equal((null, 501), ((int?)live["contratos"]![0]!["contrato"], (int?)live["contratos"]![0]!["id"]));
    }

    [Fact]
    public async Task Filters_choose_customers_and_contracts()
    {
        var state = Customers(3);
        var second = state.FindContract(502)!;
        second.SetStatus(3);
        second.StatusChangedOn = new DateOnly(2026, 5, 2);
        second.Customer.ChangedOn = new DateOnly(2026, 5, 3);
        second.Customer.AddContract(600);
        await using var bench = await SgpBench.StartAsync(state);

        Assert.Equal(["502"], await ContractsAsync(bench, ("contrato", "502")));
        Assert.Equal(["502"], await ContractsAsync(bench, ("contrato_status", "3")));
        Assert.Equal(["501", "502", "600", "503"], await ContractsAsync(bench, ("contrato_status", "1,3")));
        Assert.Equal(["502"], await ContractsAsync(bench, ("data_contrato_status_inicio", "2026-05-02")));
        Assert.Equal([], await ContractsAsync(bench, ("data_contrato_status_inicio", "2026-05-03")));
        Assert.Equal(["502", "600"], await ContractsAsync(bench, ("data_alteracao_inicio", "2026-05-01"), ("data_alteracao_fim", "2026-05-03")));
        bench.Sgp.Options.FilterKeepsOtherContracts = true;
        Assert.Equal(["502", "600"], await ContractsAsync(bench, ("contrato", "502")));
    }

    [Theory]
    [InlineData("data_alteracao_fim", "2026-01-01", "data_alteracao_inicio")]
    [InlineData("data_contrato_status_fim", "2026-01-01", "data_contrato_status_inicio")]
    [InlineData("data_alteracao_inicio", "01/01/2026", "data_alteracao_inicio")]
    [InlineData("limit", "x", "limit")]
    public async Task A_wrong_parameter_is_refused_with_erro(string name, string value, string named)
    {
        await using var bench = await SgpBench.StartAsync();

        var answer = await bench.PostAsync(Listing, (name, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(named, answer.String("erro"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_are_sent_so_that_a_leak_can_be_found()
    {
        var state = new SgpState();
        state.AddSubscriber(501, "ANA", box: "CTO-1", port: 1);
        await using var bench = await SgpBench.StartAsync(state);

        Assert.Contains("SECRET-senha", (await bench.PostAsync(Listing)).Text, StringComparison.Ordinal);
        Assert.Contains("SECRET-", (await bench.PostAsync("/api/ura/consultacliente/", ("contrato", "501"))).Text, StringComparison.Ordinal);
        Assert.Contains("SECRET-", (await bench.GetAsync("/api/fttx/onu/list/")).Text, StringComparison.Ordinal);
    }

    private static SgpState Customers(int count)
    {
        var state = new SgpState();
        for (var n = 0; n < count; n++)
            state.AddSubscriber(501 + n, $"CLIENTE {n}", box: "CTO-1", port: n + 1);
        return state;
    }

    private static async Task<List<string>> ContractsAsync(SgpBench bench, params (string Name, string Value)[] fields)
        => [.. Rows((await bench.PostAsync(Listing, fields)).Json).SelectMany(r => r["contratos"]!.AsArray()).Select(c => c!["contrato"]!.ToString())];

    private static List<JsonNode> Rows(JsonNode page) => [.. page["clientes"]!.AsArray().Select(r => r!)];

    private static int Paging(JsonNode page, string name) => page["paginacao"]![name]!.GetValue<int>();
}
