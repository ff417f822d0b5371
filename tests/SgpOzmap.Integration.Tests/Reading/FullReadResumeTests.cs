using SgpOzmap.Integration.Runs;
using SgpOzmap.SgpClient;

namespace SgpOzmap.Integration.Tests.Reading;

public sealed class FullReadResumeTests
{
    private const int Pages = 5;
    private const int PageSize = 10;

    public static TheoryData<int> EveryPage => [.. Enumerable.Range(1, Pages - 1)];

    [Theory]
    [MemberData(nameof(EveryPage))]
    public async Task A_full_read_that_was_cut_off_at_any_page_goes_on_there_after_a_restart(int cut)
    {
        await using var bench = await ReadingBench.FilledAsync(Pages * PageSize, PageSize);
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = cut, Status = 500 });
        var begun = bench.Time.GetUtcNow();

        var first = await bench.DeltaAsync();
        bench.Requests();
        await bench.RestartAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        var second = await bench.DeltaAsync();

        Assert.Equal((false, cut * PageSize), (first.IsComplete, first.Contracts.Count));
        Assert.Contains("only in part", Assert.Single(first.Failures).En, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(cut - 1, Pages - cut + 1).Select(Page), bench.Pages());
        Assert.Equal((true, ReadingKind.Full), (second.IsComplete, second.Kind));
        Assert.Empty(second.Failures);
        Assert.Contains($"after page {cut}", Assert.Single(second.Notes).En, StringComparison.Ordinal);
        Assert.Equal(Facts.Of(await bench.FullAsync(remembers: false)), Facts.Of(second));

        // What happened since its first page is not known.
        var state = await bench.Store.FindAsync("", ReadingBench.Token);
        Assert.Equal((begun, begun, Pages * PageSize), (state!.FullReadAt, state.Watermark, state.Contracts));
        Assert.Null(await bench.Store.FindReadingAsync("", ReadingBench.Token));
        Assert.Equal(ReadingKind.Delta, (await bench.DeltaAsync()).Kind);
    }

    [Fact]
    public async Task A_customer_that_came_between_the_cut_and_going_on_is_not_missed()
    {
        await using var bench = await ReadingBench.FilledAsync(Pages * PageSize, PageSize);
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = 3, Status = 500 });
        await bench.DeltaAsync();
        bench.Requests();
        bench.State.AddSubscriber(900, "NOVO");

        var second = await bench.DeltaAsync();

        Assert.Equal([Page(2), .. Enumerable.Range(0, Pages + 1).Select(Page)], bench.Pages());
        Assert.True(second.IsComplete);
        Assert.Equal(Facts.Of(await bench.FullAsync(remembers: false)), Facts.Of(second));
    }

    [Fact]
    public async Task Smaller_pages_than_before_the_cut_are_gone_on_with()
    {
        await using var bench = await ReadingBench.FilledAsync(Pages * PageSize, PageSize);
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = 3, Status = 500 });
        await bench.DeltaAsync();
        bench.Sgp.Options.PageCap = 7;
        bench.Requests();

        var second = await bench.DeltaAsync();

        Assert.Equal([Page(2), "clientes offset=27", "clientes offset=34", "clientes offset=41", "clientes offset=48"], bench.Pages());
        Assert.True(second.IsComplete);
        Assert.Equal(50, second.Contracts.Count);
    }

    [Fact]
    public async Task Another_last_page_makes_it_begin_anew()
    {
        await using var bench = await ReadingBench.FilledAsync(Pages * PageSize, PageSize);
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = 3, Status = 500 });
        await bench.DeltaAsync();
        bench.Requests();
        var shifted = """{"paginacao":{"offset":20,"limit":10,"parcial":1,"total":50},"clientes":[{"id":12,"nome":"X","contratos":[]}]}""";
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Status = 200, Body = shifted });

        var second = await bench.DeltaAsync();

        Assert.Equal([Page(2), .. Enumerable.Range(0, Pages).Select(Page)], bench.Pages());
        Assert.True(second.IsComplete);
        Assert.Equal(Pages * PageSize, second.Contracts.Count);
        Assert.Empty(second.Notes);
    }

    [Fact]
    public async Task Customers_that_do_not_add_up_are_not_complete_and_the_next_read_begins_anew()
    {
        await using var bench = await ReadingBench.FilledAsync(Pages * PageSize, PageSize);
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = 3, Status = 500 });
        await bench.DeltaAsync();

        // A page that has the rows of an earlier one: ten customers are missing in the end.
        var doubled = """{"paginacao":{"offset":30,"limit":10,"parcial":10,"total":50},"clientes":["""
            + string.Join(',', Enumerable.Range(12, 10).Select(static id => $$"""{"id":{{id}},"nome":"X","contratos":[]}""")) + "]}";
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", BodyContains = "offset=30", Status = 200, Body = doubled });
        var second = await bench.DeltaAsync();
        bench.Requests();
        var third = await bench.DeltaAsync();

        Assert.False(second.IsComplete);
        Assert.Contains("announced 50 customers and sent 40", Assert.Single(second.Failures).En, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(0, Pages).Select(Page), bench.Pages());
        Assert.True(third.IsComplete);
    }

    [Fact]
    public async Task A_customer_without_contracts_counts_on_both_sides_of_the_cut()
    {
        await using var bench = await ReadingBench.StartAsync(PageSize);
        for (var id = 501; id < 526; id++)
        {
            bench.State.AddCustomer("SEM CONTRATO");
            bench.State.AddSubscriber(id, $"CLIENTE {id}");
        }

        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = 2, Status = 500 });
        await bench.DeltaAsync();
        await bench.RestartAsync();
        var second = await bench.DeltaAsync();

        Assert.Single(second.Notes);
        Assert.True(second.IsComplete);
        Assert.Equal(25, second.Contracts.Count);
    }

    [Fact]
    public async Task A_read_that_rested_too_long_is_begun_anew()
    {
        await using var bench = await ReadingBench.FilledAsync(Pages * PageSize, PageSize);
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = 3, Status = 500 });
        await bench.DeltaAsync();
        bench.Requests();
        bench.Time.Advance(bench.Options.Reading.ResumeWithin + TimeSpan.FromSeconds(1));

        await bench.DeltaAsync();

        Assert.Equal(Enumerable.Range(0, Pages).Select(Page), bench.Pages());
    }

    [Fact]
    public async Task A_read_of_another_SGP_is_begun_anew()
    {
        await using var bench = await ReadingBench.FilledAsync(Pages * PageSize, PageSize);
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = 3, Status = 500 });
        await bench.DeltaAsync();
        bench.Requests();
        bench.Identity = "https://other/";

        await bench.DeltaAsync();

        Assert.Equal(Enumerable.Range(0, Pages).Select(Page), bench.Pages());
    }

    [Fact]
    public async Task Once_reads_everything_anew_and_is_gone_on_with_when_cut_off()
    {
        await using var bench = await ReadingBench.FilledAsync(Pages * PageSize, PageSize);
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = 3, Status = 500 });
        await bench.DeltaAsync();
        bench.Requests();

        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = 2, Status = 500 });
        var once = await bench.FullAsync();
        var pages = bench.Pages();
        await bench.DeltaAsync();

        Assert.Equal([Page(0), Page(1), Page(2)], pages);
        Assert.Equal(20, once.Contracts.Count);
        Assert.Equal(Enumerable.Range(1, Pages - 1).Select(Page), bench.Pages());
    }

    [Fact]
    public async Task A_full_read_that_is_cut_off_later_gives_the_contracts_last_seen_with_the_pages_that_were_read()
    {
        await using var bench = await ReadingBench.FilledAsync(Pages * PageSize, PageSize);
        await bench.DeltaAsync();
        bench.Time.Advance(TimeSpan.FromHours(24));
        bench.State.FindContract(501)!.SetStatus(4);
        bench.State.FindContract(549)!.SetStatus(4);
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = 2, Status = 500 });

        var reading = await bench.DeltaAsync();

        Assert.Equal((false, ReadingKind.Full, 50), (reading.IsComplete, reading.Kind, reading.Contracts.Count));
        Assert.Equal((4, 1), (reading.Contracts[0].Status.Code, reading.Contracts[48].Status.Code));
        Assert.Equal(new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero), reading.Parts[0].ReadAt);
        Assert.True((await bench.DeltaAsync()).IsComplete);
    }

    [Fact]
    public async Task A_first_page_that_fails_throws_and_leaves_what_was_remembered()
    {
        await using var bench = await ReadingBench.FilledAsync(Pages * PageSize, PageSize);
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Skip = 3, Status = 500 });
        await bench.DeltaAsync();
        bench.Sgp.Faults.Add(new() { PathContains = "/clientes", Status = 500 });

        await Assert.ThrowsAsync<SgpException>(() => bench.DeltaAsync());
        bench.Requests();
        await bench.DeltaAsync();

        Assert.Equal([Page(2), Page(3), Page(4)], bench.Pages());
    }

    [Fact]
    public async Task A_stop_leaves_the_pages_that_were_read()
    {
        await using var bench = await ReadingBench.FilledAsync(Pages * PageSize, PageSize);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ReadingBench.Token);
        bench.Sgp.Requests.OnArrival = r =>
        {
            if (r.Body.Contains("offset=20", StringComparison.Ordinal))
                stop.Cancel();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.ReadAsync(new(ReadingKind.Delta), stop.Token));
        bench.Sgp.Requests.OnArrival = null;
        bench.Requests();
        var second = await bench.DeltaAsync();

        Assert.Equal([Page(1), Page(2), Page(3), Page(4)], bench.Pages());
        Assert.True(second.IsComplete);
    }

    private static string Page(int page) => page == 0 ? "clientes" : $"clientes offset={page * PageSize}";
}
