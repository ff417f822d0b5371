using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests.History;

/// <summary>A test of the history in memory or of a database.</summary>
/// <param name="provider">The database; null: in memory.</param>
public abstract class HistoryTest(StorageProvider? provider) : StoreTest(provider ?? StorageProvider.Sqlite)
{
    private readonly InMemoryRunStore _memory = new(10_000);

    private protected IRunStore Runs => provider is null ? _memory : field ??= Open().Runs;

    // Of another process than the one that writes.
    private protected IRunHistory History => field ??= provider is null ? new RunReportHistory(_memory) : Open().History;

    private protected async Task AddAsync(params RunReport[] reports)
    {
        foreach (var report in reports)
            await Runs.AddRunAsync(report, Stop);
    }

    private protected async Task<List<int>> FindAsync(EntryQuery query)
    {
        var page = await History.GetEntriesAsync(query, 0, 1000, Stop);
        Assert.Equal(page.Entries.Count, page.Total);
        List<int> read = [];
        await foreach (var entry in History.ReadEntriesAsync(query, Stop))
            read.Add(entry.Ordinal);
        Assert.Equal(page.Entries.Select(static e => e.Ordinal), read);
        return read;
    }
}
