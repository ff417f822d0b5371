using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Storage.Errors;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>Which tables and migrations a database has. Looks, and writes nothing.</summary>
internal sealed class Schema(StoreFaults faults)
{
    /// <summary>The migrations that are yet to be made.</summary>
    /// <exception cref="StoreException">It is another program's, a newer version's, or damaged.</exception>
    internal async Task<(string? Last, bool IsCurrent)> InspectAsync(StoreContext context, DbConnection connection, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var tables = await ColumnAsync(connection, transaction, Tables(context), cancellationToken).ConfigureAwait(false);
        var known = context.Database.GetMigrations().ToArray();
        if (!tables.Contains(StoreContext.HistoryTable))
        {
            // SQLite's own tables are not listed.
            return tables.Count == 0 ? (null, false) : throw faults.Foreign();
        }

        var made = await ColumnAsync(connection, transaction, $"SELECT \"MigrationId\" FROM \"{StoreContext.HistoryTable}\"", cancellationToken).ConfigureAwait(false);
        if (made.Except(known, StringComparer.Ordinal).Max(StringComparer.Ordinal) is { } newer)
            throw faults.Newer(newer);

        var isCurrent = made.Count == known.Length;
        if (isCurrent && context.Model.GetEntityTypes().Any(e => !tables.Contains(e.GetTableName()!)))
            throw faults.Damaged(null);
        return (made.Max(StringComparer.Ordinal), isCurrent);
    }

    private static string Tables(StoreContext context) => context.IsPostgreSql
        ? "SELECT tablename FROM pg_catalog.pg_tables WHERE schemaname = current_schema()"
        : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

    private static async Task<HashSet<string>> ColumnAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellationToken)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            (command.CommandText, command.Transaction) = (sql, transaction);
            var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
                    values.Add(reader.GetString(0));
            }
        }

        return values;
    }
}
