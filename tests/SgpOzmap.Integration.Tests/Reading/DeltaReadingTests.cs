using SgpOzmap.Integration.Runs;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Tests.Reading;

public sealed class DeltaReadingTests
{
    private static readonly string[] Quiet =
    [
        "clientes data_alteracao_inicio=2026-03-09",
        "clientes data_cadastro_inicio=2026-03-09",
        "clientes data_contrato_status_inicio=2026-03-09",
        "onu/list",
    ];

    [Fact]
    public async Task A_delta_takes_four_requests_where_a_full_read_takes_all_pages()
    {
        await using var bench = await ReadingBench.FilledAsync(250);

        var full = await bench.DeltaAsync();
        var fullRequests = bench.Requests();
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        var delta = await bench.DeltaAsync();
        var deltaRequests = bench.Requests();

        Assert.Equal((ReadingKind.Full, ReadingKind.Delta), (full.Kind, delta.Kind));
        Assert.Equal(["clientes", "clientes offset=100", "clientes offset=200", "onu/list"], fullRequests.Order());
        Assert.Equal(Quiet, deltaRequests.Order());
        Assert.Equal(Facts.Of(full), Facts.Of(delta));
        Assert.True(delta.IsComplete);
        Assert.Empty(delta.Failures);
        Assert.Equal(
            [new("listing", new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero), 250), new("changes", new(2026, 3, 10, 15, 10, 0, TimeSpan.Zero), 0), new ReadingPart("onus", new(2026, 3, 10, 15, 10, 0, TimeSpan.Zero), 250)],
            delta.Parts);
    }

    [Fact]
    public async Task After_a_restart_the_store_says_what_was_last_seen()
    {
        await using var bench = await ReadingBench.FilledAsync(150);
        await bench.DeltaAsync();
        await bench.RestartAsync();
        bench.Requests();

        var delta = await bench.DeltaAsync();

        Assert.Equal(ReadingKind.Delta, delta.Kind);
        Assert.Equal(150, delta.Contracts.Count);
        Assert.Equal(Quiet, bench.Requests().Order());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_of_one_contract_leaves_the_customers_others_as_they_were(bool keepsOthers)
    {
        await using var bench = await ReadingBench.StartAsync();
        bench.Sgp.Options.FilterKeepsOtherContracts = keepsOthers;
        var customer = bench.State.AddCustomer("FULANO");
        customer.AddContract(501).AddInternet("CTO-1", 1);
        customer.AddContract(502).AddInternet("CTO-1", 2);
        await bench.DeltaAsync();
        bench.State.FindContract(501)!.SetStatus(3).StatusChangedOn = bench.Today;

        var delta = await bench.DeltaAsync();

        Assert.Equal([(501L, 3), (502L, 1)], delta.Contracts.Select(c => (c.Id, c.Status.Code)));
        Assert.Equal(Facts.Of(await bench.FullAsync(remembers: false)), Facts.Of(delta));
    }

    [Fact]
    public async Task A_new_name_reaches_every_contract_of_the_customer_though_the_filter_left_one_out()
    {
        await using var bench = await ReadingBench.StartAsync();
        var customer = bench.State.AddCustomer("FULANO", -7, -35);
        customer.AddContract(501);
        customer.AddContract(502);
        await bench.DeltaAsync();

        // The register's date is old: only the status of one contract brings the row.
        (customer.Name, bench.State.FindContract(501)!.StatusChangedOn) = ("BELTRANO", bench.Today);
        customer.At(-8, -36);
        var delta = await bench.DeltaAsync();

        Assert.All(delta.Contracts, c => Assert.Equal(("BELTRANO", -8), (c.Name, Assert.Single(c.Places).Latitude)));
    }

    [Fact]
    public async Task A_contract_never_goes_by_a_delta()
    {
        await using var bench = await ReadingBench.FilledAsync(3);
        await bench.DeltaAsync();
        bench.State.RemoveContract(502);

        Assert.Equal([501, 502, 503], (await bench.DeltaAsync()).Contracts.Select(c => c.Id));
        bench.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal([501, 503], (await bench.DeltaAsync()).Contracts.Select(c => c.Id));
    }

    [Fact]
    public async Task A_filtered_reading_that_fails_is_read_again_from_the_same_day()
    {
        await using var bench = await ReadingBench.FilledAsync(3);
        await bench.DeltaAsync();
        bench.State.FindContract(501)!.SetStatus(4).StatusChangedOn = bench.Today;
        bench.State.FindContract(502)!.Customer.Name = "OUTRO";
        bench.State.FindContract(502)!.Customer.ChangedOn = bench.Today;
        bench.Time.Advance(TimeSpan.FromHours(12));
        bench.Options.Reading.FullReadEvery = TimeSpan.FromDays(30);
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", BodyContains = "data_alteracao", Status = 500 });

        var failed = await bench.DeltaAsync();
        bench.Time.Advance(TimeSpan.FromDays(3));
        bench.Requests();
        var mended = await bench.DeltaAsync();

        Assert.False(failed.IsComplete);
        Assert.Contains("only in part", Assert.Single(failed.Failures).En, StringComparison.Ordinal);
        Assert.Equal([4, 1, 1], failed.Contracts.Select(c => c.Status.Code));
        Assert.NotEqual("OUTRO", failed.Contracts[1].Name);
        Assert.Equal(Quiet, bench.Requests().Order());
        Assert.True(mended.IsComplete);
        Assert.Equal("OUTRO", mended.Contracts[1].Name);
        await bench.DeltaAsync();
        Assert.Contains("clientes data_alteracao_inicio=2026-03-13", bench.Requests());
    }

    [Fact]
    public async Task Where_SGP_answers_nothing_at_all_the_run_fails()
    {
        await using var bench = await ReadingBench.FilledAsync(3);
        await bench.DeltaAsync();
        bench.Sgp.Faults.Add(new() { Times = int.MaxValue, Status = 500 });

        Assert.Equal(SgpErrorKind.Server, (await Assert.ThrowsAsync<SgpException>(() => bench.DeltaAsync())).Kind);
    }

    [Theory]
    [InlineData("2026-03-10T02:59:59Z", "America/Sao_Paulo", "2026-03-08")]
    [InlineData("2026-03-10T03:00:00Z", "America/Sao_Paulo", "2026-03-09")]
    [InlineData("2026-03-10T03:59:59Z", "America/Manaus", "2026-03-08")]
    [InlineData("2026-03-10T23:59:59Z", "UTC", "2026-03-09")]
    public async Task Changes_are_read_from_the_day_before_the_last_reading_in_the_providers_time(string lastRead, string zone, string from)
    {
        await using var bench = await ReadingBench.FilledAsync(1);
        bench.Options.Features.TimeZone = zone;
        bench.Options.Reading.FullReadEvery = TimeSpan.FromDays(30);
        var at = DateTimeOffset.Parse(lastRead, System.Globalization.CultureInfo.InvariantCulture);
        bench.Time.SetUtcNow(at.AddDays(1));
        await bench.DeltaAsync();
        bench.Requests();
        bench.Time.Advance(TimeSpan.FromDays(7));

        await bench.DeltaAsync();

        var expected = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture).AddDays(1);
        Assert.Contains($"clientes data_contrato_status_inicio={expected:yyyy-MM-dd}", bench.Requests());
    }

    [Fact]
    public async Task A_customer_without_its_list_of_contracts_says_nothing_about_them()
    {
        await using var bench = await ReadingBench.FilledAsync(2);
        await bench.DeltaAsync();
        bench.Sgp.Faults.Add(new()
        {
            PathContains = "/clientes",
            BodyContains = "data_alteracao",
            Status = 200,
            Body = """{"paginacao":{"offset":0,"limit":100,"parcial":1,"total":1},"clientes":[{"id":11,"nome":"OUTRO NOME"}]}""",
        });

        var delta = await bench.DeltaAsync();

        Assert.Equal(2, delta.Contracts.Count);
        Assert.Equal("OUTRO NOME", delta.Contracts[0].Name);
        Assert.NotEmpty(delta.Contracts[0].Attachments);
        Assert.False(delta.IsComplete);
    }

    [Fact]
    public async Task A_server_that_ignores_the_filters_is_merely_slow()
    {
        await using var bench = await ReadingBench.FilledAsync(150);
        bench.Sgp.Options.IgnoreFilters = true;
        await bench.DeltaAsync();
        bench.State.FindContract(650)!.Customer.Name = "OUTRO";
        bench.State.FindContract(501)!.SetStatus(4);

        // Named by the ONU list alone, and not on the page of all that its look-up is answered with.
        bench.State.FindContract(650)!.Services[0].Onu!.Hang("CTO-9", 1);
        bench.Requests();
        var delta = await bench.DeltaAsync();

        Assert.Equal(6, bench.Pages().Count);
        Assert.True(delta.IsComplete);
        Assert.Empty(delta.Failures);
        Assert.Equal(Facts.Of(await bench.FullAsync(remembers: false)), Facts.Of(delta));
    }
}
