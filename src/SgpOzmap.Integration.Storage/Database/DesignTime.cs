using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>Lets <c>dotnet ef migrations add NAME --context SqliteStoreContext --output-dir Migrations/Sqlite</c> make a migration. No database is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteStoreContext>
{
    public SqliteStoreContext CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<SqliteStoreContext>()
            .UseSqlite("Data Source=none.db", static o => o.MigrationsHistoryTable(StoreContext.HistoryTable))
            .Options);
}

/// <summary>The same for PostgreSQL.</summary>
internal sealed class PostgreSqlDesignTime : IDesignTimeDbContextFactory<PostgreSqlStoreContext>
{
    public PostgreSqlStoreContext CreateDbContext(string[] args)
        => new(new DbContextOptionsBuilder<PostgreSqlStoreContext>()
            .UseNpgsql("Host=none", static o => o.MigrationsHistoryTable(StoreContext.HistoryTable))
            .Options);
}
