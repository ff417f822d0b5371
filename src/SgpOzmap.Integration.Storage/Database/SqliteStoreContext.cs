using Microsoft.EntityFrameworkCore;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>The tables in SQLite.</summary>
internal sealed class SqliteStoreContext(DbContextOptions<SqliteStoreContext> options) : StoreContext(options)
{
    internal override bool IsPostgreSql => false;
}
