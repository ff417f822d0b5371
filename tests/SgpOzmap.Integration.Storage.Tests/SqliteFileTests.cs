using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests;

public sealed class SqliteFileTests() : StoreTest(StorageProvider.Sqlite)
{
    [Fact]
    public async Task The_file_is_for_its_owner_alone()
    {
        await Open().Check.CheckAsync(Stop);

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Database.File));
    }

    [Fact]
    public async Task Commits_are_on_the_disk_and_readers_do_not_wait()
    {
        var (journal, synchronous) = await Open().LookAsync(async (context, token) => (
            await context.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(token),
            await context.Database.SqlQueryRaw<long>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(token)));

        Assert.Equal(("wal", 2L), (journal, synchronous));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        await File.WriteAllTextAsync(Database.File, string.Concat(Enumerable.Repeat("Not a database.\n", 1000)), Stop);
        await RefusedAsync(StoreErrorKind.Corrupt);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        await SqlAsync("CREATE TABLE customers (id INTEGER); INSERT INTO customers VALUES (1)");
        await RefusedAsync(StoreErrorKind.Corrupt);
    }

    [Fact]
    public async Task A_newer_database_is_refused_and_left_as_it_is()
    {
        await MadeAsync();
        await SqlAsync("INSERT INTO sgpozmap_migrations VALUES ('20991231000000_Later', '99'); PRAGMA journal_mode = DELETE");
        await RefusedAsync(StoreErrorKind.Newer);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public async Task A_database_cut_off_is_refused_and_left_as_it_is(double part)
    {
        await MadeAsync();
        await using (var file = File.OpenWrite(Database.File))
            file.SetLength((long)(file.Length * part) / 4096 * 4096);
        await RefusedAsync(StoreErrorKind.Corrupt);
    }

    [Fact]
    public async Task A_database_overwritten_in_the_middle_is_refused_and_left_as_it_is()
    {
        await MadeAsync();
        await using (var file = File.OpenWrite(Database.File))
        {
            file.Position = 4096;
            await file.WriteAsync(Encoding.ASCII.GetBytes(new string('#', 20 * 4096)), Stop);
        }

        await RefusedAsync(StoreErrorKind.Corrupt);
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_a_matter_of_configuration()
        => await FailsAsync(StoreErrorKind.Misconfigured, () => Open(o => o.ConnectionString = $"Data Source={Database.File}.d/store.db").Check.CheckAsync(Stop));

    [Fact]
    public async Task A_folder_in_the_place_of_the_file_cannot_be_opened()
        => await FailsAsync(StoreErrorKind.ReadOnly, () => Open(o => o.ConnectionString = $"Data Source={Path.GetDirectoryName(Database.File)}").Check.CheckAsync(Stop));

    [Fact]
    public async Task A_database_that_may_only_be_read_is_read_and_refuses_writes()
    {
        await MadeAsync();
        var stores = Open(o => o.ConnectionString += ";Mode=ReadOnly");

        Assert.NotNull(await stores.Runs.FindRunAsync("r1", Stop));
        await FailsAsync(StoreErrorKind.ReadOnly, () => stores.Runs.AddRunAsync(Make.Run("r2"), Stop));
        await FailsAsync(StoreErrorKind.ReadOnly, () => stores.LeaseAsync());
    }

    [Fact]
    public async Task A_full_disk_stops_the_record_and_not_the_store()
    {
        var disk = new SmallDisk();
        var stores = Open(o => o.Interceptors.Add(disk));
        var lease = await stores.LeaseAsync();
        await stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1))], Stop);

        disk.IsFull = true;
        await FailsAsync(StoreErrorKind.Full, () => stores.Journal.BeginAsync("r1", lease, [.. Enumerable.Range(2, 500).Select(i => Make.Intent(Make.Remove(i)))], Stop));
        Assert.Single(await stores.Journal.GetRunAsync("r1", Stop));

        disk.IsFull = false;
        await stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(3))], Stop);
        Assert.Equal([1L, 3], (await stores.Journal.GetRunAsync("r1", Stop)).Select(e => e.Change.Contract));
    }

    [Fact]
    public async Task A_locked_database_is_unavailable_until_it_is_free()
    {
        var stores = Open(o => o.ConnectionString += ";Default Timeout=1");
        var lease = await stores.LeaseAsync();
        await using (var other = new SqliteConnection(Database.ConnectionString + ";Pooling=False"))
        {
            await other.OpenAsync(Stop);
            await using var transaction = other.BeginTransaction();
            await FailsAsync(StoreErrorKind.Unavailable, () => stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1))], Stop));
        }

        await stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1))], Stop);
        Assert.Single(await stores.Journal.GetRunAsync("r1", Stop));
    }

    [Fact]
    public async Task A_file_that_goes_away_is_not_made_anew_behind_the_back_of_a_run()
    {
        await using var stores = new Stores(Clock, o => o.ConnectionString = Database.ConnectionString + ";Pooling=False");
        var lease = await stores.LeaseAsync();
        File.Delete(Database.File);

        await FailsAsync(StoreErrorKind.ReadOnly, () => stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1))], Stop));
    }

    private async Task MadeAsync()
    {
        await using (var stores = new Stores(Clock, o => o.ConnectionString = Database.ConnectionString))
        {
            await stores.Runs.AddRunAsync(Make.Run("r1"), Stop);
            await stores.Seen.MergeAsync("norte", Make.State(Make.Noon), [.. Enumerable.Range(1, 500).Select(i => Make.Seen(i))], Stop);
        }

        await SqlAsync("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private async Task SqlAsync(string sql)
    {
        await using var connection = new SqliteConnection(Database.ConnectionString + ";Pooling=False");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Stop);
    }

    private async Task RefusedAsync(StoreErrorKind kind)
    {
        var before = SHA256.HashData(await File.ReadAllBytesAsync(Database.File, Stop));
        var stores = Open();

        var exception = await FailsAsync(kind, () => stores.Check.CheckAsync(Stop));
        await FailsAsync(kind, () => stores.Runs.AddRunAsync(Make.Run("r2"), Stop));

        Assert.Contains("Storage:ConnectionString", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Database.File, exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, SHA256.HashData(await File.ReadAllBytesAsync(Database.File, Stop)));
    }
}
