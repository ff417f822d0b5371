using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Storage.Protection;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests;

public abstract class EncryptionTests(StorageProvider provider) : StoreTest(provider)
{
    private const string Phrase = "correct horse battery staple";
    private static readonly string Bytes = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);

    [Fact]
    public async Task With_a_key_nothing_personal_can_be_read_in_the_rows()
    {
        var open = Open();
        await FillAsync(open, "r1");
        Assert.NotEqual(0, await NamedAsync(open));

        foreach (var table in new[] { "run_entries", "journal", "held_plans", "seen_contracts", "runs" })
            await ExecuteAsync($"DELETE FROM {table}");
        await FillAsync(Open(o => o.EncryptionKey = Bytes), "r1");

        Assert.Equal(0, await NamedAsync(Open(o => o.EncryptionKey = Bytes)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_process_with_the_key_reads_everything(bool isPhrase)
    {
        var key = isPhrase ? Phrase : Bytes;
        await FillAsync(Open(o => o.EncryptionKey = key), "r1");

        await ReadsAsync(Open(o => o.EncryptionKey = key), "r1");
    }

    [Fact]
    public async Task Rows_from_before_the_key_stay_readable()
    {
        await FillAsync(Open(), "r1");
        var stores = Open(o => o.EncryptionKey = Bytes);
        await ReadsAsync(stores, "r1");
        await stores.Runs.AddRunAsync(Make.Run("r2"), Stop);

        Assert.Equal(Make.Words(Make.Run("r2")), Make.Words((await stores.Runs.FindRunAsync("r2", Stop))!));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("another key of good length")]
    public async Task Without_the_key_or_with_another_the_database_is_refused(string? key)
    {
        await FillAsync(Open(o => o.EncryptionKey = Phrase), "r1");
        var keys = await Open(o => o.EncryptionKey = Phrase).LookAsync((context, token) => context.ProtectionKeys.CountAsync(token));

        var exception = await FailsAsync(StoreErrorKind.Misconfigured, () => Open(o => o.EncryptionKey = key).Check.CheckAsync(Stop));

        Assert.Contains("Storage:EncryptionKey", exception.Message, StringComparison.Ordinal);
        Assert.Equal(keys, await Open(o => o.EncryptionKey = Phrase).LookAsync((context, token) => context.ProtectionKeys.CountAsync(token)));
    }

    [Fact]
    public async Task A_new_key_of_the_ring_takes_over_and_the_expired_one_still_opens_its_rows()
    {
        await FillAsync(Open(o => o.EncryptionKey = Bytes), "r1");
        await ExpireAsync();
        var stores = Open(o => o.EncryptionKey = Bytes);
        await ReadsAsync(stores, "r1");

        await stores.Runs.AddRunAsync(Make.Run("r2"), Stop);

        Assert.Equal(2, await stores.LookAsync((context, token) => context.ProtectionKeys.CountAsync(token)));
        await ReadsAsync(Open(o => o.EncryptionKey = Bytes), "r1");
        Assert.NotNull(await Open(o => o.EncryptionKey = Bytes).Runs.FindRunAsync("r2", Stop));
    }

    [Fact]
    public async Task A_process_reads_what_another_wrote_with_a_key_made_meanwhile()
    {
        var first = Open(o => o.EncryptionKey = Bytes);
        await first.Check.CheckAsync(Stop);
        await ExpireAsync();
        await Open(o => o.EncryptionKey = Bytes).Runs.AddRunAsync(Make.Run("r2"), Stop);

        Assert.Equal(Make.Words(Make.Run("r2")), Make.Words((await first.Runs.FindRunAsync("r2", Stop))!));
    }

    private static async Task FillAsync(Stores stores, string run)
    {
        await stores.Runs.AddRunAsync(Make.Run(run), Stop);
        var lease = await stores.LeaseAsync();
        var ids = await stores.Journal.BeginAsync(run, lease, [new() { Change = Make.Remove(1), Before = Make.Before(1) }], Stop);
        await stores.Journal.EndAsync([new(ids[0], JournalState.NotDone, $"cliente {Make.Name}")], Stop);
        await stores.Leases.ReleaseAsync(lease, cancellationToken: Stop);
        await stores.HeldPlans.HoldAsync(Make.Held("d1", run), Stop);
        await stores.Seen.MergeAsync("norte", Make.State(Make.Noon), [Make.Seen(1)], Stop);
        await stores.Seen.AddPageAsync("norte", Make.Reading(1), [Make.Seen(2)], Stop);
    }

    private static async Task ReadsAsync(Stores stores, string run)
    {
        Assert.Equal(Make.Words(Make.Run(run)), Make.Words((await stores.Runs.FindRunAsync(run, Stop))!));
        var entry = Assert.Single(await stores.Journal.GetRunAsync(run, Stop));
        Assert.Equal((Make.Name, $"cliente {Make.Name}"), (entry.Before!.Client!.Name, entry.Error));
        Assert.Equal(2, (await stores.HeldPlans.FindAsync(null, "d1", Stop))!.Changes.Length);
        await foreach (var contract in stores.Seen.ReadAsync("norte", Stop))
            Assert.Equal(Make.Name, Encoding.UTF8.GetString(contract.Data.Span));
    }

    /// <summary>Rows whose payload holds the subscriber's name.</summary>
    private static Task<int> NamedAsync(Stores stores)
        => stores.LookAsync(async (context, token) =>
        {
            byte[]?[] payloads =
            [
                .. await context.Entries.Select(e => e.Payload).ToListAsync(token),
                .. await context.Journal.Select(j => j.Change).ToListAsync(token),
                .. await context.Journal.Select(j => j.Before).ToListAsync(token),
                .. await context.Journal.Select(j => j.Error).ToListAsync(token),
                .. await context.HeldPlans.Select(p => p.Changes).ToListAsync(token),
                .. await context.SeenContracts.Select(c => c.Data).ToListAsync(token),
            ];
            Assert.True(payloads.Length > 8);
            return payloads.Count(p => p is not null && p.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Make.Name)) >= 0);
        });

    /// <summary>Makes every key of the ring one that expired long ago.</summary>
    private async Task ExpireAsync()
    {
        var key = new ConfiguredKey(Bytes);
        await Open(o => o.EncryptionKey = Bytes).LookAsync(async (context, token) =>
        {
            foreach (var row in await context.ProtectionKeys.ToListAsync(token))
            {
                var element = XElement.Parse(Encoding.UTF8.GetString(key.Open(row.Sealed)));
                element.Element("expirationDate")!.Value = "2020-01-02T00:00:00Z";
                element.Element("activationDate")!.Value = "2020-01-01T00:00:00Z";
                element.Element("creationDate")!.Value = "2020-01-01T00:00:00Z";
                row.Sealed = key.Seal(Encoding.UTF8.GetBytes(element.ToString()));
            }

            return await context.SaveChangesAsync(token);
        });
    }
}

public sealed class SqliteEncryptionTests() : EncryptionTests(StorageProvider.Sqlite);

public sealed class PostgreSqlEncryptionTests() : EncryptionTests(StorageProvider.PostgreSql);
