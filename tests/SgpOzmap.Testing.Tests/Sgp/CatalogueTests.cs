using System.Net;

namespace SgpOzmap.Testing.Tests.Sgp;

public sealed class CatalogueTests
{
    [Fact]
    public async Task Catalogues_are_listed()
    {
        var state = new SgpState();
        state.AddStatusReason("Outro");
        state.AddPlan("1 GIGA", 149.5m);
        state.AddNas("NAS-1", "CENTRO");
        state.AddSubscriber(1, "ANA");
        await using var bench = await SgpBench.StartAsync(state);

        Assert.Equal(
            """{"planos":[{"id":7,"descricao":"FIBRA 500 MEGA","preco":"99.90","qtd_servicos":1},{"id":8,"descricao":"1 GIGA","preco":"149.50","qtd_servicos":0}],"total_planos":2}""",
            (await bench.GetAsync("/api/ura/consultaplano/")).Text);
        Assert.Equal("Outro", (string?)(await bench.PostAsync("/api/ura/contrato/status/motivos/")).Json[2]!["descricao"]);
        Assert.Equal("NAS-1", (string?)(await bench.PostAsync("/api/ura/nas/list/")).Json[0]!["nome"]);
        Assert.Equal("[]", (await bench.GetAsync("/api/ura/manutencao/list/")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await bench.PostAsync("/api/ura/consultaplano/")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await bench.SendAsync(HttpMethod.Get, "/api/ura/manutencao/list/")).Status);
    }
}
