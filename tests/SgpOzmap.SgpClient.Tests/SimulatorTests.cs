using Microsoft.Extensions.DependencyInjection;
using SgpOzmap.SgpClient.Contracts;
using SgpOzmap.SgpClient.Tests.Support;
using SgpOzmap.SgpClient.Values;
using SgpOzmap.Testing;

namespace SgpOzmap.SgpClient.Tests;

/// <summary>Each read once through the simulator: it serves what this client asks for, and knows no call of it as unknown.</summary>
public sealed class SimulatorTests : IAsyncLifetime
{
    private readonly SgpState _state = new();
    private SgpSimulator _simulator = null!;
    private ServiceProvider _services = null!;

    private ISgpClient Client => _services.GetRequiredService<ISgpClient>();

    public async ValueTask InitializeAsync()
    {
        _state.AddOlt("OLT-A");
        var second = _state.AddOlt("OLT-B");
        _state.AddSubscriber(501, "ANA", box: "CTO-1", port: 5, rx: "-19,5", latitude: -25.1, longitude: -50.1, pop: _state.AddPop("CENTRO"));
        _state.AddSubscriber(502, "BIA", status: 7, box: "CTO-2", port: 1).Services[0].Online = false;
        _state.Boxes[1].OltId = second.Id;
        (_state.Boxes[1].Slot, _state.Boxes[1].Pon) = (2, 3);
        _state.AddUnauthorizedOnu(second, "NOVA0001", 2, 4);
        _simulator = await SgpSimulator.StartAsync(_state, ct: SgpFixture.Ct);
        var services = new ServiceCollection();
        services.AddSgpClient(o => (o.BaseAddress, o.Token, o.App, o.MaxRetries, o.PageSize)
            = (_simulator.Address, _simulator.Options.Token, _simulator.Options.App, 0, 1));
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [Fact]
    public async Task Every_call_is_known_to_the_simulator()
    {
        foreach (var route in Routes.All.Values)
        {
            try
            {
                await route.Call(Client);
            }
            catch (SgpException e) when (e.Kind == SgpErrorKind.NotFound)
            {
                // An id that the simulator has not; a route that it has not would be noted as unknown.
            }
        }

        Assert.Empty(_simulator.Requests.Unknown);
        Assert.Empty(_simulator.Requests.Writes);
    }

    [Fact]
    public async Task Hostile_arguments_reach_no_route_that_it_does_not_know()
    {
        await HostileCalls.RunAsync(Client);

        Assert.Empty(_simulator.Requests.Unknown);
    }

    [Fact]
    public async Task Contracts_are_found_by_each_filter()
    {
        var service = _state.FindContract(502)!.Services[0];
        SgpContractQuery[] queries =
        [
            new() { ContractId = 502 }, new() { Document = service.Contract.Customer.Document }, new() { Name = "BIA" }, new() { Login = service.Login },
            new() { ControlMac = service.Mac }, new() { DhcpMac = service.Mac }, new() { ServiceSerial = service.Onu!.Serial }, new() { OnuSerial = service.Onu.Serial },
            new() { Email = "assinante@example.invalid", Statuses = [SgpContractStatus.ReducedSpeed] },
        ];
        foreach (var query in queries)
            Assert.Equal((502, SgpContractStatus.ReducedSpeed), await Client.FindContractsAsync(query, SgpFixture.Ct) is [var c] ? (c.ContractId, c.Status) : default);

        Assert.Equal(501, Assert.Single(await Client.FindContractsAsync(new() { Phone = "(00) 90000-0000", PopId = 1 }, SgpFixture.Ct)).ContractId);
        Assert.Empty(await Client.FindContractsAsync(new() { Name = "CARLA" }, SgpFixture.Ct));
    }

    [Fact]
    public async Task The_support_module_tells_box_and_port()
    {
        var contract = Assert.Single(await Client.FindSupportContractsAsync(new() { Login = "pppoe501" }, SgpFixture.Ct));

        Assert.Equal((501L, 1, SgpContractStatus.Active, "CTO-1", 5), (contract.ContractId!.Value, contract.StatusCode!.Value, contract.Status, contract.BoxName, contract.BoxPort!.Value));
        Assert.Equal((1L, "CENTRO", new SgpCoordinates(-25.1, -50.1)), (contract.PopId!.Value, contract.PopName, contract.Coordinates!.Value));
        Assert.Equal(new DateTime(2023, 1, 1, 10, 15, 0), contract.StatusChangedAt);
    }

    [Fact]
    public async Task The_whole_base_is_listed()
    {
        var reading = Client.ReadContracts(new() { IncludeCoordinates = true });
        var contracts = await SgpFixture.ReadAsync(reading);

        Assert.True(reading.IsComplete, reading.IncompleteReason);
        Assert.Equal([("ANA", SgpContractStatus.Active), ("BIA", SgpContractStatus.ReducedSpeed)], contracts.Select(c => (c.CustomerName, c.Status)));
        Assert.Equal(new SgpCoordinates(-25.1, -50.1), contracts[0].Coordinates);
        Assert.Equal("BIA", Assert.Single(await SgpFixture.ReadAsync(Client.ReadContracts(new() { Status = SgpContractStatus.ReducedSpeed }))).CustomerName);
        Assert.Equal(["ANA", "BIA"], (await SgpFixture.ReadAsync(Client.ReadCustomerNames())).Select(c => c.Name));
    }

    [Fact]
    public async Task Connections_are_read_page_after_page()
    {
        var reading = Client.Connections.ReadSessions(new());
        var rows = await SgpFixture.ReadAsync(reading);

        Assert.True(reading.IsComplete, reading.IncompleteReason);
        Assert.Equal([("pppoe501", true, true), ("pppoe502", false, false)], rows.Select(r => (r.Login, r.IsOnline!.Value, r.Sessions[0].IsOnline!.Value)));
        Assert.Equal([null, new DateTime(2026, 1, 2, 10, 0, 0)], rows.Select(r => r.Sessions[0].StoppedAt));
        Assert.Equal(2, _simulator.Requests.All.Count);

        _simulator.Options.IgnoreOffset = true;
        Assert.Equal(SgpErrorKind.NoProgress, (await SgpFixture.FailsAsync(() => SgpFixture.ReadAsync(Client.Connections.ReadSessions(new())))).Kind);
    }

    [Fact]
    public async Task The_network_is_read()
    {
        var fttx = Client.Fttx;

        Assert.Equal([(1L, "OLT-A"), (2L, "OLT-B")], (await fttx.GetOltsAsync(SgpFixture.Ct)).Select(o => (o.Id!.Value, o.Name)));
        Assert.Equal((2, 3, "OLT-B", true), await fttx.GetPonsAsync(2, SgpFixture.Ct) is [var pon] ? (pon.Slot!.Value, pon.Pon!.Value, pon.OltName, pon.IsActive!.Value) : default);
        Assert.Equal("CTO-2", Assert.Single(await fttx.GetSplittersOfPonAsync(2, 2, 3, SgpFixture.Ct)).Name);
        Assert.Empty(await fttx.GetSplittersOfPonAsync(2, 2, 4, SgpFixture.Ct));
        Assert.Equal([5], (await fttx.FindSplitterAsync(1, SgpFixture.Ct))!.BusyPorts!);
        Assert.Null(await fttx.FindSplitterAsync(99, SgpFixture.Ct));
        Assert.Equal([501L], (await SgpFixture.ReadAsync(fttx.ReadOnus(new() { SplitterId = 1 }))).Select(o => o.ContractId!.Value));
        Assert.Equal((2, 4), await fttx.GetUnauthorizedOnusAsync(2, SgpFixture.Ct) is [{ Serial: "NOVA0001" } onu] ? (onu.Slot!.Value, onu.Pon!.Value) : default);
        Assert.Equal(["BRIDGE", "PPPOE", "BRIDGE_WAN", "DHCP"], (await fttx.GetOnuModesAsync(SgpFixture.Ct)).Select(m => m.Name));
        Assert.NotEmpty(await fttx.GetOnuTemplatesAsync(SgpFixture.Ct));
        Assert.NotEmpty(await fttx.GetOnuTypesAsync(SgpFixture.Ct));
        Assert.Equal([501L, 502L], (await SgpFixture.ReadAsync(fttx.ReadServices())).Select(s => s.ContractId!.Value));
    }

    [Fact]
    public async Task One_ONU_is_found_by_id_and_by_serial_number()
    {
        var onu = _state.FindContract(501)!.Services[0].Onu!;
        var byId = await Client.Fttx.FindOnuAsync(onu.Id, SgpFixture.Ct);

        Assert.Equal(("CTO-1", 5, onu.Serial), (byId!.BoxName, byId.BoxPort!.Value, byId.Serial));
        Assert.Equal(byId, await Client.Fttx.FindOnuBySerialAsync(onu.Serial!, SgpFixture.Ct));
        Assert.Null(await Client.Fttx.FindOnuAsync(99999, SgpFixture.Ct));
        Assert.Contains("-19,5", await Client.Fttx.GetOnuInfoAsync(onu.Id, SgpFixture.Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ONUs_are_cut_by_each_filter()
    {
        var service = _state.FindContract(502)!.Services[0];
        var onu = service.Onu!;
        (onu.Slot, onu.Pon) = (2, 3);
        SgpOzmap.SgpClient.Onus.SgpOnuQuery[] queries =
        [
            new() { ContractId = 502 }, new() { ServiceId = service.Id }, new() { Login = service.Login }, new() { Document = service.Contract.Customer.Document },
            new() { Serial = onu.Serial }, new() { Slot = 2 }, new() { Pon = 3 }, new() { Number = (int)(onu.Id % 128) }, new() { ServiceStatuses = [SgpServiceStatus.Reduced] },
        ];

        foreach (var query in queries)
            Assert.Equal([502L], (await SgpFixture.ReadAsync(Client.Fttx.ReadOnus(query))).Select(o => o.ContractId!.Value));
    }

    [Fact]
    public async Task Catalogues_are_read()
    {
        _state.AddPlan("1 GIGA", 149.5m);
        _state.AddNas("NAS-1", "CENTRO");
        var maintenance = _state.AddMaintenance("Troca de cabo");
        maintenance.Pops.Add(_state.Pops[0]);
        maintenance.Olts.Add(_state.Olts[1]);
        maintenance.Boxes.Add(_state.Boxes[0]);
        maintenance.Nas.Add(_state.Nas[0]);

        Assert.Equal([(7L, 99.9m, 2), (8L, 149.5m, 0)], (await Client.Catalogues.GetPlansAsync(SgpFixture.Ct)).Select(p => (p.Id!.Value, p.Price!.Value, p.ServiceCount!.Value)));
        Assert.Equal(_state.StatusReasons, (await Client.Catalogues.GetStatusReasonsAsync(SgpFixture.Ct)).Select(r => r.Name));
        Assert.Equal([new() { Id = 1, Name = "NAS-1", Description = "CENTRO" }], await Client.Catalogues.GetNasListAsync(SgpFixture.Ct));
        var row = Assert.Single(await Client.Catalogues.GetMaintenancesAsync(SgpFixture.Ct));
        Assert.Equal(("Troca de cabo", true), (row.Description, row.IsActive!.Value));
        Assert.Equal([(1L, "CENTRO")], row.Pops.Select(p => (p.Id!.Value, p.City)));
        Assert.Equal([new(2, "OLT-B")], row.Olts);
        Assert.Equal([new(1, "CTO-1")], row.Splitters);
        Assert.Equal("NAS-1", Assert.Single(row.Nas).Name);
        Assert.Equal(2, Assert.Single(row.Pons).OltId);
    }

    [Theory]
    [InlineData(FttxAccess.NotPermitted, SgpErrorKind.NotPermitted)]
    [InlineData(FttxAccess.Absent, SgpErrorKind.NotFound)]
    public async Task FTTx_may_be_forbidden_or_absent_where_the_rest_answers(FttxAccess access, SgpErrorKind kind)
    {
        _simulator.Options.Fttx = access;

        Assert.Equal(kind, (await SgpFixture.FailsAsync(() => Client.Fttx.GetOltsAsync(SgpFixture.Ct))).Kind);
        Assert.Equal(kind, (await SgpFixture.FailsAsync(() => Client.Fttx.FindSplitterAsync(1, SgpFixture.Ct))).Kind);
        Assert.Equal(kind, (await SgpFixture.FailsAsync(() => Client.Fttx.FindOnuAsync(1, SgpFixture.Ct))).Kind);
        Assert.NotEmpty(await Client.Catalogues.GetPlansAsync(SgpFixture.Ct));
    }
}
