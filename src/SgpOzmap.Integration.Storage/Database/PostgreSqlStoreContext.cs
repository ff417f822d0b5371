using Microsoft.EntityFrameworkCore;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>The tables in PostgreSQL.</summary>
internal sealed class PostgreSqlStoreContext(DbContextOptions<PostgreSqlStoreContext> options) : StoreContext(options)
{
    internal override bool IsPostgreSql => true;
}
