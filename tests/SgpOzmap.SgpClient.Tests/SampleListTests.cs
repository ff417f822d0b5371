using System.Text.Json;
using SgpOzmap.SgpClient.Catalogues;
using SgpOzmap.SgpClient.Connections;
using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Network;
using SgpOzmap.SgpClient.Onus;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.SgpClient.Values;
using SgpOzmap.TestSupport;

namespace SgpOzmap.SgpClient.Tests;

/// <summary>The smaller examples: every field that we map is compared with the file itself.</summary>
public sealed class SampleListTests
{
    [SampleFact]
    public Task The_OLTs() => CompareAsync("fttx-olt-list.json", c => c.Fttx.GetOltsAsync(SgpFixture.Ct), (row, olt) => Assert.Equal(
        new SgpOlt
        {
            Id = Samples.Number(row, "id"),
            Name = Samples.Text(row, "name"),
            Kind = Samples.Text(row, "olttype"),
            Host = Samples.Text(row, "host"),
            OnuCount = (int?)Samples.Number(row, "onu_count"),
            PonCount = (int?)Samples.Number(row, "pon_count"),
        },
        olt));

    [SampleFact]
    public async Task One_ONU()
    {
        var json = Samples.Read("fttx-onu-detail.json");
        using var document = JsonDocument.Parse(json);
        await using var sgp = await SgpFixture.StartAsync(json);
        var row = document.RootElement.GetProperty("onu");

        Assert.Equal(
            new SgpOnuDetails
            {
                OltName = Samples.Text(row, "olt"),
                Slot = (int?)Samples.Number(row, "slot"),
                Pon = (int?)Samples.Number(row, "pon"),
                Number = (int?)Samples.Number(row, "onu"),
                Serial = Samples.Text(row, "addr"),
                BoxName = Samples.Text(row, "cto"),
                BoxPort = (int?)Samples.Number(row, "porta_cto"),
                Vlan = (int?)Samples.Number(row, "vlan"),
                Kind = Samples.Text(row, "tipo"),
                Template = Samples.Text(row, "template"),
                Model = Samples.Text(row, "modelo"),
                Mode = Samples.Text(row, "modo"),
                Label = Samples.Text(row, "etiqueta"),
                Description = Samples.Text(row, "descricao"),
                Remarks = Samples.Text(row, "observacoes"),
            },
            await sgp.Client.Fttx.FindOnuAsync(1, SgpFixture.Ct));
    }

    [SampleFact]
    public Task The_services() => CompareAsync("fttx-service-list.json", async c => await WholeAsync(c.Fttx.ReadServices()), (row, service) => Assert.Equal(
        new SgpOnuService { Id = Samples.Number(row, "id"), ContractId = Samples.Number(row, "contrato"), Login = Samples.Text(row, "login") }, service));

    [SampleFact]
    public Task The_contracts_of_the_support_module() => CompareAsync(
        "suporte-contrato-list.json", c => c.FindSupportContractsAsync(new() { ContractId = 1 }, SgpFixture.Ct), (row, contract) => Assert.Equal(
            new SgpSupportContract
            {
                ContractId = Samples.Number(row, "contrato_id"),
                CustomerId = Samples.Number(row, "cliente_id"),
                CustomerName = Samples.Text(row, "cliente_nome"),
                StatusCode = (int?)Samples.Number(row, "contrato_status_id"),
                StatusLabel = Samples.Text(row, "contrato_status"),
                Status = (SgpContractStatus)Samples.Number(row, "contrato_status_id")!.Value,
                StatusChangedAt = Samples.Date(row, "contrato_status_data"),
                RegisteredAt = Samples.Date(row, "contrato_cadastro"),
                PopId = Samples.Number(row, "contrato_pop_id"),
                PopName = Samples.Text(row, "contrato_pop_nome"),
                PlanId = Samples.Number(row, "plano_id"),
                PlanName = Samples.Text(row, "plano"),
                ServiceLogin = Samples.Text(row, "servico_login"),
                Coordinates = Samples.Pair(Samples.Text(row, "contrato_endereco_ll")),
                CustomerCoordinates = Samples.Pair(Samples.Text(row, "endereco_ll")),
            },
            contract));

    [SampleFact]
    public Task The_whole_base() => CompareAsync("ura-listacontrato.json", async c => await WholeAsync(c.ReadContracts(new() { IncludeCoordinates = true })), (row, contract) => Assert.Equal(
        new SgpListedContract
        {
            CustomerName = Samples.Text(row, "nome"),
            StatusLabel = Samples.Text(row, "status"),
            StatusReason = Samples.Text(row, "motivo_status"),
            StatusChangedAt = Samples.Date(row, "data_status"),
            RegisteredAt = Samples.Date(row, "data_cadastro"),
            Coordinates = new(Samples.Decimal(row, "endereco", "latitude")!.Value, Samples.Decimal(row, "endereco", "longitude")!.Value),
        },
        contract));

    [SampleFact]
    public Task The_connections() => CompareAsync("radius-radacct-list-all.json", async c => await WholeAsync(c.Connections.ReadSessions(new())), AssertConnection, "result");

    [SampleFact]
    public Task The_maintenances() => CompareAsync("ura-manutencao-list.json", c => c.Catalogues.GetMaintenancesAsync(SgpFixture.Ct), AssertMaintenance);

    [SampleFact]
    public async Task The_refusal()
    {
        var json = Samples.Read("error-422-detail.json");
        using var document = JsonDocument.Parse(json);
        await using var sgp = await SgpFixture.StartAsync((context, _) => StubServer.JsonAsync(context, json, 422));
        var error = await SgpFixture.FailsAsync(() => sgp.Client.Catalogues.GetPlansAsync(SgpFixture.Ct));

        Assert.Equal((SgpErrorKind.Refused, Samples.Text(document.RootElement, "detail")), (error.Kind, error.ServerMessage));
    }

    private static void AssertConnection(JsonElement row, SgpConnection connection)
    {
        Assert.Equal(
            new SgpConnection
            {
                ServiceId = Samples.Number(row, "servico_id"),
                Login = Samples.Text(row, "pppoe_login"),
                Name = Samples.Text(row, "nome"),
                PlanId = Samples.Number(row, "plano_id"),
                PlanName = Samples.Text(row, "plano"),
                Coordinates = new(Samples.Decimal(row, "endereco_latitude")!.Value, Samples.Decimal(row, "endereco_longitude")!.Value),
                IsOnline = row.GetProperty("online").GetBoolean(),
                Sessions = connection.Sessions,
            },
            connection);
        Samples.Each(row.GetProperty("radacct"), connection.Sessions, (s, session) => Assert.Equal(
            new SgpSession
            {
                Id = Samples.Text(s, "acctsessionid"),
                Login = Samples.Text(s, "username"),
                Address = Samples.Text(s, "framedipaddress"),
                DelegatedPrefix = Samples.Text(s, "delegatedipv6prefix"),
                FramedPrefix = Samples.Text(s, "framedipv6prefix"),
                NasAddress = Samples.Text(s, "nasipaddress"),
                NasPort = Samples.Text(s, "nasportid"),
                CallingStation = Samples.Text(s, "callingstationid"),
                StartedAt = Samples.Date(s, "acctstarttime"),
                StoppedAt = Samples.Date(s, "acctstoptime"),
                IsOnline = Samples.Text(s, "acctstoptime") is null,
            },
            session));
    }

    private static void AssertMaintenance(JsonElement row, SgpMaintenance maintenance)
    {
        Assert.Equal((Samples.Number(row, "id"), Samples.Text(row, "descricao"), Samples.Text(row, "observacoes")), (maintenance.Id, maintenance.Description, maintenance.Remarks));
        Assert.Equal((Samples.Date(row, "data_inicial"), Samples.Date(row, "data_final")), (maintenance.StartsAt, maintenance.EndsAt));
        Assert.Equal((Samples.Number(row, "ativa") == 1, Samples.Text(row, "severidade"), Samples.Text(row, "status")), (maintenance.IsActive!.Value, maintenance.Severity, maintenance.Status));
        Samples.Each(row.GetProperty("pops"), maintenance.Pops, (p, pop) => Assert.Equal(new(Samples.Number(p, "id"), Samples.Text(p, "cidade"), Samples.Text(p, "uf")), pop));
        Samples.Each(row.GetProperty("olts"), maintenance.Olts, (o, olt) => Assert.Equal(new(Samples.Number(o, "id"), Samples.Text(o, "nome")), olt));
        Samples.Each(row.GetProperty("ctos"), maintenance.Splitters, (c, box) => Assert.Equal(new(Samples.Number(c, "id"), Samples.Text(c, "nome")), box));
        Samples.Each(row.GetProperty("nas"), maintenance.Nas, (n, nas) => Assert.Equal(
            new() { Id = Samples.Number(n, "id"), Name = Samples.Text(n, "nome"), Description = Samples.Text(n, "descricao") }, nas));
        Samples.Each(row.GetProperty("oltpons"), maintenance.Pons, (p, pon) => Assert.Equal(
            new()
            {
                Id = Samples.Number(p, "id"),
                OltId = Samples.Number(p, "olt_id"),
                OltName = Samples.Text(p, "olt_nome"),
                Description = Samples.Text(p, "descricao"),
                Slot = (int?)Samples.Number(p, "slot"),
                Pon = (int?)Samples.Number(p, "pon"),
            },
            pon));
    }

    private static async Task CompareAsync<T>(string file, Func<ISgpClient, Task<IReadOnlyList<T>>> read, Action<JsonElement, T> assert, string? list = null)
    {
        var json = Samples.Read(file);
        using var document = JsonDocument.Parse(json);
        await using var sgp = await SgpFixture.StartAsync(json);

        Samples.Each(list is null ? document.RootElement : document.RootElement.GetProperty(list), await read(sgp.Client), assert);
    }

    private static async Task<IReadOnlyList<T>> WholeAsync<T>(SgpReading<T> reading)
    {
        var rows = await SgpFixture.ReadAsync(reading);
        Assert.True(reading.IsComplete, reading.IncompleteReason);
        return rows;
    }
}
