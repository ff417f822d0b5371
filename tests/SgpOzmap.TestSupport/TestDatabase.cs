using System.Security.Cryptography;
using Npgsql;

namespace SgpOzmap.TestSupport;

/// <summary>
/// An empty database of a test's own: a SQLite file in a folder of its own, or a database on the PostgreSQL server that <c>build/test</c> started. It goes with the
/// test.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Where <c>build/test</c> says which server it started: a connection string of a superuser.</summary>
    public const string Variable = "SGPOZMAP_TEST_POSTGRES";

    private readonly string? _folder;

    private TestDatabase(string provider, string connectionString, string? folder) => (Provider, ConnectionString, _folder) = (provider, connectionString, folder);

    /// <summary>As <c>Storage:Provider</c> takes it.</summary>
    public string Provider { get; }

    /// <summary>As <c>Storage:ConnectionString</c> takes it.</summary>
    public string ConnectionString { get; }

    /// <summary>The file of SQLite, which is not there yet.</summary>
    public string File => Path.Combine(_folder ?? throw new InvalidOperationException("PostgreSQL has no file."), "store.db");

    /// <summary>Why no test can run on PostgreSQL here; null when they can.</summary>
    /// <exception cref="InvalidOperationException">In CI, where they must.</exception>
    public static string? WhyNoPostgreSql()
    {
        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)))
            return null;
        const string Reason = $"There is no PostgreSQL server: {Variable} is not set. build/test starts one and sets it.";
        return Environment.GetEnvironmentVariable("CI") == "true" ? throw new InvalidOperationException(Reason) : Reason;
    }

    /// <summary>A SQLite file.</summary>
    public static TestDatabase Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("sgpozmap-").FullName;
        return new("Sqlite", $"Data Source={Path.Combine(folder, "store.db")}", folder);
    }

    /// <summary>A database on the server.</summary>
    public static async Task<TestDatabase> PostgreSqlAsync()
    {
        var parts = new NpgsqlConnectionStringBuilder(Server()) { Database = "sgpozmap_" + RandomNumberGenerator.GetHexString(12, lowercase: true) };
        await ExecuteAsync(Server(), $"CREATE DATABASE {parts.Database}");
        return new("PostgreSql", parts.ToString(), null);
    }

    /// <summary>Runs SQL on a PostgreSQL server.</summary>
    public static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Ends every connection to the PostgreSQL database, and takes none until <see cref="RestoreAsync"/>.</summary>
    public async Task CutAsync()
    {
        var name = new NpgsqlConnectionStringBuilder(ConnectionString).Database;
        await ExecuteAsync(Server(), $"ALTER DATABASE {name} ALLOW_CONNECTIONS false");
        await ExecuteAsync(Server(), $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    /// <summary>Takes connections again.</summary>
    public Task RestoreAsync() => ExecuteAsync(Server(), $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(ConnectionString).Database} ALLOW_CONNECTIONS true");

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
        else
            await ExecuteAsync(Server(), $"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(ConnectionString).Database} WITH (FORCE)");
    }

    private static string Server()
        => Environment.GetEnvironmentVariable(Variable) ?? throw new InvalidOperationException(WhyNoPostgreSql());
}
