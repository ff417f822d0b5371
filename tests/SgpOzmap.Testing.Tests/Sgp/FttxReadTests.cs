using System.Net;
using System.Text.Json.Nodes;

namespace SgpOzmap.Testing.Tests.Sgp;

public sealed class FttxReadTests
{
    [Fact]
    public async Task PONs_follow_from_boxes_and_ONUs()
    {
        var state = new SgpState();
        var olt = state.AddOlt("OLT-A");
        (state.AddBox("CTO-1").Slot, state.AddBox("CTO-2").Pon) = (2, 7);
        state.AddSubscriber(1, "ANA", box: "CTO-3", port: 1).Services[0].Onu!.Pon = 9;
        state.AddUnboundOnu().OltId = 99;
        await using var bench = await SgpBench.StartAsync(state);

        var pons = (await bench.GetAsync($"/api/fttx/olt/{olt.Id}/pon/list/")).Json.AsArray();

        Assert.Equal(["1/1 0", "1/7 0", "1/9 1", "2/1 0"], pons.Select(p => $"{p!["slot"]}/{p["pon"]} {p["onu_count"]}"));
        Assert.All(pons, p => Assert.Equal("OLT-A", (string?)p!["olt_name"]));
        Assert.Equal("99", Assert.Single((await bench.GetAsync("/api/fttx/olt/99/pon/list/")).Json.AsArray())!["olt_id"]!.ToString());
        Assert.Empty((await bench.GetAsync("/api/fttx/olt/3/pon/list/")).Json.AsArray());
    }

    [Fact]
    public async Task Boxes_of_a_PON_carry_no_count()
    {
        var state = new SgpState();
        state.AddOlt("OLT-A");
        (state.AddBox("CTO-1").Slot, state.AddBox("CTO-2").Pon) = (2, 7);
        await using var bench = await SgpBench.StartAsync(state);

        var boxes = (await bench.GetAsync("/api/fttx/olt/pon/1/splitter/list/", "&slot=2&pon=1")).Json.AsArray();
        var all = (await bench.GetAsync("/api/fttx/olt/pon/1/splitter/list/")).Json.AsArray();
        var one = (await bench.GetAsync("/api/fttx/splitter/2/")).Json.AsArray();

        Assert.Equal("CTO-1", (string?)Assert.Single(boxes)!["ident"]);
        Assert.False(boxes[0]!.AsObject().ContainsKey("onu_count"));
        Assert.Equal(2, all.Count);
        Assert.Equal(("CTO-2", true), ((string?)Assert.Single(one)!["ident"], one[0]!.AsObject().ContainsKey("onu_count")));
        Assert.Empty((await bench.GetAsync("/api/fttx/splitter/3/")).Json.AsArray());
    }

    [Fact]
    public async Task An_ONU_is_found_by_id_and_by_serial_number()
    {
        var state = new SgpState();
        var onu = state.AddSubscriber(1, "ANA", box: "CTO-1", port: 5).Services[0].Onu!;
        onu.Serial = "FHTT0000AA01";
        await using var bench = await SgpBench.StartAsync(state);

        var byId = (await bench.GetAsync($"/api/fttx/onu/{onu.Id}/")).Json["onu"]!;
        var unknown = await bench.GetAsync("/api/fttx/onu/99999/");

        Assert.Equal(("CTO-1", 5, "FHTT0000AA01"), ((string?)byId["cto"], (int)byId["porta_cto"]!, (string?)byId["addr"]));
        Assert.True(JsonNode.DeepEquals(byId, (await bench.GetAsync("/api/fttx/onu/FHTT0000aa01/")).Json["onu"]));
        Assert.Contains("-19.87", (await bench.GetAsync($"/api/fttx/onu/{onu.Id}/info/")).String("result"), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, "Não encontrado."), (unknown.Status, unknown.String("detail")));
        Assert.Empty(bench.Sgp.Requests.Unknown);
    }

    [Fact]
    public async Task ONUs_that_wait_are_listed_per_OLT()
    {
        var state = new SgpState();
        state.AddUnauthorizedOnu(state.AddOlt("OLT-A"), "NOVA0001");
        state.AddUnauthorizedOnu(state.AddOlt("OLT-B"), "NOVA0002", 2, 3);
        await using var bench = await SgpBench.StartAsync(state);

        Assert.Equal(
            """[{"phy_addr":"NOVA0002","slot":2,"pon":3,"type":"SIMULADA"}]""",
            (await bench.GetAsync("/api/fttx/olt/2/unauth/")).Text);
    }

    [Theory]
    [InlineData("/api/fttx/onutemplate/list/", 2)]
    [InlineData("/api/fttx/onutype/list/", 1)]
    [InlineData("/api/fttx/onumode/list/", 4)]
    [InlineData("/api/fttx/service/list/", 0)]
    public async Task The_small_lists_are_there_and_absent_with_the_module(string path, int rows)
    {
        await using var bench = await SgpBench.StartAsync();
        Assert.Equal(rows, (await bench.GetAsync(path)).Json.AsArray().Count);
        bench.Sgp.Options.Fttx = FttxAccess.Absent;
        var absent = await bench.GetAsync(path);
        bench.Sgp.Options.Fttx = FttxAccess.NotPermitted;

        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (absent.Status, absent.MediaType));
        Assert.Equal(HttpStatusCode.Forbidden, (await bench.GetAsync(path)).Status);
        Assert.Empty(bench.Sgp.Requests.Unknown);
    }

    [Theory]
    [InlineData("GET", "/api/fttx/onu/77/reset/")]
    [InlineData("GET", "/api/fttx/onu/77%2Freset/")]
    [InlineData("GET", "/api/fttx/onu/77/deauth/")]
    [InlineData("POST", "/api/fttx/onu/77/deauth/")]
    [InlineData("POST", "/api/fttx/onu/77/edit/")]
    [InlineData("POST", "/api/fttx/olt/1/auth/")]
    [InlineData("POST", "/api/fttx/splitter/add/")]
    [InlineData("POST", "/ws/fttx/splitter/service/add/")]
    [InlineData("POST", "/api/ura/verificaacesso/")]
    [InlineData("POST", "/api/ura/chamado/")]
    [InlineData("POST", "/api/ura/fatura2via/")]
    [InlineData("POST", "/api/ura/liberacaopromessa/")]
    [InlineData("POST", "/api/suporte/service/update/")]
    [InlineData("GET", "/api/fttx/onu/list/7/")]
    [InlineData("GET", "/api/fttx/onu/reset/")]
    [InlineData("POST", "/api/fttx/onu/77/info/")]
    public async Task What_changes_SGP_is_not_there_and_its_use_is_remembered(string method, string path)
    {
        var state = new SgpState();
        state.AddSubscriber(1, "ANA", box: "CTO-1", port: 1);
        await using var bench = await SgpBench.StartAsync(state);

        var answer = method == "GET" ? await bench.GetAsync(path) : await bench.PostAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Single(bench.Sgp.Requests.Unknown);
    }
}
