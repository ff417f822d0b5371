using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SgpOzmap.Integration.Storage.Configuration;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>Makes contexts on the configured database. EF Core logs nothing: what fails is said by <see cref="StoreException"/>.</summary>
internal sealed class StoreConnections : IAsyncDisposable, IDisposable
{
    private readonly DbContextOptions<SqliteStoreContext>? _sqlite;
    private readonly DbContextOptions<PostgreSqlStoreContext>? _postgreSql;
    private readonly NpgsqlDataSource? _source;

    internal StoreConnections(StorageOptions options)
    {
        if (options.Provider == StorageProvider.PostgreSql)
        {
            var parts = new NpgsqlConnectionStringBuilder(options.ConnectionString);
            parts.ApplicationName ??= "SgpOzmap";
            _source = NpgsqlDataSource.Create(parts);
            _postgreSql = new DbContextOptionsBuilder<PostgreSqlStoreContext>()
                .UseNpgsql(_source, static o => o.MigrationsHistoryTable(StoreContext.HistoryTable))
                .AddInterceptors(options.Interceptors)
                .UseLoggerFactory(NullLoggerFactory.Instance)
                .Options;
            return;
        }

        IsOwnFolder = string.IsNullOrWhiteSpace(options.ConnectionString);
        Sqlite = IsOwnFolder
            ? new() { DataSource = Path.Combine(DataFolder.Path(), DataFolder.IsOfService(Environment.GetEnvironmentVariable) ? DataFolder.FileName : options.FileName) }
            : new(options.ConnectionString);

        // The file is made by us, for its owner alone. One that goes away meanwhile is an error, not a new one.
        if (Sqlite.Mode == SqliteOpenMode.ReadWriteCreate)
            Sqlite.Mode = SqliteOpenMode.ReadWrite;
        _sqlite = new DbContextOptionsBuilder<SqliteStoreContext>()
            .UseSqlite(Sqlite.ToString(), static o => o.MigrationsHistoryTable(StoreContext.HistoryTable))
            .AddInterceptors([new ConnectionSetup(), .. options.Interceptors])
            .UseLoggerFactory(NullLoggerFactory.Instance)
            .Options;
    }

    /// <summary>How SQLite is reached; null for PostgreSQL.</summary>
    internal SqliteConnectionStringBuilder? Sqlite { get; }

    /// <summary>Nobody said where: the data folder is made when it is missing.</summary>
    internal bool IsOwnFolder { get; }

    internal StoreContext Create() => _sqlite is not null ? new SqliteStoreContext(_sqlite) : new PostgreSqlStoreContext(_postgreSql!);

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
            await _source.DisposeAsync().ConfigureAwait(false);
        Dispose();
    }

    public void Dispose()
    {
        _source?.Dispose();
        if (Sqlite is not null)
        {
            using var pooled = new SqliteConnection(Sqlite.ToString());
            SqliteConnection.ClearPool(pooled);
        }
    }
}
