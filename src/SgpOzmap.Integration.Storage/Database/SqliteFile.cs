using Microsoft.Data.Sqlite;
using SgpOzmap.Integration.Storage.Configuration;
using SgpOzmap.Integration.Storage.Errors;

namespace SgpOzmap.Integration.Storage.Database;

/// <summary>Looks at a SQLite file before anything is written to it.</summary>
internal sealed class SqliteFile(StoreConnections connections, Schema schema, StoreFaults faults)
{
    /// <summary>Larger files are not read as a whole at each start; what is wrong in them is found when it is met.</summary>
    private const long LargestChecked = 64L << 20;

    private static ReadOnlySpan<byte> Header => "SQLite format 3\0"u8;

    /// <summary>Checks header, consistency and tables through a connection that may only read; makes an empty file where there is none.</summary>
    /// <exception cref="StoreException">It is no database of ours. It was left as it is.</exception>
    internal async Task CheckAsync(CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(connections.Sqlite!.DataSource);
        if (!File.Exists(path))
        {
            if (connections.IsOwnFolder)
                DataFolder.Create(Path.GetDirectoryName(path)!);
            else if (!Directory.Exists(Path.GetDirectoryName(path)))
                throw faults.NoFolder();
            DataFolder.CreateFile(path);
            return;
        }

        if (new FileInfo(path).Length == 0)
            return;
        await CheckHeaderAsync(path, cancellationToken).ConfigureAwait(false);
        await CheckContentAsync(path, cancellationToken).ConfigureAwait(false);
    }

    private async Task CheckHeaderAsync(string path, CancellationToken cancellationToken)
    {
        var head = new byte[Header.Length];
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using (file.ConfigureAwait(false))
        {
            var read = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            if (!head.AsSpan(0, read).SequenceEqual(Header))
                throw faults.NotADatabase(null);
        }
    }

    private async Task CheckContentAsync(string path, CancellationToken cancellationToken)
    {
        var parts = new SqliteConnectionStringBuilder(connections.Sqlite!.ToString()) { Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        var connection = new SqliteConnection(parts.ToString());
        await using (connection.ConfigureAwait(false))
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            if (new FileInfo(path).Length <= LargestChecked)
            {
                using var command = connection.CreateCommand();
                command.CommandText = "PRAGMA quick_check(1)";
                if (await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not "ok")
                    throw faults.Damaged(null);
            }

            var context = connections.Create();
            await using (context.ConfigureAwait(false))
                await schema.InspectAsync(context, connection, null, cancellationToken).ConfigureAwait(false);
        }
    }
}
