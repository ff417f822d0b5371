namespace SgpOzmap.Integration.Tests.Reading;

/// <summary>What a delta asks for one by one.</summary>
public sealed class DeltaLookupTests
{
    private static readonly string[] Quiet =
    [
        "clientes data_alteracao_inicio=2026-03-09",
        "clientes data_cadastro_inicio=2026-03-09",
        "clientes data_contrato_status_inicio=2026-03-09",
        "onu/list",
    ];

    [Fact]
    public async Task A_box_that_changed_is_in_the_ONU_list_and_its_contract_is_read_by_itself()
    {
        await using var bench = await ReadingBench.FilledAsync(3);
        await bench.DeltaAsync();
        bench.State.FindContract(502)!.Services[0].Onu!.Hang("CTO-9", 7);
        bench.Requests();

        var delta = await bench.DeltaAsync();

        Assert.Equal(["clientes contrato=502", .. Quiet], bench.Requests().Order());
        Assert.All(delta.Contracts.Single(c => c.Id == 502).Attachments, a => Assert.Equal(("CTO-9", 7), (a.Box, a.Port)));
        Assert.Equal(Facts.Of(await bench.FullAsync(remembers: false)), Facts.Of(delta));
        bench.Requests();
        await bench.DeltaAsync();
        Assert.Equal(Quiet, bench.Requests().Order());
    }

    [Fact]
    public async Task Lists_that_never_agree_are_asked_about_once_and_stay_in_disagreement()
    {
        await using var bench = await ReadingBench.FilledAsync(3);
        bench.State.FindContract(502)!.Services[0].Onu!.Row.BoxName = "CTO-OTHER";
        await bench.DeltaAsync();
        bench.Requests();

        await bench.DeltaAsync();
        Assert.Contains("clientes contrato=502", bench.Requests());
        await bench.RestartAsync();
        var delta = await bench.DeltaAsync();

        Assert.DoesNotContain("clientes contrato=502", bench.Requests());
        Assert.Equal(["CTO-1", "CTO-OTHER"], delta.Contracts.Single(c => c.Id == 502).Attachments.Select(a => a.Box));
    }

    [Fact]
    public async Task Power_and_an_empty_reading_come_from_the_ONU_list_of_this_run()
    {
        await using var bench = await ReadingBench.FilledAsync(2);
        await bench.DeltaAsync();
        bench.State.FindContract(501)!.Services[0].Onu!.Rx = "-25.5";
        bench.State.FindContract(502)!.Services[0].Onu!.Rx = "N/A";

        var delta = await bench.DeltaAsync();

        Assert.Equal([-25.5, null], delta.Contracts.Select(c => c.PowerDbm));
    }

    [Fact]
    public async Task A_contract_that_only_the_ONU_list_names_is_read_by_itself()
    {
        await using var bench = await ReadingBench.FilledAsync(2);
        await bench.DeltaAsync();
        bench.State.FindContract(501)!.Customer.AddContract(900).AddInternet("CTO-2", 1);
        bench.Requests();

        var delta = await bench.DeltaAsync();

        Assert.Equal(["clientes contrato=900", .. Quiet], bench.Requests().Order());
        Assert.Equal([501, 502, 900], delta.Contracts.Select(c => c.Id));
        Assert.Contains("1 contracts", Assert.Single(delta.Notes).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_so_many_contracts_are_read_by_themselves_and_the_rest_in_the_next_runs()
    {
        await using var bench = await ReadingBench.FilledAsync(1);
        await bench.DeltaAsync();
        for (var id = 901; id <= 905; id++)
            bench.State.AddSubscriber(id, "NOVO", box: "CTO-2", port: id - 900);
        bench.Options.Reading.MaxContractLookups = 2;

        var counts = new List<int>();
        for (var run = 0; run < 4; run++)
            counts.Add((await bench.DeltaAsync()).Contracts.Count);

        Assert.Equal([3, 5, 6, 6], counts);
    }

    [Fact]
    public async Task A_status_is_looked_up_once_as_long_as_its_label_stays()
    {
        await using var bench = await ReadingBench.StartAsync();
        var contract = bench.State.AddSubscriber(501, "FULANO");
        contract.StatusLabel = "Em Análise";
        contract.StatusCode = 4;
        await bench.DeltaAsync();
        Assert.Contains("consultacliente contrato=501", bench.Requests());

        var same = await bench.DeltaAsync();
        await bench.RestartAsync();
        await bench.DeltaAsync();
        Assert.DoesNotContain("consultacliente contrato=501", bench.Requests());
        (contract.StatusLabel, contract.StatusCode, contract.StatusChangedOn) = ("Em Revisão", 2, bench.Today);
        var other = await bench.DeltaAsync();

        Assert.Equal((4, 2), (same.Contracts[0].Status.Code, other.Contracts[0].Status.Code));
        Assert.Contains("consultacliente contrato=501", bench.Requests());
    }

    [Fact]
    public async Task A_contract_that_moved_to_another_customer_is_read_by_itself_and_has_the_new_name_alone()
    {
        await using var bench = await ReadingBench.FilledAsync(1);
        await bench.DeltaAsync();
        bench.State.RemoveContract(501);
        var other = bench.State.AddCustomer("A NOVA TITULAR");
        other.RegisteredOn = bench.Today;
        other.AddContract(501).AddInternet("CTO-1", 1);

        var delta = await bench.DeltaAsync();

        Assert.Equal("A NOVA TITULAR", Assert.Single(delta.Contracts).Name);
        Assert.Equal(1, delta.Contracts[0].Status.Code);
        Assert.Contains("clientes contrato=501", bench.Requests());
    }

    [Fact]
    public async Task An_answer_about_other_contracts_is_no_answer()
    {
        await using var bench = await ReadingBench.FilledAsync(150);
        await bench.DeltaAsync();
        bench.State.FindContract(650)!.Services[0].Onu!.Hang("CTO-9", 1);
        bench.Sgp.Options.IgnoreFilters = true;
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", BodyContains = "data_", Times = 3, Status = 500 });

        var delta = await bench.DeltaAsync();
        bench.Sgp.Options.IgnoreFilters = false;
        var next = await bench.DeltaAsync();

        // Two boxes are two boxes until the listing was read: the rules create and move nothing.
        Assert.Contains("1 lookups gave no result", Assert.Single(delta.Notes).En, StringComparison.Ordinal);
        Assert.Equal(["CTO-1", "CTO-9"], delta.Contracts[149].Attachments.Select(a => a.Box));
        Assert.Equal(["CTO-9", "CTO-9"], next.Contracts[149].Attachments.Select(a => a.Box));
    }
}
