using System.Text;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests;

public abstract class SeenContractTests(StorageProvider provider) : StoreTest(provider)
{
    [Fact]
    public async Task Nothing_is_there_at_first()
    {
        var stores = Open();

        Assert.Null(await stores.Seen.FindAsync("norte", Stop));
        Assert.Null(await stores.Seen.FindReadingAsync("norte", Stop));
        Assert.Empty(await ReadAsync(stores));
        await stores.Seen.AbandonReadingAsync("norte", Stop);
    }

    [Fact]
    public async Task Contracts_are_added_and_replaced_and_come_by_id()
    {
        var stores = Open();
        var first = await stores.Seen.MergeAsync("norte", Make.State(Make.Noon), [Make.Seen(3, "c"), Make.Seen(1, "a")], Stop);
        var second = await stores.Seen.MergeAsync("norte", Make.State(Make.Noon) with { Watermark = Make.Noon.AddHours(1) }, [Make.Seen(2, "b"), Make.Seen(3, "d"), Make.Seen(3, "e")], Stop);

        Assert.Equal([(1, "a"), (2, "b"), (3, "e")], await ReadAsync(Open()));
        Assert.Equal((2, 3), (first.Contracts, second.Contracts));
        Assert.True(second.Version > first.Version);
        Assert.Equal(second, await Open().Seen.FindAsync("norte", Stop));
        Assert.Equal((Make.Noon, Make.Noon.AddHours(1)), (second.FullReadAt, second.Watermark));
        Assert.Null(await stores.Seen.FindAsync("sul", Stop));
    }

    [Fact]
    public async Task Pages_of_a_full_read_leave_the_contracts_as_they_are_until_it_is_complete()
    {
        var stores = Open();
        var before = await stores.Seen.MergeAsync("norte", Make.State(Make.Noon), [Make.Seen(1, "old"), Make.Seen(9, "gone")], Stop);
        await stores.Seen.AddPageAsync("norte", Make.Reading(1), [Make.Seen(1, "new"), Make.Seen(2, "b")], Stop);
        await stores.Seen.AddPageAsync("norte", Make.Reading(2) with { Account = "x" }, [Make.Seen(2, "c"), Make.Seen(3, "d")], Stop);

        Assert.Equal([(1, "old"), (9, "gone")], await ReadAsync(Open()));
        Assert.Equal(Make.Reading(2) with { Account = "x" }, await Open().Seen.FindReadingAsync("norte", Stop));
        Assert.Equal([(1, "new"), (2, "c"), (3, "d")], await PagesAsync(Open()));

        var after = await stores.Seen.CompleteReadingAsync("norte", Make.State(Make.Noon.AddHours(2)), Stop);

        Assert.Equal([(1, "new"), (2, "c"), (3, "d")], await ReadAsync(Open()));
        Assert.Equal((3, true), (after.Contracts, after.Version > before.Version));
        Assert.Null(await stores.Seen.FindReadingAsync("norte", Stop));
        Assert.Empty(await PagesAsync(stores));
    }

    [Fact]
    public async Task A_read_that_is_abandoned_leaves_nothing()
    {
        var stores = Open();
        await stores.Seen.MergeAsync("norte", Make.State(Make.Noon), [Make.Seen(1, "old")], Stop);
        await stores.Seen.AddPageAsync("norte", Make.Reading(1), [Make.Seen(1, "new")], Stop);
        await stores.Seen.AddPageAsync("sul", Make.Reading(1), [Make.Seen(5)], Stop);
        await stores.Seen.AbandonReadingAsync("norte", Stop);

        Assert.Null(await stores.Seen.FindReadingAsync("norte", Stop));
        Assert.Equal([(1, "old")], await ReadAsync(stores));
        Assert.Empty(await PagesAsync(stores));
        Assert.NotNull(await stores.Seen.FindReadingAsync("sul", Stop));
    }

    [Fact]
    public async Task Pages_of_two_reads_do_not_mix()
    {
        var stores = Open();
        await stores.Seen.AddPageAsync("norte", Make.Reading(1), [Make.Seen(1, "a")], Stop);
        await stores.Seen.AddPageAsync("norte", Make.Reading(1, Make.Noon.AddHours(3)), [Make.Seen(2, "b")], Stop);

        Assert.Equal([(2, "b")], await PagesAsync(stores));
    }

    [Fact]
    public async Task A_page_of_20000_contracts_is_kept_and_replaced()
    {
        var stores = Open();
        await stores.Seen.AddPageAsync("norte", Make.Reading(1), [.. Enumerable.Range(1, 20_000).Select(i => Make.Seen(i, $"a{i}"))], Stop);
        await stores.Seen.CompleteReadingAsync("norte", Make.State(Make.Noon), Stop);
        var state = await stores.Seen.MergeAsync("norte", Make.State(Make.Noon), [.. Enumerable.Range(10_001, 20_000).Select(i => Make.Seen(i, $"b{i}"))], Stop);

        var all = await ReadAsync(Open());
        Assert.Equal((30_000, 30_000), (state.Contracts, all.Count));
        Assert.Equal([(10_000L, "a10000"), (10_001L, "b10001")], all[9_999..10_001]);
        Assert.Equal(Enumerable.Range(1, 30_000), all.Select(c => (int)c.Id));
    }

    [Fact]
    public async Task A_lost_answer_does_not_empty_the_contracts()
    {
        var lost = new LostAnswer();
        var stores = Open(o => o.Interceptors.Add(lost));
        await stores.Seen.AddPageAsync("norte", Make.Reading(1), [Make.Seen(1, "a")], Stop);
        lost.Lose();

        var state = await stores.Seen.CompleteReadingAsync("norte", Make.State(Make.Noon), Stop);

        Assert.Equal((1, 1), (lost.Lost, state.Contracts));
        Assert.Equal([(1, "a")], await ReadAsync(stores));
    }

    private static Task<List<(long Id, string Text)>> ReadAsync(Stores stores) => ListAsync(stores.Seen.ReadAsync("norte", Stop));

    private static Task<List<(long Id, string Text)>> PagesAsync(Stores stores) => ListAsync(stores.Seen.ReadPagesAsync("norte", Stop));

    private static async Task<List<(long Id, string Text)>> ListAsync(IAsyncEnumerable<SeenContract> contracts)
    {
        var list = new List<(long Id, string Text)>();
        await foreach (var contract in contracts)
            list.Add((contract.Id, Encoding.UTF8.GetString(contract.Data.Span)));
        return list;
    }
}

public sealed class SqliteSeenContractTests() : SeenContractTests(StorageProvider.Sqlite);

public sealed class PostgreSqlSeenContractTests() : SeenContractTests(StorageProvider.PostgreSql);
