using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Storage.Database;

namespace SgpOzmap.Integration.Storage.Tests.Support;

/// <summary>How SQLite goes about a query.</summary>
internal static class StoredQuery
{
    /// <summary>The command that a query becomes, on the context's connection.</summary>
    internal static DbCommand Command<T>(StoreContext context, IQueryable<T> query)
    {
        context.Database.OpenConnection();
        return query.CreateDbCommand();
    }

    internal static async Task<string> PlanAsync(DbCommand command, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // Made by EF Core.
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<string> steps = [];
        while (await reader.ReadAsync(cancellationToken))
            steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }
}
