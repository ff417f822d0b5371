using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Customers;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.SgpClient.Values;

namespace SgpOzmap.SgpClient.Tests;

public sealed class ContractListTests
{
    [Fact]
    public async Task Every_filter_is_sent_under_its_documented_name()
    {
        await using var sgp = await SgpFixture.StartAsync("[]");
        await SgpFixture.ReadAsync(sgp.Client.ReadContracts(new()
        {
            ContractId = 501,
            Plan = "7",
            PersonKind = "J",
            Status = SgpContractStatus.Suspended,
            IncludeCoordinates = true,
            RegisteredFrom = new(2026, 1, 2),
            RegisteredTo = new(2026, 1, 3),
            ChangedFrom = new(2026, 2, 4),
            ChangedTo = new(2026, 12, 31),
        }));

        Assert.Equal(
            [
                "contrato=501", "plano=7", "tipo=J", "status=4", "exibir_endereco=1", "data_cadastro_ini=2026-01-02", "data_cadastro_fim=2026-01-03",
                "data_alteracao_ini=2026-02-04", "data_alteracao_fim=2026-12-31",
            ],
            SgpFixture.Form(Assert.Single(sgp.Requests)).Skip(2).Select(f => $"{f.Key}={f.Value}"));
    }

    [Fact]
    public async Task What_SGP_would_refuse_is_refused_before_it_is_sent()
    {
        await using var sgp = await SgpFixture.StartAsync("[]");
        SgpContractListQuery[] wrong =
        [
            new() { RegisteredTo = new(2026, 1, 1) }, new() { ChangedTo = new(2026, 1, 1) }, new() { Status = SgpContractStatus.Unknown }, new() { PersonKind = "X" },
            new() { PersonKind = "" }, new() { Plan = "" }, new() { ContractId = -5 },
        ];

        Assert.All(wrong, query => Assert.ThrowsAny<ArgumentException>(() => sgp.Client.ReadContracts(query)));
        Assert.Throws<ArgumentNullException>(() => sgp.Client.ReadContracts(null!));
        Assert.Empty(sgp.Requests);
    }

    [Fact]
    public async Task Rows_are_read_whatever_their_keys_hold()
    {
        await using var sgp = await SgpFixture.StartAsync(
            """
            [{"status":" Ativo ","nome":"ANA","cpfcnpj":"x","id_cliente":"11","motivo_status":"None","data_status":"2025-01-01 10:00:00","data_cadastro":"2024-05-06",
              "endereco":{"latitude":"-10,5","longitude":"-50.25"}},
             {"status":"Outro","endereco":[],"data_status":"ontem","id_cliente":0}]
            """);
        var reading = sgp.Client.ReadContracts(new());
        var rows = await SgpFixture.ReadAsync(reading);

        Assert.True(reading.IsComplete, reading.IncompleteReason);
        Assert.Equal(
            [
                new SgpListedContract
                {
                    CustomerId = 11,
                    CustomerName = "ANA",
                    StatusLabel = " Ativo ",
                    Status = SgpContractStatus.Active,
                    StatusChangedAt = new DateTime(2025, 1, 1, 10, 0, 0),
                    RegisteredAt = new DateTime(2024, 5, 6),
                    Coordinates = new(-10.5, -50.25),
                },
                new SgpListedContract { StatusLabel = "Outro" },
            ],
            rows);
    }

    [Fact]
    public async Task Names_of_customers_are_streamed()
    {
        await using var sgp = await SgpFixture.StartAsync("""{"clientes":[{"nome":"ANA ","cpfcnpj":"x"},{"nome":"None"}],"total":2}""");
        var reading = sgp.Client.ReadCustomerNames();

        Assert.Equal([new SgpCustomerName("ANA "), new(null)], await SgpFixture.ReadAsync(reading));
        Assert.Equal((true, 2), (reading.IsComplete, reading.Announced));
    }

    [Theory]
    [InlineData("""{"result":[{"nome":"A"}],"total":2}""", "The server sent 1 contracts and says that there are more.")]
    [InlineData("""{"result":[{"nome":"A"}],"paginacao":{"total":5}}""", "The server sent 1 contracts and says that there are more.")]
    [InlineData("""[{"nome":"A"},"B"]""", "1 rows of the contract list are no objects.")]
    public async Task A_list_that_does_not_add_up_is_not_complete(string json, string reason)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        var reading = sgp.Client.ReadContracts(new());

        Assert.Single(await SgpFixture.ReadAsync(reading));
        Assert.Equal((false, reason), (reading.IsComplete, reading.IncompleteReason));
    }
}
