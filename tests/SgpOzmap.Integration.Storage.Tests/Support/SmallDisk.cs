using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SgpOzmap.Integration.Storage.Tests.Support;

/// <summary>A disk with no room for one page more of a SQLite file, when it is told so.</summary>
internal sealed class SmallDisk : DbConnectionInterceptor
{
    internal bool IsFull { get; set; }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        using var command = connection.CreateCommand();

        // A limit below its size is taken as its size.
        command.CommandText = $"PRAGMA max_page_count = {(IsFull ? "1" : "1000000")}";
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }
}
