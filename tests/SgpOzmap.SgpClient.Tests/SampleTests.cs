using System.Globalization;
using System.Text.Json;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Tests;

/// <summary>Every field that we map is compared with the file itself.</summary>
public sealed class SampleTests
{
    [SampleFact]
    public async Task The_listing()
    {
        var json = Samples.Read("ura-clientes.json");
        using var document = JsonDocument.Parse(json);
        await using var sgp = await SgpFixture.StartAsync(json);
        var page = await sgp.Client.GetCustomerPageAsync(new(), SgpFixture.Ct);
        var (rows, reading) = await sgp.ReadCustomersAsync();

        var paging = document.RootElement.GetProperty("paginacao");
        Assert.Equal(
            (Samples.Number(paging, "offset"), Samples.Number(paging, "limit"), Samples.Number(paging, "total")),
            (page.Offset, page.Limit, page.Total));
        Assert.True(reading.IsComplete, reading.IncompleteReason);
        Samples.Each(document.RootElement.GetProperty("clientes"), rows, AssertCustomer);
    }

    [SampleFact]
    public Task The_onu_list() => OnusAsync("fttx-onu-list.json", new SgpOnuQuery());

    [SampleFact]
    public Task The_onu_list_of_an_OLT() => OnusAsync("fttx-olt-onu-list.json", new SgpOnuQuery { OltId = 32 });

    [SampleFact]
    public Task The_onu_list_of_a_box() => OnusAsync("fttx-splitter-onu-all.json", new SgpOnuQuery { SplitterId = 7 });

    [SampleFact]
    public async Task The_boxes()
    {
        var json = Samples.Read("fttx-splitter-all.json");
        using var document = JsonDocument.Parse(json);
        await using var sgp = await SgpFixture.StartAsync(json);

        Samples.Each(document.RootElement, await sgp.Client.Fttx.GetSplittersAsync(includeBusyPorts: true, SgpFixture.Ct), (row, box) =>
        {
            Assert.Equal(Samples.Number(row, "id"), box.Id);
            Assert.Equal(Samples.Text(row, "ident"), box.Name);
            Assert.Equal(Samples.Number(row, "ports"), box.Ports);
            Assert.Equal(row.GetProperty("busy_ports").EnumerateArray().Select(p => int.Parse(p.GetString()!, CultureInfo.InvariantCulture)), box.BusyPorts!);
            Assert.Equal((Samples.Number(row, "pon"), Samples.Number(row, "pon_id"), Samples.Number(row, "onu_count")), (box.Pon, box.PonId, box.OnuCount));
            Assert.Equal((Samples.Text(row, "un_ports"), null, null), (box.UnPorts, box.Location, box.Note));
            Assert.Equal(Samples.Pair(Samples.Text(row, "map_ll")), box.Coordinates);
        });
    }

    [SampleFact]
    public async Task The_pops()
    {
        var json = Samples.Read("ura-pops.json");
        using var document = JsonDocument.Parse(json);
        await using var sgp = await SgpFixture.StartAsync(json);

        Samples.Each(document.RootElement, await sgp.Client.Catalogues.GetPopsAsync(SgpFixture.Ct), (row, pop) =>
            Assert.Equal((Samples.Number(row, "id"), Samples.Text(row, "pop")), ((long?)pop.Id, pop.Name)));
    }

    [SampleFact]
    public async Task One_contract()
    {
        var json = Samples.Read("ura-consultacliente.json");
        using var document = JsonDocument.Parse(json);
        await using var sgp = await SgpFixture.StartAsync(json);
        foreach (var row in document.RootElement.GetProperty("contratos").EnumerateArray())
        {
            var contract = await sgp.Client.FindContractAsync(Samples.Number(row, "contratoId")!.Value, SgpFixture.Ct);

            Assert.NotNull(contract);
            Assert.Equal(Samples.Number(row, "contratoId"), contract.ContractId);
            Assert.Equal(Samples.Number(row, "clienteId"), contract.CustomerId);
            Assert.Equal(Samples.Text(row, "razaoSocial"), contract.Name);
            Assert.Equal(Samples.Number(row, "contratoStatus"), contract.StatusCode);
            Assert.Equal(Samples.Text(row, "contratoStatusDisplay"), contract.StatusLabel);
            Assert.Equal((SgpContractStatus)Samples.Number(row, "contratoStatus")!.Value, contract.Status);
            Assert.Equal(Samples.Number(row, "popId"), contract.PopId);
            Assert.Equal(Samples.Text(row, "popNome"), contract.PopName);
            Assert.Equal(Samples.Pair(Samples.Text(row, "endereco_ll")), contract.Coordinates);
            Assert.Equal((Samples.Date(row, "dataCadastro"), Samples.Date(row, "dataAlteracao")), (contract.RegisteredAt, contract.ChangedAt));
            Assert.Equal((Samples.Text(row, "motivo_status"), Samples.Text(row, "servico_plano")), (contract.StatusReason, contract.PlanName));
            Assert.Equal((Samples.Text(row, "servico_login"), Samples.Number(row, "servico_vlan")), (contract.ServiceLogin, contract.ServiceVlan));
            Assert.Equal([contract], await sgp.Client.FindContractsAsync(new() { Name = contract.Name }, SgpFixture.Ct));
        }
    }

    private static async Task OnusAsync(string file, SgpOnuQuery query)
    {
        var json = Samples.Read(file);
        using var document = JsonDocument.Parse(json);
        await using var sgp = await SgpFixture.StartAsync(json);
        var reading = sgp.Client.Fttx.ReadOnus(query);
        var rows = await SgpFixture.ReadAsync(reading);

        Assert.True(reading.IsComplete, reading.IncompleteReason);
        Samples.Each(document.RootElement, rows, (row, onu) =>
        {
            Assert.Equal(Samples.Number(row, "id"), onu.Id);
            Assert.Equal(Samples.Number(row, "olt_id"), onu.OltId);
            Assert.Equal(
                (Samples.Number(row, "slot"), Samples.Number(row, "pon"), Samples.Number(row, "onu"), Samples.Number(row, "vlan")), (onu.Slot, onu.Pon, onu.Number, onu.Vlan));
            Assert.Equal((Samples.Text(row, "olt_name"), Samples.Text(row, "type"), Samples.Text(row, "mode")), (onu.OltName, onu.Kind, onu.Mode));
            Assert.Equal(string.IsNullOrWhiteSpace(Samples.Text(row, "description")) ? null : Samples.Text(row, "description"), onu.Description);
            Assert.Equal(Samples.Text(row, "phy_addr"), onu.Serial);
            Assert.Equal(Samples.Number(row, "service_id"), onu.ServiceId);
            Assert.Equal(Samples.Number(row, "service_contrato"), onu.ContractId);
            Assert.Equal(Samples.Text(row, "service_login"), onu.ServiceLogin);
            Assert.Equal((SgpServiceStatus)(Samples.Number(row, "service_status") ?? 0), onu.ServiceStatus);
            Assert.Equal(Samples.Text(row, "cto"), onu.BoxName);
            Assert.Equal(Samples.Number(row, "ctoport"), onu.BoxPort);
            Assert.Equal(Samples.Decimal(row, "info_rx"), onu.RxPowerDbm);
            Assert.Equal(Samples.Text(row, "info_date") is null, onu.ReadingTime is null);
            Assert.Equal(Samples.Text(row, "online") is null && Samples.Text(row, "status") is null, onu.IsOnline is null);
        });
    }

    private static void AssertCustomer(JsonElement row, SgpCustomer customer)
    {
        Assert.Equal(Samples.Number(row, "id"), customer.Id);
        Assert.Equal(Samples.Text(row, "nome"), customer.Name);
        Assert.Equal(Place(row), customer.Coordinates);
        Samples.Each(row.GetProperty("contratos"), customer.Contracts!, (c, contract) =>
        {
            Assert.Equal(Samples.Number(c, "contrato"), contract.Id);
            Assert.Equal(Samples.Text(c, "status"), contract.StatusLabel);
            Assert.Equal(Samples.Text(c, "status") == "Ativo" ? SgpContractStatus.Active : SgpContractStatus.Unknown, contract.Status);
            Assert.Equal(Samples.Number(c, "pop_id"), contract.PopId);
            Samples.Each(c.GetProperty("servicos"), contract.Services, AssertService);
        });
    }

    private static void AssertService(JsonElement row, SgpService service)
    {
        Assert.Equal(Samples.Number(row, "id"), service.Id);
        Assert.Equal(Samples.Text(row, "tipo"), service.Kind);
        Assert.Equal(Samples.Text(row, "status"), service.StatusLabel);
        Assert.Equal(Samples.Text(row, "login"), service.Login);
        Assert.Equal(Samples.Text(row, "mac"), service.MacAddress);
        Assert.Equal(Place(row), service.Coordinates);
        Assert.Equal(Samples.Text(row, "onu", "conexao", "status") == "online", service.IsOnline);
        Assert.Equal(
            new SgpServiceOnu
            {
                Id = Samples.Number(row, "onu", "id"),
                Serial = Samples.Text(row, "onu", "serial"),
                OltId = Samples.Number(row, "onu", "olt_id"),
                RxPowerDbm = Samples.Decimal(row, "onu", "rx"),
                SplitterId = Samples.Number(row, "onu", "splitter", "id"),
                SplitterName = Samples.Text(row, "onu", "splitter", "nome"),
                SplitterPort = (int?)Samples.Number(row, "onu", "splitter", "porta"),
            },
            service.Onu);
    }

    private static SgpCoordinates? Place(JsonElement row)
        => Samples.Decimal(row, "endereco", "latitude") is { } lat && Samples.Decimal(row, "endereco", "longitude") is { } lng ? new(lat, lng) : null;
}
