using SgpOzmap.Integration.Doctor;
using SgpOzmap.Testing;
using SgpOzmap.TestSupport;

namespace SgpOzmap.Integration.Tests.Doctor;

public sealed class ListingLineTests
{
    [Theory]
    [InlineData(null, 5, 50)]
    [InlineData("2", 2, 20)]
    [InlineData("9", 6, 60)]
    public async Task No_more_pages_are_read_than_configured(string? pages, int read, int customers)
    {
        await using var bench = await DoctorBench.StartAsync();
        for (var id = 601; id < 658; id++)
            bench.Sgp.State.AddSubscriber(id, DoctorBench.Subscriber, box: "CTO-1");
        var report = await bench.ExamineAsync("Sgp:PageSize=10", pages is null ? "Interval=00:10:00" : $"Doctor:ListingPages={pages}");

        var line = report.Expect(DoctorCodes.SgpListing, DoctorSeverity.Ok, $"{customers} of 60 customers", $"pages read: {read}, at most", "SgpOzmap:Doctor:ListingPages");
        Assert.Equal($"{read}", line.Data["pages"]);
        Assert.Equal(read + 1, bench.Sgp.Requests.Matching("POST", "/clientes/").Count);
    }

    [Fact]
    public async Task A_page_that_fails_is_told_and_what_came_before_is_used()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes/", Skip = 2, Status = 500 });
        var report = await bench.ExamineAsync("Sgp:PageSize=1");

        report.Expect(DoctorCodes.SgpListing, DoctorSeverity.Error, "stopped at page 2", "HTTP 500");
        report.Expect(DoctorCodes.SgpStatuses, DoctorSeverity.Ok, "1 Ativo: 1");
    }

    [Fact]
    public async Task A_server_that_ignores_the_offset_is_told()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.Options.IgnoreOffset = true;

        (await bench.ExamineAsync("Sgp:PageSize=1")).Expect(DoctorCodes.SgpListing, DoctorSeverity.Error, "same page", "offset");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_keys_of_a_contracts_id_are_good(bool isId)
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.Options.ContractKeyIsId = isId;

        (await bench.ExamineAsync()).Expect(DoctorCodes.SgpContractIds, DoctorSeverity.Ok);
    }

    [Theory]
    [InlineData("""{"status":"Ativo"},{"status":"Ativo"}""", DoctorSeverity.Error, "2 of 2")]
    [InlineData("""{"status":"Ativo"},{"id":7,"status":"Ativo"}""", DoctorSeverity.Attention, "1 of 2")]
    public async Task Contracts_without_an_id_are_told(string contracts, DoctorSeverity severity, string count)
    {
        await using var bench = await DoctorBench.StartAsync();
        await using var sgp = await ListingAsync(contracts);
        var report = await bench.ExamineAsync($"Sgp:BaseAddress={sgp.Address}");

        report.Expect(DoctorCodes.SgpContractIds, severity, count, "neither 'contrato' nor 'id'");
    }

    [Theory]
    [InlineData(FttxAccess.Available, DoctorSeverity.Attention)]
    [InlineData(FttxAccess.Absent, DoctorSeverity.Error)]
    public async Task A_listing_without_boxes_is_worse_without_FTTx(FttxAccess access, DoctorSeverity severity)
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.Options.Fttx = access;
        foreach (var contract in bench.Sgp.State.Contracts)
            contract.Services[0].Onu!.ListingSilent = true;

        (await bench.ExamineAsync()).Expect(DoctorCodes.SgpAttachments, severity, "0 of 3 ONUs", "bind");
    }

    [Fact]
    public async Task Few_coordinates_need_attention_unless_the_box_stands_in()
    {
        await using var bench = await DoctorBench.StartAsync();
        for (var id = 601; id <= 604; id++)
            bench.Sgp.State.AddSubscriber(id, DoctorBench.Subscriber, box: "CTO-1");

        (await bench.ExamineAsync()).Expect(DoctorCodes.SgpPlaces, DoctorSeverity.Attention, "3 of 7 contracts (42 %)", "SgpOzmap:Features:CreateClientsAroundBox");
        (await bench.ExamineAsync("Features:CreateClientsAroundBox=true")).Expect(DoctorCodes.SgpPlaces, DoctorSeverity.Ok);
    }

    [Fact]
    public async Task A_status_label_that_is_not_known_is_told_with_the_known_ones()
    {
        await using var bench = await DoctorBench.StartAsync();
        bench.Sgp.State.AddCustomer("X").AddContract(700, status: 7, label: "Ativo Vel. Reduzida ");
        bench.Sgp.State.AddCustomer("X").AddContract(701, status: 9, label: " Em Negociação ");

        var line = (await bench.ExamineAsync()).Expect(
            DoctorCodes.SgpStatuses, DoctorSeverity.Attention, "\"Em Negociação\": 1", "1 Ativo: 3", "7 Ativo V. Reduzida: 1", "SgpOzmap:Features:MaxStatusLookups", "SgpOzmap:StatusMapping");
        Assert.Equal("\"Em Negociação\": 1", line.Data["unknown"]);
    }

    [Fact]
    public async Task Unknown_labels_alone_are_told_without_known_ones()
    {
        await using var bench = await DoctorBench.StartAsync();
        await using var sgp = await ListingAsync("""{"id":7,"status":"Em Obras"}""");
        var line = (await bench.ExamineAsync($"Sgp:BaseAddress={sgp.Address}")).Expect(DoctorCodes.SgpStatuses, DoctorSeverity.Attention, "\"Em Obras\": 1");

        Assert.DoesNotContain("Known", line.Message.En, StringComparison.Ordinal);
    }

    private static Task<StubServer> ListingAsync(string contracts)
        => StubServer.StartAsync($$"""{"paginacao":{"offset":0,"limit":100,"parcial":1,"total":1},"clientes":[{"id":1,"contratos":[{{contracts}}]}]}""");
}
