using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Storage.Errors;
using SgpOzmap.Integration.Storage.Protection;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>Checks the database and brings its tables up to date, once a process.</summary>
/// <remarks>
/// Not with EF Core's own <c>Migrate</c>: its lock in SQLite is a row, and a process killed while it holds it locks out all others for ever. Here one transaction
/// is the lock: all migrations are in it, or none.
/// </remarks>
internal sealed class StoreOpening(StoreConnections connections, PayloadProtection protection, StoreFaults faults, ILogger logger) : IDisposable
{
    // Any number that no other program takes.
    private const long MigrationLock = 0x5367704F7A6D6170;

    private readonly SemaphoreSlim _once = new(1, 1);
    private readonly Schema _schema = new(faults);
    private volatile bool _isOpen;

    internal async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_isOpen)
            return;
        await _once.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isOpen)
                return;
            if (connections.Sqlite is not null)
                await new SqliteFile(connections, _schema, faults).CheckAsync(cancellationToken).ConfigureAwait(false);
            var context = connections.Create();
            await using (context.ConfigureAwait(false))
            {
                await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await PrepareAsync(context, cancellationToken).ConfigureAwait(false);
            }

            protection.Open();
            _isOpen = true;
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>The tables are not what they were: looks again before the next use.</summary>
    internal void Doubt() => _isOpen = false;

    public void Dispose() => _once.Dispose();

    private async Task PrepareAsync(StoreContext context, CancellationToken cancellationToken)
    {
        // A database that needs nothing is not written to, and may be read-only until a run begins.
        var connection = context.Database.GetDbConnection();
        var (_, isCurrent) = await _schema.InspectAsync(context, connection, null, cancellationToken).ConfigureAwait(false);
        if (isCurrent)
            return;

        // Readers do not wait for a writer in this mode, and the file remembers it.
        if (!context.IsPostgreSql)
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken).ConfigureAwait(false);
        var transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (context.IsPostgreSql)
                await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({MigrationLock})", cancellationToken).ConfigureAwait(false);

            // Another process may have been first.
            var (last, isMade) = await _schema.InspectAsync(context, connection, transaction.GetDbTransaction(), cancellationToken).ConfigureAwait(false);
            if (isMade)
                return;
            var command = connection.CreateCommand();
            await using (command.ConfigureAwait(false))
            {
                command.Transaction = transaction.GetDbTransaction();
#pragma warning disable CA2100 // The script is made from this package's migrations.
                command.CommandText = context.GetService<IMigrator>().GenerateScript(last ?? Migration.InitialDatabase, null, MigrationsSqlGenerationOptions.NoTransactions);
#pragma warning restore CA2100
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }

        Log.Migrated(logger);
    }
}
