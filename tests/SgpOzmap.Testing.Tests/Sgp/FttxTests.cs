using System.Text.Json.Nodes;

namespace SgpOzmap.Testing.Tests.Sgp;

public sealed class FttxTests
{
    [Fact]
    public async Task The_ONU_list_says_what_the_listing_says_unless_told_otherwise()
    {
        var state = new SgpState();
        SimOnu Add(long id) => state.AddSubscriber(id, "ANA", box: "CTO-1", port: 5).Services[0].Onu!;
        Add(1);
        Add(2).Row.Absent = true;
        Add(3).Row.Silent = true;
        var other = Add(4).Row;
        (other.BoxName, other.BoxPort, other.Rx) = ("CTO-2", 7, "-30.1");
        Add(5).Row.NoPort = true;
        Add(6).ListingSilent = true;
        Add(7).Row.Unbound = true;
        state.AddUnboundOnu();
        await using var bench = await SgpBench.StartAsync(state);

        var rows = (await bench.GetAsync("/api/fttx/onu/list/", "&signal=1")).Json.AsArray();

        Assert.Equal(
            ["1 CTO-1 5 -19.87", "3   -19.87", "4 CTO-2 7 -30.1", "5 CTO-1  -19.87", "6 CTO-1 5 -19.87", " CTO-1 5 -19.87", "   -19.87"],
            rows.Select(r => $"{r!["service_contrato"]} {r["cto"]} {r["ctoport"]} {r["info_rx"]}"));
        Assert.False(rows[1]!.AsObject().ContainsKey("cto"));
        var listing = (await bench.PostAsync("/api/ura/clientes/", ("contrato", "6"))).Json;
        Assert.Null(listing["clientes"]![0]!["contratos"]![0]!["servicos"]![0]!["onu"]!["splitter"]);
    }

    [Fact]
    public async Task Readings_and_connection_come_when_asked_for()
    {
        var state = new SgpState();
        state.AddSubscriber(1, "ANA", box: "CTO-1", port: 5).Services[0].Online = false;
        await using var bench = await SgpBench.StartAsync(state);

        var bare = (await bench.GetAsync("/api/fttx/onu/list/")).Json[0]!.AsObject();
        var full = (await bench.GetAsync("/api/fttx/onu/list/", "&signal=1&connection=1")).Json[0]!;
        bench.Sgp.Options.OldOnuRows = true;
        var old = (await bench.GetAsync("/api/fttx/onu/list/", "&signal=1&connection=1")).Json[0]!.AsObject();

        Assert.False(bare.ContainsKey("info_rx") || bare.ContainsKey("online"));
        Assert.Equal(("offline", false, 1), (full["status"]!.GetValue<string>(), full["online"]!.GetValue<bool>(), full["service_status"]!.GetValue<int>()));
        Assert.False(old.ContainsKey("cto") || old.ContainsKey("service_status") || old.ContainsKey("info_rx"));
    }

    [Fact]
    public async Task The_list_is_cut_by_OLT_box_contract_and_service_status()
    {
        var state = new SgpState();
        state.AddOlt("OLT-A");
        var second = state.AddOlt("OLT-B");
        state.AddSubscriber(1, "ANA", box: "CTO-1", port: 1);
        var onu = state.AddSubscriber(2, "BIA", status: 7, box: "CTO-2", port: 1).Services[0].Onu!;
        onu.OltId = second.Id;
        await using var bench = await SgpBench.StartAsync(state);

        Assert.Equal("2", await ContractsAsync(bench, $"/api/fttx/olt/{second.Id}/onu/list/"));
        Assert.Equal("2", await ContractsAsync(bench, $"/api/fttx/splitter/{state.Boxes[1].Id}/onu/all/"));
        Assert.Equal("1", await ContractsAsync(bench, "/api/fttx/onu/list/", "&contrato=1"));
        Assert.Equal("2", await ContractsAsync(bench, "/api/fttx/onu/list/", "&status=5"));
        Assert.Equal("1,2", await ContractsAsync(bench, "/api/fttx/onu/list/", "&status=1,5"));
        var olts = (await bench.GetAsync("/api/fttx/olt/list/")).Json.AsArray();
        Assert.Equal(["OLT-A 1", "OLT-B 1"], olts.Select(o => $"{o!["name"]} {o["onu_count"]}"));
    }

    [Fact]
    public async Task Boxes_come_with_or_without_their_busy_ports()
    {
        var state = new SgpState();
        state.AddBox(null, 16);
        state.AddBox("CTO-1", 8, "-25.1, -50.1");
        state.AddSubscriber(1, "ANA", box: "CTO-1", port: 3);
        state.AddSubscriber(2, "BIA", box: "CTO-1", port: 1);
        await using var bench = await SgpBench.StartAsync(state);

        var with = (await bench.GetAsync("/api/fttx/splitter/all/")).Json.AsArray();
        var without = (await bench.GetAsync("/api/fttx/splitter/all/", "&no_busy_ports=1")).Json.AsArray();

        Assert.Equal(["1", "3"], with[1]!["busy_ports"]!.AsArray().Select(p => p!.GetValue<string>()));
        Assert.Equal(("CTO-1", 8, "-25.1, -50.1"), (with[1]!["ident"]!.GetValue<string>(), with[1]!["ports"]!.GetValue<int>(), with[1]!["map_ll"]!.GetValue<string>()));
        Assert.Null(with[0]!["ident"]);
        Assert.False(without[1]!.AsObject().ContainsKey("busy_ports"));
    }

    [Fact]
    public async Task Points_of_presence_are_listed()
    {
        var state = new SgpState();
        state.AddPop("CENTRO");
        await using var bench = await SgpBench.StartAsync(state);

        Assert.Equal("""[{"id":1,"pop":"CENTRO"}]""", (await bench.PostAsync("/api/ura/pops/")).Text);
    }

    private static async Task<string> ContractsAsync(SgpBench bench, string path, string more = "")
        => string.Join(',', (await bench.GetAsync(path, more)).Json.AsArray().Select(r => (JsonNode)r!["service_contrato"]!));
}
