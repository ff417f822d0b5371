using System.Globalization;
using SgpOzmap.SgpClient.Catalogues;
using SgpOzmap.SgpClient.Tests.Support;

namespace SgpOzmap.SgpClient.Tests;

public sealed class CatalogueMappingTests
{
    [Theory]
    [InlineData("\"9.99\"", "9.99")]
    [InlineData("\"9,99\"", "9.99")]
    [InlineData("9.5", "9.5")]
    [InlineData("\" 100 \"", "100")]
    [InlineData("\"1.234,56\"", null)]
    [InlineData("\"None\"", null)]
    [InlineData("\"\"", null)]
    [InlineData("null", null)]
    [InlineData("{}", null)]
    public async Task A_price_has_a_dot_or_a_comma(string price, string? expected)
    {
        await using var sgp = await SgpFixture.StartAsync($$"""{"planos":[{"id":"7","descricao":"500M ","preco":{{price}},"qtd_servicos":"12"}],"total_planos":1,"msg":"ok"}""");

        Assert.Equal(
            [new SgpPlan { Id = 7, Name = "500M ", Price = expected is null ? null : decimal.Parse(expected, CultureInfo.InvariantCulture), ServiceCount = 12 }],
            await sgp.Client.Catalogues.GetPlansAsync(SgpFixture.Ct));
    }

    [Theory]
    [InlineData("""[{"id":1,"motivo":"Financeiro"}]""")]
    [InlineData("""{"motivos":[{"id":"1","descricao":"Financeiro"}]}""")]
    [InlineData("""{"result":[{"id":1,"nome":"Financeiro","descricao":"x"}]}""")]
    public async Task Reasons_are_known_by_several_keys(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);

        Assert.Equal([new(1, "Financeiro")], await sgp.Client.Catalogues.GetStatusReasonsAsync(SgpFixture.Ct));
    }

    [Theory]
    [InlineData("""[{"chave":1}]""")]
    [InlineData("""[{"id":0,"nome":"None"},{}]""")]
    public async Task Rows_of_which_no_key_is_known_are_no_catalogue(string json)
    {
        await using var sgp = await SgpFixture.StartAsync(json);
        Func<Task>[] calls =
        [
            () => sgp.Client.Catalogues.GetStatusReasonsAsync(SgpFixture.Ct), () => sgp.Client.Catalogues.GetNasListAsync(SgpFixture.Ct),
            () => sgp.Client.Fttx.GetOnuTemplatesAsync(SgpFixture.Ct), () => sgp.Client.Fttx.GetOnuTypesAsync(SgpFixture.Ct),
            () => sgp.Client.Fttx.GetOnuModesAsync(SgpFixture.Ct), () => sgp.Client.Fttx.GetUnauthorizedOnusAsync(1, SgpFixture.Ct),
        ];

        foreach (var call in calls)
            Assert.Equal(SgpErrorKind.InvalidBody, (await SgpFixture.FailsAsync(call)).Kind);
    }

    [Fact]
    public async Task Access_servers_are_read_without_their_secrets()
    {
        await using var sgp = await SgpFixture.StartAsync("""[{"id":1,"nome":"NAS-1","descricao":"POP","secret":"x","senha":"y"},{"id":2,"shortname":"nas2"}]""");

        Assert.Equal(
            [new SgpNas { Id = 1, Name = "NAS-1", Description = "POP" }, new SgpNas { Id = 2, Name = "nas2" }],
            await sgp.Client.Catalogues.GetNasListAsync(SgpFixture.Ct));
    }

    [Fact]
    public async Task A_maintenance_is_read_with_what_it_touches()
    {
        await using var sgp = await SgpFixture.StartAsync(
            """
            [{"id":1,"descricao":"Troca","data_inicial":"2025-04-11 00:00:00","data_final":"11/04/2025 23:59:59","observacoes":" ","ativa":1,"severidade":"Alta","status":" Aberta ",
              "pops":[{"id":"1","cidade":"CENTRO","uf":"PR"}],"olts":[{"id":2,"nome":"OLT-1"}],"ctos":[{"id":33,"nome":" CTO-33"},null],"nas":[{"id":4,"nome":"N","descricao":"D"}],
              "oltpons":[{"id":5,"olt_id":2,"olt_nome":"OLT-1","descricao":"P","slot":0,"pon":"3"}],"aps":[{"id":6}]}]
            """);
        var row = Assert.Single(await sgp.Client.Catalogues.GetMaintenancesAsync(SgpFixture.Ct));

        Assert.Equal(
            (1L, "Troca", new DateTime(2025, 4, 11), new DateTime(2025, 4, 11, 23, 59, 59), true, "Alta", "Aberta", null),
            (row.Id!.Value, row.Description, row.StartsAt!.Value, row.EndsAt!.Value, row.IsActive, row.Severity, row.Status, row.Remarks));
        Assert.Equal([new(1, "CENTRO", "PR")], row.Pops);
        Assert.Equal([new(2, "OLT-1")], row.Olts);
        Assert.Equal([new(33, " CTO-33")], row.Splitters);
        Assert.Equal([new SgpNas { Id = 4, Name = "N", Description = "D" }], row.Nas);
        Assert.Equal([new SgpMaintenancePon { Id = 5, OltId = 2, OltName = "OLT-1", Description = "P", Slot = 0, Pon = 3 }], row.Pons);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("\"1\"", true)]
    [InlineData("true", true)]
    [InlineData("\"Sim\"", true)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("\"n\"", false)]
    [InlineData("null", null)]
    [InlineData("\"None\"", null)]
    [InlineData("[]", null)]
    public async Task A_maintenance_is_in_force_or_not_or_not_said(string json, bool? active)
    {
        await using var sgp = await SgpFixture.StartAsync($$"""{"data":[{"id":"None","ativa":{{json}},"pops":{},"olts":null,"ctos":"x"}]}""");
        var row = Assert.Single(await sgp.Client.Catalogues.GetMaintenancesAsync(SgpFixture.Ct));

        Assert.Equal((null, active), (row.Id, row.IsActive));
        Assert.Empty(row.Pops);
        Assert.Empty(row.Splitters);
    }

    [Theory]
    [InlineData("2025-04-11", 0)]
    [InlineData("2025-04-11 10:20:30", 10)]
    [InlineData("11/04/2025", 0)]
    [InlineData("11/04/2025 10:20:30", 10)]
    [InlineData("2025-04-11T10:20:30", 10)]
    [InlineData("2025-04-11T10:20:30-03:00", 10)]
    [InlineData("amanhã", null)]
    [InlineData("", null)]
    public async Task Days_come_in_five_forms(string text, int? hour)
    {
        await using var sgp = await SgpFixture.StartAsync($$"""[{"data_inicial":"{{text}}"}]""");
        var starts = Assert.Single(await sgp.Client.Catalogues.GetMaintenancesAsync(SgpFixture.Ct)).StartsAt;

        Assert.Equal(hour is null ? null : new DateTime(2025, 4, 11), starts?.Date);
        Assert.Equal(hour, starts?.Hour);
    }
}
