using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Storage.Tests.Support;

namespace SgpOzmap.Integration.Storage.Tests;

public abstract class OpeningTests(StorageProvider provider) : StoreTest(provider)
{
    [Fact]
    public async Task Several_processes_may_open_an_empty_database_at_once()
    {
        var processes = Enumerable.Range(0, 6).Select(_ => Open()).ToArray();

        await Task.WhenAll(processes.Select(p => Task.Run(() => p.Check.CheckAsync(Stop))));

        await Task.WhenAll(processes.Select((p, i) => Task.Run(() => p.Runs.AddRunAsync(Make.Run($"r{i}"), Stop))));
        Assert.Equal(6, (await Open().Runs.GetRunsAsync(null, 10, Stop)).Count);
    }

    [Fact]
    public async Task Opened_again_it_has_what_it_had()
    {
        await Open().Runs.AddRunAsync(Make.Run("r1"), Stop);
        var again = Open();
        await again.Check.CheckAsync(Stop);

        Assert.NotNull(await again.Runs.FindRunAsync("r1", Stop));
    }

    [Fact]
    public async Task The_migrations_make_the_model()
    {
        var (pending, changed) = await Open().LookAsync(async (context, token)
            => ((await context.Database.GetPendingMigrationsAsync(token)).Count(), context.Database.HasPendingModelChanges()));

        Assert.Equal((0, false), (pending, changed));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        await Open().Runs.AddRunAsync(Make.Run("r1"), Stop);
        await ExecuteAsync("INSERT INTO sgpozmap_migrations VALUES ('20991231000000_Later', '99')");

        var exception = await FailsAsync(StoreErrorKind.Newer, () => Open().Check.CheckAsync(Stop));

        Assert.Contains("20991231000000_Later", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_lacks_a_table_is_damaged()
    {
        await ExecuteAsync("DROP TABLE journal");

        await FailsAsync(StoreErrorKind.Corrupt, () => Open().Check.CheckAsync(Stop));
    }

    [Fact]
    public async Task A_table_that_goes_away_is_noticed_and_told_as_damage()
    {
        var stores = Open();
        var lease = await stores.LeaseAsync();
        await ExecuteAsync("ALTER TABLE journal RENAME TO other");

        await FailsAsync(StoreErrorKind.Corrupt, () => stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1))], Stop));
    }
}

public sealed class SqliteOpeningTests() : OpeningTests(StorageProvider.Sqlite);

public sealed class PostgreSqlOpeningTests() : OpeningTests(StorageProvider.PostgreSql);
