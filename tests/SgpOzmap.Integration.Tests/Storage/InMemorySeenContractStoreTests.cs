using SgpOzmap.Integration.Storage;

namespace SgpOzmap.Integration.Tests.Storage;

public sealed class InMemorySeenContractStoreTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);

    private readonly InMemorySeenContractStore _store = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_was_seen_at_first()
    {
        Assert.Null(await _store.FindAsync("a", Token));
        Assert.Null(await _store.FindReadingAsync("a", Token));
        Assert.Empty(await ListAsync(_store.ReadAsync("a", Token)));
        Assert.Empty(await ListAsync(_store.ReadPagesAsync("a", Token)));
    }

    [Fact]
    public async Task A_merge_adds_and_replaces_and_has_a_new_version()
    {
        var first = await _store.MergeAsync("a", State(), [Contract(2, 1), Contract(1, 1)], Token);
        var second = await _store.MergeAsync("a", State() with { Watermark = Now.AddHours(1) }, [Contract(2, 9)], Token);

        Assert.Equal([(1L, 1), (2L, 9)], await ListAsync(_store.ReadAsync("a", Token)));
        Assert.Equal((2, Now.AddHours(1)), (second.Contracts, second.Watermark));
        Assert.NotEqual(first.Version, second.Version);
        Assert.Equal(second, await _store.FindAsync("a", Token));
        Assert.Null(await _store.FindAsync("b", Token));
    }

    [Fact]
    public async Task Pages_replace_what_was_seen_only_when_the_reading_is_complete()
    {
        await _store.MergeAsync("a", State(), [Contract(1, 1), Contract(2, 1)], Token);
        await _store.AddPageAsync("a", Reading(), [Contract(2, 5), Contract(3, 5)], Token);
        await _store.AddPageAsync("a", Reading() with { Pages = 2 }, [Contract(3, 6)], Token);

        Assert.Equal([(1L, 1), (2L, 1)], await ListAsync(_store.ReadAsync("a", Token)));
        Assert.Equal([(2L, 5), (3L, 6)], await ListAsync(_store.ReadPagesAsync("a", Token)));
        Assert.Equal(2, (await _store.FindReadingAsync("a", Token))!.Pages);

        var state = await _store.CompleteReadingAsync("a", State(), Token);

        Assert.Equal(2, state.Contracts);
        Assert.Equal([(2L, 5), (3L, 6)], await ListAsync(_store.ReadAsync("a", Token)));
        Assert.Null(await _store.FindReadingAsync("a", Token));
    }

    [Fact]
    public async Task An_abandoned_reading_is_forgotten_with_its_pages()
    {
        await _store.AddPageAsync("a", Reading(), [Contract(1, 1)], Token);

        await _store.AbandonReadingAsync("a", Token);

        Assert.Null(await _store.FindReadingAsync("a", Token));
        Assert.Empty(await ListAsync(_store.ReadPagesAsync("a", Token)));
    }

    [Fact]
    public async Task What_is_being_read_does_not_change_under_the_reader()
    {
        await _store.MergeAsync("a", State(), [Contract(1, 1), Contract(2, 1)], Token);
        var read = new List<long>();

        await foreach (var contract in _store.ReadAsync("a", Token))
        {
            await _store.MergeAsync("a", State(), [Contract(contract.Id + 10, 1)], Token);
            read.Add(contract.Id);
        }

        Assert.Equal([1, 2], read);
    }

    private static SeenState State() => new() { Source = "https://sgp/", FullReadAt = Now, Watermark = Now };

    private static SeenReading Reading() => new() { Source = "https://sgp/", StartedAt = Now, LastPageAt = Now, Pages = 1 };

    private static SeenContract Contract(long id, byte data) => new(id, new[] { data });

    private static async Task<List<(long Id, int Data)>> ListAsync(IAsyncEnumerable<SeenContract> contracts)
    {
        var list = new List<(long, int)>();
        await foreach (var contract in contracts)
            list.Add((contract.Id, contract.Data.Span[0]));
        return list;
    }
}
