using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.TestSupport;

namespace SgpOzmap.Integration.Storage.Tests.Support;

/// <summary>A test on an empty database of its own. Every class of tests runs on SQLite and on PostgreSQL.</summary>
public abstract class StoreTest(StorageProvider provider) : IAsyncLifetime
{
    private readonly List<Stores> _open = [];
    private TestDatabase? _database;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    protected bool IsPostgreSql => provider == StorageProvider.PostgreSql;

    private protected SetClock Clock { get; } = new();

    private protected TestDatabase Database => _database!;

    public async ValueTask InitializeAsync()
    {
        if (IsPostgreSql && TestDatabase.WhyNoPostgreSql() is { } reason)
            Assert.Skip(reason);
        _database = IsPostgreSql ? await TestDatabase.PostgreSqlAsync() : TestDatabase.Sqlite();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var stores in _open)
            await stores.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }

    /// <summary>The stores of one process more.</summary>
    private protected Stores Open(Action<StorageOptions>? configure = null)
    {
        var stores = new Stores(Clock, options =>
        {
            (options.Provider, options.ConnectionString) = (provider, Database.ConnectionString);
            configure?.Invoke(options);
        });
        _open.Add(stores);
        return stores;
    }

    /// <summary>Lets leases age. PostgreSQL goes by its own clock, so there they are made older instead.</summary>
    private protected async Task PassAsync(TimeSpan time)
    {
        Clock.Now += time;
        if (IsPostgreSql)
        {
            await TestDatabase.ExecuteAsync(
                Database.ConnectionString,
                string.Create(CultureInfo.InvariantCulture, $"UPDATE leases SET expires_at = expires_at - {time.Ticks}, taken_at = taken_at - {time.Ticks}"));
        }
    }

    /// <summary>Runs SQL beside the stores.</summary>
    private protected async Task ExecuteAsync(string sql)
        => await Open().LookAsync((context, token) => context.Database.ExecuteSqlRawAsync(sql, token));

    private protected static async Task<StoreException> FailsAsync(StoreErrorKind kind, Func<Task> work)
    {
        var exception = await Assert.ThrowsAsync<StoreException>(work);
        Assert.Equal(kind, exception.Kind);
        Assert.NotEqual(exception.Reason.En, exception.Reason.Pt);
        return exception;
    }
}
