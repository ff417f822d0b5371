using System.Net;

namespace SgpOzmap.Testing.Tests.Sgp;

public sealed class ConnectionTests
{
    private const string Path = "/ws/radius/radacct/list/all/";

    [Fact]
    public async Task Connections_come_in_pages_under_a_misspelt_key()
    {
        var state = new SgpState();
        for (var i = 1; i <= 3; i++)
            state.AddSubscriber(i, $"C{i}");
        state.FindContract(2)!.Services[0].Online = false;
        state.FindContract(3)!.Services[0].Online = null;
        state.FindContract(1)!.AddService("tv");
        await using var bench = await SgpBench.StartAsync(state);

        var first = (await bench.PostAsync(Path, ("limit", "1"))).Json;
        var second = (await bench.PostAsync(Path, ("limit", "1"), ("offset", "1"))).Json;
        bench.Sgp.Options.IgnoreOffset = true;
        var again = (await bench.PostAsync(Path, ("limit", "1"), ("offset", "1"))).Json;

        Assert.Equal("""{"total":2,"limit":1,"returned":1,"offset":0}""", first["paggination"]!.ToJsonString());
        Assert.Equal(("C1", true), ((string?)first["result"]![0]!["nome"], (bool)first["result"]![0]!["online"]!));
        Assert.Null(first["result"]![0]!["radacct"]![0]!["acctstoptime"]);
        Assert.Equal(("C2", false), ((string?)second["result"]![0]!["nome"], (bool)second["result"]![0]!["online"]!));
        Assert.Equal("2026-01-02T10:00:00", (string?)second["result"]![0]!["radacct"]![0]!["acctstoptime"]);
        Assert.Equal("C1", (string?)again["result"]![0]!["nome"]);
    }

    [Fact]
    public async Task Connections_are_cut_by_user_document_and_state()
    {
        var state = new SgpState();
        state.AddSubscriber(1, "ANA");
        state.AddSubscriber(2, "BIA");
        await using var bench = await SgpBench.StartAsync(state);
        async Task<string> NamesAsync(string name, string value)
            => string.Join(',', (await bench.PostAsync(Path, (name, value))).Json["result"]!.AsArray().Select(r => r!["nome"]));

        Assert.Equal("BIA", await NamesAsync("username", "pppoe2"));
        Assert.Equal("ANA", await NamesAsync("cpfcnpj", state.Customers[0].Document));
        Assert.Equal("ANA,BIA", await NamesAsync("uf", "PR"));
        Assert.Equal("", await NamesAsync("uf", "SC"));
        bench.Sgp.Options.SendConnectionServiceId = false;
        Assert.False((await bench.PostAsync(Path)).Json["result"]![0]!.AsObject().ContainsKey("servico_id"));
        Assert.Equal(HttpStatusCode.BadRequest, (await bench.PostAsync(Path, ("limit", "0"))).Status);
    }
}
