using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>
/// Prepares every SQLite connection. A commit is on the disk when it returns: an intent that a power cut takes away would be a write that nobody knows of.
/// </summary>
internal sealed class ConnectionSetup : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    private static void Prepare(DbConnection connection)
    {
        var wait = ((SqliteConnection)connection).DefaultTimeout * 1000;
        using var command = connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {wait}; PRAGMA synchronous = FULL;");
        command.ExecuteNonQuery();
    }
}
