using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Tests.Reading;

public sealed class SeenMemoryTests
{
    [Fact]
    public async Task A_plan_leaves_the_store_alone()
    {
        await using var bench = await ReadingBench.FilledAsync(25, 10);
        var store = new BrokenStore(bench.Store) { FailsReads = true, FailsWrites = true };
        bench.Store = store;

        var plan = await bench.FullAsync(remembers: false);

        Assert.True(plan.IsComplete);
        Assert.Empty(plan.Failures);
        Assert.Equal(0, store.Calls);
    }

    [Fact]
    public async Task A_plan_by_delta_reads_what_was_last_seen_and_writes_nothing()
    {
        await using var bench = await ReadingBench.FilledAsync(25, 10);
        await bench.DeltaAsync();
        var store = new BrokenStore(bench.Store) { FailsWrites = true };
        bench.Store = store;
        bench.State.FindContract(501)!.SetStatus(4).StatusChangedOn = bench.Today;
        bench.State.FindContract(502)!.Services[0].Onu!.Hang("CTO-9", 1);

        var plan = await bench.DeltaAsync(remembers: false);
        var again = await bench.DeltaAsync(remembers: false);

        Assert.Equal(0, store.Writes);
        Assert.Equal(ReadingKind.Delta, plan.Kind);
        Assert.Empty(plan.Failures);
        Assert.Equal(4, plan.Contracts[0].Status.Code);
        Assert.Equal(Facts.Of(plan), Facts.Of(again));
    }

    [Fact]
    public async Task A_plan_by_delta_with_nothing_seen_reads_in_full_and_writes_nothing()
    {
        await using var bench = await ReadingBench.FilledAsync(25, 10);
        var store = new BrokenStore(bench.Store) { FailsWrites = true };
        bench.Store = store;

        var plan = await bench.DeltaAsync(remembers: false);

        Assert.Equal((ReadingKind.Full, true, 0), (plan.Kind, plan.IsComplete, store.Writes));
        Assert.Empty(plan.Failures);
    }

    [Fact]
    public async Task A_full_read_whose_pages_cannot_be_kept_still_serves_the_run()
    {
        await using var bench = await ReadingBench.FilledAsync(25, 10);
        bench.Store = new BrokenStore(bench.Store) { FailsWrites = true };

        var reading = await bench.DeltaAsync();

        Assert.Equal((true, 25), (reading.IsComplete, reading.Contracts.Count));
        Assert.Contains("disk full", Assert.Single(reading.Failures).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_from_the_store_is_read_from_SGP()
    {
        await using var bench = await ReadingBench.FilledAsync(25, 10);
        await bench.DeltaAsync();
        bench.Store = new BrokenStore(bench.Store) { FailsReads = true };

        var reading = await bench.DeltaAsync();

        Assert.Equal((ReadingKind.Full, true, 25), (reading.Kind, reading.IsComplete, reading.Contracts.Count));
        Assert.Contains("disk full", Assert.Single(reading.Failures).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delta_that_cannot_be_kept_is_said_and_read_again_by_the_next_run()
    {
        await using var bench = await ReadingBench.FilledAsync(25, 10);
        await bench.DeltaAsync();
        var store = new BrokenStore(bench.Store) { FailsWrites = true };
        bench.Store = store;
        bench.State.FindContract(501)!.SetStatus(4).StatusChangedOn = bench.Today;

        var failed = await bench.DeltaAsync();
        store.FailsWrites = false;
        await bench.RestartAsync();
        var kept = await bench.DeltaAsync();

        Assert.Equal((4, true), (failed.Contracts[0].Status.Code, failed.IsComplete));
        Assert.Contains("disk full", Assert.Single(failed.Failures).En, StringComparison.Ordinal);
        Assert.Equal((4, ReadingKind.Delta), (kept.Contracts[0].Status.Code, kept.Kind));
        Assert.Empty(kept.Failures);
    }

    [Fact]
    public async Task What_another_version_wrote_is_read_anew_from_SGP()
    {
        await using var bench = await ReadingBench.FilledAsync(25, 10);
        await bench.DeltaAsync();
        var state = (await bench.Store.FindAsync("", ReadingBench.Token))!;
        await bench.Store.MergeAsync("", state, [new(501, "[7]"u8.ToArray())], ReadingBench.Token);

        var reading = await bench.DeltaAsync();

        Assert.Equal((ReadingKind.Full, true), (reading.Kind, reading.IsComplete));
        Assert.Equal(ReadingKind.Delta, (await bench.DeltaAsync()).Kind);
    }

    [Fact]
    public async Task A_full_read_is_due_by_the_age_of_the_last()
    {
        await using var bench = await ReadingBench.FilledAsync(25, 10);
        bench.Options.Reading.FullReadEvery = TimeSpan.FromHours(1);

        await bench.DeltaAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(59));
        var young = await bench.DeltaAsync();
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        var old = await bench.DeltaAsync();

        Assert.Equal((ReadingKind.Delta, ReadingKind.Full), (young.Kind, old.Kind));
    }

    [Fact]
    public async Task A_clock_that_was_put_back_makes_a_full_read_due()
    {
        await using var bench = await ReadingBench.FilledAsync(25, 10);
        await bench.Store.MergeAsync(
            "", new() { Source = bench.Identity, FullReadAt = bench.Time.GetUtcNow().AddHours(1), Watermark = bench.Time.GetUtcNow().AddHours(1) }, [], ReadingBench.Token);

        Assert.Equal(ReadingKind.Full, (await bench.DeltaAsync()).Kind);
    }

    [Fact]
    public async Task What_another_SGP_said_is_not_used()
    {
        await using var bench = await ReadingBench.FilledAsync(25, 10);
        await bench.DeltaAsync();
        bench.State.RemoveContract(501);
        bench.Identity = "https://other/";

        var reading = await bench.DeltaAsync();

        Assert.Equal((ReadingKind.Full, 24), (reading.Kind, reading.Contracts.Count));
        Assert.Equal("https://other/", (await bench.Store.FindAsync("", ReadingBench.Token))!.Source);
    }

    [Fact]
    public async Task What_somebody_else_wrote_meanwhile_is_read_from_the_store()
    {
        await using var bench = await ReadingBench.FilledAsync(25, 10);
        await bench.DeltaAsync();
        var copies = new List<SeenContract>();
        await foreach (var contract in bench.Store.ReadAsync("", ReadingBench.Token))
            copies.Add(contract);
        await bench.Store.MergeAsync("", (await bench.Store.FindAsync("", ReadingBench.Token))!, [new(999, copies[0].Data)], ReadingBench.Token);

        Assert.Contains((await bench.DeltaAsync()).Contracts, static c => c.Id == 999);
    }
}
