using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Tests;

public sealed class CustomerRequestTests
{
    [Fact]
    public async Task A_plain_query_sends_paging_and_leaves_titles_and_contacts_out()
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Page(0), o => o.PageSize = 40);
        await sgp.Client.GetCustomerPageAsync(new() { Offset = 80 }, SgpFixture.Ct);

        var request = Assert.Single(sgp.Requests);
        Assert.Equal("POST", request.Method);
        Assert.Equal("/api/ura/clientes/", request.Path);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["token"] = "tok-SECRET-1",
                ["app"] = "Mapa",
                ["offset"] = "80",
                ["limit"] = "40",
                ["omitir_titulos"] = "1",
                ["omitir_contatos"] = "1",
            },
            SgpFixture.Form(request));
    }

    [Fact]
    public async Task Every_filter_is_sent_under_its_documented_name()
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Page(0));
        await sgp.Client.GetCustomerPageAsync(
            new()
            {
                Limit = 5,
                ContractId = 501,
                CustomerId = 11,
                Document = "111",
                Name = "ANA",
                Login = "ana",
                PopId = 2,
                RegisteredFrom = new(2025, 1, 2),
                RegisteredTo = new(2025, 1, 3),
                ContractStatus = SgpContractStatus.ReducedSpeed,
                ChangedFrom = new(2026, 1, 2),
                ChangedTo = new(2026, 1, 3),
                StatusChangedFrom = new(2026, 11, 4),
                StatusChangedTo = new(2026, 12, 31),
                IncludeConnection = true,
                OmitContracts = true,
            },
            SgpFixture.Ct);

        var form = SgpFixture.Form(Assert.Single(sgp.Requests));
        Assert.Equal("5", form["limit"]);
        Assert.Equal("501", form["contrato"]);
        Assert.Equal(("11", "111", "ANA", "ana", "2"), (form["cliente_id"], form["cpfcnpj"], form["cliente_nome"], form["login"], form["pop"]));
        Assert.Equal(("2025-01-02", "2025-01-03"), (form["data_cadastro_inicio"], form["data_cadastro_fim"]));
        Assert.Equal("7", form["contrato_status"]);
        Assert.Equal("2026-01-02", form["data_alteracao_inicio"]);
        Assert.Equal("2026-01-03", form["data_alteracao_fim"]);
        Assert.Equal("2026-11-04", form["data_contrato_status_inicio"]);
        Assert.Equal("2026-12-31", form["data_contrato_status_fim"]);
        Assert.Equal("1", form["exibir_conexao"]);
        Assert.Equal("1", form["omitir_contratos"]);
    }

    [Fact]
    public async Task What_SGP_would_refuse_is_refused_before_it_is_sent()
    {
        await using var sgp = await SgpFixture.StartAsync(SgpFixture.Page(0));
        SgpCustomerQuery[] wrong =
        [
            new() { Offset = -1 },
            new() { Limit = 0 },
            new() { Limit = 101 },
            new() { ContractStatus = SgpContractStatus.Unknown },
            new() { ChangedTo = new(2026, 1, 1) },
            new() { StatusChangedTo = new(2026, 1, 1) },
            new() { RegisteredTo = new(2026, 1, 1) },
            new() { ContractId = 0 },
            new() { Login = " " },
        ];

        foreach (var query in wrong)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => sgp.Client.GetCustomerPageAsync(query, SgpFixture.Ct));
            Assert.ThrowsAny<ArgumentException>(() => sgp.Client.ReadCustomers(query));
        }

        Assert.Empty(sgp.Requests);
    }

    [Fact]
    public async Task Page_says_what_the_server_applied()
    {
        await using var sgp = await SgpFixture.StartAsync("""{"paginacao":{"offset":"200","limit":50,"parcial":1,"total":"937"},"clientes":[{"nome":"A"}]}""");
        var page = await sgp.Client.GetCustomerPageAsync(new() { Offset = 200 }, SgpFixture.Ct);

        Assert.Equal((200, 50, 937), (page.Offset, page.Limit, page.Total));
        Assert.Equal("A", Assert.Single(page.Customers).Name);
    }
}
