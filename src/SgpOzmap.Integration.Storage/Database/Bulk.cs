using Microsoft.EntityFrameworkCore;

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
}
