using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Database.Rows;
using SgpOzmap.Integration.Storage.Leases;

namespace SgpOzmap.Integration.Storage.Journaling;

/// <summary>The journal in the database.</summary>
internal sealed class StoredJournal(Store store) : IJournal
{
    private const int Chunk = 500;

    private readonly JournalRows _rows = new(store.Protection);

    public async Task<IReadOnlyList<long>> BeginAsync(
        string runId, TenantLease lease, IReadOnlyCollection<JournalIntent> intents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(intents);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var now = store.Time.GetUtcNow();
        var batch = Guid.CreateVersion7(now);
        var rows = intents.Select((intent, i) => _rows.Of(intent, runId, lease.Tenant, batch, i, now)).ToArray();
        return await store.WriteAsync(
            async (unit, token) =>
            {
                var context = unit.Context;
                if (unit.IsRepeat)
                {
                    // The answer to the attempt before may have been lost after its commit: all of it is there then.
                    var there = await context.Journal.Where(j => j.Batch == batch).OrderBy(static j => j.Ordinal).Select(static j => j.Id).ToListAsync(token).ConfigureAwait(false);
                    if (there.Count > 0)
                        return there;
                }

                await LeaseTable.RequireAsync(context, lease, store.Time, token).ConfigureAwait(false);
                foreach (var row in rows)
                    row.Id = 0;
                await Bulk.InsertAsync(context, rows, token).ConfigureAwait(false);
                return rows.Select(static row => row.Id).ToList();
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task OpenAsync(TenantLease lease, IReadOnlyCollection<long> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(entries);
        return store.WriteAsync(
            async (unit, token) =>
            {
                await LeaseTable.RequireAsync(unit.Context, lease, store.Time, token).ConfigureAwait(false);
                foreach (var ids in entries.Chunk(Chunk))
                {
                    await unit.Context.Journal
                        .Where(j => ids.Contains(j.Id) && j.Tenant == lease.Tenant && j.State != JournalState.Applied && j.State != JournalState.TakenOver)
                        .ExecuteUpdateAsync(
                            static set => set
                                .SetProperty(j => j.State, JournalState.Open)
                                .SetProperty(j => j.EndedAt, (DateTimeOffset?)null)
                                .SetProperty(j => j.Error, (byte[]?)null),
                            token)
                        .ConfigureAwait(false);
                }
            },
            cancellationToken);
    }

    public async Task EndAsync(IReadOnlyCollection<JournalOutcome> outcomes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var now = store.Time.GetUtcNow();
        var prepared = outcomes.Select(o => (Outcome: o, Error: _rows.Error(o.Error))).ToArray();
        await store.WriteAsync(
            async (unit, token) =>
            {
                foreach (var chunk in prepared.Chunk(Chunk))
                    await EndAsync(unit.Context, chunk, now, token).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task<IReadOnlyList<JournalEntry>> GetRunAsync(string runId, CancellationToken cancellationToken = default)
        => EntriesAsync(journal => journal.Where(j => j.RunId == runId), cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> GetUnfinishedAsync(string tenant, CancellationToken cancellationToken = default)
        => EntriesAsync(
            journal => journal.Where(j => j.Tenant == tenant
                && (j.State == JournalState.Open
                    || (j.IsFollowUp && (j.State == JournalState.Planned || j.State == JournalState.NotDone || j.State == JournalState.Unknown)))),
            cancellationToken);

    private static async Task EndAsync(StoreContext context, (JournalOutcome Outcome, byte[]? Error)[] outcomes, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = outcomes.Select(static o => o.Outcome.Entry).ToArray();
        var rows = await context.Journal.Where(j => ids.Contains(j.Id)).ToDictionaryAsync(static j => j.Id, cancellationToken).ConfigureAwait(false);
        foreach (var (outcome, error) in outcomes)
        {
            if (!rows.TryGetValue(outcome.Entry, out var row))
                continue;
            (row.State, row.EndedAt, row.Error) = (outcome.State, now, error);
            row.MadePropertyId = StoreText.Clean(outcome.MadePropertyId) ?? row.MadePropertyId;
            row.MadeClientId = StoreText.Clean(outcome.MadeClientId) ?? row.MadeClientId;
        }

        await context.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        foreach (var row in rows.Values.Where(static r => r is { State: JournalState.Applied, UndoOf: not null }))
        {
            await context.Journal
                .Where(j => j.Id == row.UndoOf)
                .ExecuteUpdateAsync(set => set.SetProperty(j => j.UndoneBy, row.Id), cancellationToken)
                .ConfigureAwait(false);
        }

        context.ChangeTracker.Clear();
    }

    private Task<IReadOnlyList<JournalEntry>> EntriesAsync(Func<IQueryable<JournalRow>, IQueryable<JournalRow>> which, CancellationToken cancellationToken)
        => store.ReadAsync<IReadOnlyList<JournalEntry>>(
            async (context, token) =>
            {
                var rows = await which(context.Journal.AsNoTracking()).OrderBy(static j => j.Id).ToListAsync(token).ConfigureAwait(false);
                return rows.ConvertAll(_rows.Entry);
            },
            cancellationToken);
}
