using System.Text;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.History;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests.History;

public abstract class EncryptedHistoryTests(StorageProvider provider) : StoreTest(provider)
{
    private static readonly EntryQuery All = new() { RunId = "r1" };

    private static RunReport Run => Make.Run("r1") with
    {
        Changes =
        [
            .. Make.Run("r1").Changes[..3],
            new(Make.Run("r1").Changes[3].Change, ChangeOutcome.Failed, $"409: {Make.Name} existe") { At = Make.Noon },
        ],
    };

    [Fact]
    public async Task It_is_searched_by_everything_but_names()
    {
        var stores = Open(static o => o.EncryptionKey = "correct horse battery staple");
        await stores.Runs.AddRunAsync(Make.Run("r1"), Stop);

        Assert.Equal(0, await TotalAsync(stores, "maria"));
        Assert.Equal(2, await TotalAsync(stores, "removeproperty cto 1") + await TotalAsync(stores, "annotateproperty"));
        Assert.Equal(3, await TotalAsync(stores, "praia"));
        Assert.Equal(1, await TotalAsync(stores, "recusado"));
        Assert.Equal(1, await TotalAsync(stores, "3 rename"));
    }

    [Fact]
    public async Task It_says_everything_all_the_same()
    {
        await Open(static o => o.EncryptionKey = "correct horse battery staple").Runs.AddRunAsync(Run, Stop);
        var stores = Open(static o => o.EncryptionKey = "correct horse battery staple");

        Assert.Equal(RunEntries.Of(Run).Select(Make.Words), (await stores.History.GetEntriesAsync(All, 0, 100, Stop)).Entries.Select(Make.Words));
        Assert.Equal(Make.Words(Run), Make.Words((await stores.Runs.FindRunAsync("r1", Stop))!));
        Assert.Equal(Make.Name, (await stores.History.GetStoryAsync("norte", 2, 1, Stop))[0].Subject.Name);
    }

    [Fact]
    public async Task No_column_has_a_name_in_it_not_even_a_message_that_a_server_gave()
    {
        var stores = Open(static o => o.EncryptionKey = "correct horse battery staple");
        await stores.Runs.AddRunAsync(Run, Stop);

        Assert.False(await IsNamedAsync(stores));
    }

    [Fact]
    public async Task Without_a_key_names_are_there_to_be_found()
    {
        await Open().Runs.AddRunAsync(Run, Stop);

        Assert.True(await IsNamedAsync(Open()));
        Assert.Equal(5, await TotalAsync(Open(), "maria"));
    }

    private static async Task<int> TotalAsync(Stores stores, string text) => (await stores.History.GetEntriesAsync(All with { Text = text }, 0, 1, Stop)).Total;

    private static Task<bool> IsNamedAsync(Stores stores)
        => stores.LookAsync(static async (context, token) =>
        {
            var rows = await context.Entries.AsNoTracking().ToListAsync(token);
            return rows.Exists(static r => IsNamed(Encoding.Latin1.GetString(r.Payload)) || IsNamed(Encoding.Latin1.GetString(r.Subject ?? []))
                || IsNamed(string.Join('|', r.Box, r.Project, r.Search, r.Error, r.Name, r.RunId, r.Tenant)));
        });

    private static bool IsNamed(string text) => text.Contains("Maria", StringComparison.OrdinalIgnoreCase) || text.Contains("Sobral", StringComparison.OrdinalIgnoreCase);
}

public sealed class SqliteEncryptedHistoryTests() : EncryptedHistoryTests(StorageProvider.Sqlite)
{
    [Fact]
    public async Task The_file_has_no_name_in_it()
    {
        var stores = Open(static o => o.EncryptionKey = "correct horse battery staple");
        await stores.Runs.AddRunAsync(SampleRun.Make("r1", 7, 500), Stop);
        await stores.Runs.AddRunAsync(Make.Run("r2"), Stop);

        var bytes = new List<byte>();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(Database.File)!))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory, Stop);
            bytes.AddRange(memory.ToArray());
        }

        var text = Encoding.UTF8.GetString([.. bytes]);
        Assert.Contains("CTO 12", text, StringComparison.Ordinal);
        foreach (var name in new[] { "Maria", "Sobral", "José da", "jose da", "Íris", "Conceição", "conceicao", "Ümlaut", "umlaut", "Ávila" })
            Assert.DoesNotContain(name, text, StringComparison.Ordinal);
    }
}

public sealed class PostgreSqlEncryptedHistoryTests() : EncryptedHistoryTests(StorageProvider.PostgreSql);
