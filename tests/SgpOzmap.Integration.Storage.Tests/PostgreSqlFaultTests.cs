using Npgsql;
using SgpOzmap.Integration.Storage.Tests.Support;
using SgpOzmap.TestSupport;

namespace SgpOzmap.Integration.Storage.Tests;

public sealed class PostgreSqlFaultTests() : StoreTest(StorageProvider.PostgreSql)
{
    [Fact]
    public async Task A_connection_that_the_server_ends_is_replaced()
    {
        var stores = Open();
        var lease = await stores.LeaseAsync();
        await EndConnectionsAsync();

        await stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1))], Stop);

        Assert.Single(await stores.Journal.GetRunAsync("r1", Stop));
    }

    [Fact]
    public async Task A_database_that_takes_no_connections_is_unavailable_until_it_does()
    {
        var stores = Open();
        var lease = await stores.LeaseAsync();
        var name = Parts().Database;
        await ServerAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await EndConnectionsAsync();

        await FailsAsync(StoreErrorKind.Unavailable, () => stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1))], Stop));

        await ServerAsync($"ALTER DATABASE {name} ALLOW_CONNECTIONS true");
        await stores.Journal.BeginAsync("r1", lease, [Make.Intent(Make.Status(1))], Stop);
        Assert.Single(await stores.Journal.GetRunAsync("r1", Stop));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        var exception = await FailsAsync(StoreErrorKind.Unavailable, () => Open(o => o.ConnectionString = "Host=127.0.0.1;Port=1;Database=geheim;Username=u;Password=hunter2hunter2").Check.CheckAsync(Stop));

        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_not_made()
        => await FailsAsync(StoreErrorKind.Misconfigured, () => Open(o => o.ConnectionString = new NpgsqlConnectionStringBuilder(o.ConnectionString) { Database = "none_of_that_name" }.ToString()).Check.CheckAsync(Stop));

    [Fact]
    public async Task A_user_that_does_not_exist_is_a_matter_of_configuration()
        => await FailsAsync(StoreErrorKind.Misconfigured, () => Open(o => o.ConnectionString = new NpgsqlConnectionStringBuilder(o.ConnectionString) { Username = "nobody_of_that_name" }.ToString()).Check.CheckAsync(Stop));

    [Fact]
    public async Task A_database_that_may_only_be_read_refuses_writes()
    {
        await Open().Runs.AddRunAsync(Make.Run("r1"), Stop);
        var stores = Open(o => o.ConnectionString = new NpgsqlConnectionStringBuilder(o.ConnectionString) { Options = "-c default_transaction_read_only=on" }.ToString());

        Assert.NotNull(await stores.Runs.FindRunAsync("r1", Stop));
        await FailsAsync(StoreErrorKind.ReadOnly, () => stores.Runs.AddRunAsync(Make.Run("r2"), Stop));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        await TestDatabase.ExecuteAsync(Database.ConnectionString, "CREATE TABLE customers (id int)");

        await FailsAsync(StoreErrorKind.Corrupt, () => Open().Check.CheckAsync(Stop));

        await TestDatabase.ExecuteAsync(Database.ConnectionString, "DROP TABLE customers");
        await Open().Check.CheckAsync(Stop);
    }

    private NpgsqlConnectionStringBuilder Parts() => new(Database.ConnectionString);

    private Task EndConnectionsAsync()
        => ServerAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Parts().Database}'");

    private static Task ServerAsync(string sql) => TestDatabase.ExecuteAsync(Environment.GetEnvironmentVariable(TestDatabase.Variable)!, sql);
}
