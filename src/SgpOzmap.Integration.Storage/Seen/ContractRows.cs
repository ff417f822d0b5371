using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using SgpOzmap.Integration.Storage.Database;

namespace SgpOzmap.Integration.Storage.Seen;

/// <summary>Writes many contracts at once, those that are there already included.</summary>
internal static class ContractRows
{
    private const int Chunk = 2000;

    /// <summary>Adds and replaces contracts inside the transaction under way.</summary>
    internal static Task PutAsync(StoreContext context, string tenant, bool isOfReading, IReadOnlyCollection<(long Id, byte[] Data)> contracts, CancellationToken cancellationToken)
        => context.IsPostgreSql
            ? PutIntoPostgreSqlAsync(context, tenant, isOfReading, contracts, cancellationToken)
            : PutIntoSqliteAsync(context, tenant, isOfReading, contracts, cancellationToken);

    private static async Task PutIntoPostgreSqlAsync(
        StoreContext context, string tenant, bool isOfReading, IReadOnlyCollection<(long Id, byte[] Data)> contracts, CancellationToken cancellationToken)
    {
        foreach (var chunk in contracts.Chunk(Chunk))
        {
            var command = new NpgsqlCommand(
                "INSERT INTO seen_contracts (tenant, is_of_reading, id, data) SELECT $1, $2, c.id, c.data FROM unnest($3, $4) AS c (id, data) "
                + "ON CONFLICT (tenant, is_of_reading, id) DO UPDATE SET data = excluded.data",
                (NpgsqlConnection)context.Database.GetDbConnection(),
                (NpgsqlTransaction)context.Database.CurrentTransaction!.GetDbTransaction());
            await using (command.ConfigureAwait(false))
            {
                command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant });
                command.Parameters.Add(new NpgsqlParameter<bool> { TypedValue = isOfReading });
                command.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = Array.ConvertAll(chunk, static c => c.Id) });
                command.Parameters.Add(new NpgsqlParameter<byte[][]> { TypedValue = Array.ConvertAll(chunk, static c => c.Data) });
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task PutIntoSqliteAsync(
        StoreContext context, string tenant, bool isOfReading, IReadOnlyCollection<(long Id, byte[] Data)> contracts, CancellationToken cancellationToken)
    {
        var command = new SqliteCommand(
            "INSERT INTO seen_contracts (tenant, is_of_reading, id, data) VALUES ($tenant, $reading, $id, $data) "
            + "ON CONFLICT (tenant, is_of_reading, id) DO UPDATE SET data = excluded.data",
            (SqliteConnection)context.Database.GetDbConnection(),
            (SqliteTransaction)context.Database.CurrentTransaction!.GetDbTransaction());
        await using (command.ConfigureAwait(false))
        {
            command.Parameters.AddWithValue("$tenant", tenant);
            command.Parameters.AddWithValue("$reading", isOfReading);
            var id = command.Parameters.Add("$id", SqliteType.Integer);
            var data = command.Parameters.Add("$data", SqliteType.Blob);
            foreach (var contract in contracts)
            {
                (id.Value, data.Value) = (contract.Id, contract.Data);
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
