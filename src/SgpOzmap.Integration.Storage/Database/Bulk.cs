using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>Many rows at once.</summary>
internal static class Bulk
{
    private const int Chunk = 1000;

    /// <summary>Inserts rows and lets go of them, so that the context stays small.</summary>
    internal static async Task InsertAsync<T>(StoreContext context, IEnumerable<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var chunk in rows.Chunk(Chunk))
        {
            context.Set<T>().AddRange(chunk);
            await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            context.ChangeTracker.Clear();
        }

        context.ChangeTracker.AutoDetectChangesEnabled = true;
    }

    /// <summary>
    /// Inserts rows whose keys are ours past the change tracker, in the transaction of the context: one prepared statement in SQLite, COPY in PostgreSQL. A large
    /// run would hold the database several times as long otherwise, and in SQLite nobody else can write meanwhile.
    /// </summary>
    internal static async Task LoadAsync<T>(StoreContext context, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
            return;
        var type = context.Model.FindEntityType(typeof(T))!;
        var table = type.GetTableName()!;
        Column[] columns = [.. type.GetProperties().Select(static p => new Column(p))];
        if (context.IsPostgreSql)
            await CopyAsync((NpgsqlConnection)context.Database.GetDbConnection(), table, columns, rows, cancellationToken).ConfigureAwait(false);
        else
            await PreparedAsync(context, table, columns, rows, cancellationToken).ConfigureAwait(false);
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, string table, Column[] columns, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var names = string.Join(", ", columns.Select(static c => $"\"{c.Name}\""));
        var writer = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({names}) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (var row in rows)
            {
                await writer.StartRowAsync(cancellationToken).ConfigureAwait(false);
                foreach (var column in columns)
                {
                    if (column.ValueOf(row) is { } value)
                        await writer.WriteAsync(value, column.StoreType, cancellationToken).ConfigureAwait(false);
                    else
                        await writer.WriteNullAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task PreparedAsync<T>(StoreContext context, string table, Column[] columns, IReadOnlyCollection<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
            var names = string.Join(", ", columns.Select(static c => $"\"{c.Name}\""));
#pragma warning disable CA2100 // Made from this package's own model.
            command.CommandText = $"INSERT INTO \"{table}\" ({names}) VALUES ({string.Join(", ", columns.Select(static c => "@" + c.Name))})";
#pragma warning restore CA2100
            var parameters = columns.Select(c =>
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@" + c.Name;
                command.Parameters.Add(parameter);
                return parameter;
            }).ToArray();
            foreach (var row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                for (var i = 0; i < columns.Length; i++)
                    parameters[i].Value = columns[i].ValueOf(row) ?? DBNull.Value;
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A column, and its value in a row as the database takes it.</summary>
    private sealed class Column(IProperty property)
    {
        private readonly Func<object?, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        private readonly System.Reflection.PropertyInfo _member = property.PropertyInfo!;

        internal string Name { get; } = property.GetColumnName();

        internal string StoreType { get; } = property.GetColumnType();

        internal object? ValueOf(object row) => _member.GetValue(row) is not { } value ? null : _convert is null ? value : _convert(value);
    }
}
