using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Database.Rows;

namespace SgpOzmap.Integration.Storage.Seen;

/// <summary>Contracts last seen in the database.</summary>
internal sealed class StoredSeenContracts(Store store) : ISeenContractStore
{
    private const int Chunk = 2000;

    public async Task<SeenState?> FindAsync(string tenant, CancellationToken cancellationToken = default)
        => await store.ReadAsync(
            (context, token) => context.SeenStates.AsNoTracking().SingleOrDefaultAsync(s => s.Tenant == tenant, token),
            cancellationToken).ConfigureAwait(false) is { } row ? State(row) : null;

    public IAsyncEnumerable<SeenContract> ReadAsync(string tenant, CancellationToken cancellationToken = default)
        => ReadAsync(tenant, isOfReading: false, cancellationToken);

    public IAsyncEnumerable<SeenContract> ReadPagesAsync(string tenant, CancellationToken cancellationToken = default)
        => ReadAsync(tenant, isOfReading: true, cancellationToken);

    public async Task<SeenState> MergeAsync(string tenant, SeenState state, IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(contracts);
        var rows = await ProtectAsync(contracts, cancellationToken).ConfigureAwait(false);
        return await WriteStateAsync(
            tenant,
            state,
            (context, token) => ContractRows.PutAsync(context, tenant, isOfReading: false, rows, token),
            cancellationToken).ConfigureAwait(false);
    }

    public async Task<SeenReading?> FindReadingAsync(string tenant, CancellationToken cancellationToken = default)
        => await store.ReadAsync(
            (context, token) => context.SeenReadings.AsNoTracking().SingleOrDefaultAsync(r => r.Tenant == tenant, token),
            cancellationToken).ConfigureAwait(false) is { } row ? Reading(row) : null;

    public async Task AddPageAsync(string tenant, SeenReading reading, IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(contracts);
        var rows = await ProtectAsync(contracts, cancellationToken).ConfigureAwait(false);
        await store.WriteAsync(
            async (unit, token) =>
            {
                var context = unit.Context;
                var row = await context.SeenReadings.SingleOrDefaultAsync(r => r.Tenant == tenant, token).ConfigureAwait(false);

                // Pages of two readings must not come to one.
                if (row is null || row.StartedAt != reading.StartedAt || !string.Equals(row.Source, reading.Source, StringComparison.Ordinal))
                    await context.SeenContracts.Where(c => c.Tenant == tenant && c.IsOfReading).ExecuteDeleteAsync(token).ConfigureAwait(false);
                if (row is null)
                    context.SeenReadings.Add(row = new() { Tenant = tenant, Source = reading.Source });
                (row.Source, row.StartedAt, row.LastPageAt) = (reading.Source, reading.StartedAt, reading.LastPageAt);
                (row.NextOffset, row.Announced, row.Pages, row.Account) = (reading.NextOffset, reading.Announced, reading.Pages, StoreText.Clean(reading.Account));
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                await ContractRows.PutAsync(context, tenant, isOfReading: true, rows, token).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
    }

    public Task<SeenState> CompleteReadingAsync(string tenant, SeenState state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        return WriteStateAsync(
            tenant,
            state,
            async (context, token) =>
            {
                await context.SeenContracts.Where(c => c.Tenant == tenant && !c.IsOfReading).ExecuteDeleteAsync(token).ConfigureAwait(false);
                await context.Database.ExecuteSqlAsync($"UPDATE seen_contracts SET is_of_reading = {false} WHERE tenant = {tenant} AND is_of_reading = {true}", token).ConfigureAwait(false);
                await context.SeenReadings.Where(r => r.Tenant == tenant).ExecuteDeleteAsync(token).ConfigureAwait(false);
            },
            cancellationToken);
    }

    public Task AbandonReadingAsync(string tenant, CancellationToken cancellationToken = default)
        => store.WriteAsync(
            async (unit, token) =>
            {
                await unit.Context.SeenContracts.Where(c => c.Tenant == tenant && c.IsOfReading).ExecuteDeleteAsync(token).ConfigureAwait(false);
                await unit.Context.SeenReadings.Where(r => r.Tenant == tenant).ExecuteDeleteAsync(token).ConfigureAwait(false);
            },
            cancellationToken);

    private async Task<SeenState> WriteStateAsync(
        string tenant, SeenState state, Func<StoreContext, CancellationToken, Task> writeContracts, CancellationToken cancellationToken)
    {
        var now = store.Time.GetUtcNow();
        var write = Guid.CreateVersion7(now);
        var row = await store.WriteAsync(
            async (unit, token) =>
            {
                var context = unit.Context;
                var row = await context.SeenStates.SingleOrDefaultAsync(s => s.Tenant == tenant, token).ConfigureAwait(false);

                // The answer to the attempt before was lost, not what it did; a second time would replace the contracts by nothing.
                if (unit.IsRepeat && row?.Write == write)
                    return row;
                if (row is null)
                    context.SeenStates.Add(row = new() { Tenant = tenant, Source = state.Source });
                await writeContracts(context, token).ConfigureAwait(false);
                (row.Source, row.FullReadAt, row.Watermark, row.Write) = (state.Source, state.FullReadAt, state.Watermark, write);
                row.Contracts = await context.SeenContracts.CountAsync(c => c.Tenant == tenant && !c.IsOfReading, token).ConfigureAwait(false);

                // From the clock, so that a state that was erased and made anew does not look like the former one.
                row.Version = Math.Max(row.Version + 1, now.UtcTicks);
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return row;
            },
            cancellationToken).ConfigureAwait(false);
        return State(row);
    }

    /// <summary>Encrypted, and the last of those with one id.</summary>
    private async Task<List<(long Id, byte[] Data)>> ProtectAsync(IReadOnlyCollection<SeenContract> contracts, CancellationToken cancellationToken)
    {
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var rows = new Dictionary<long, byte[]>(contracts.Count);
        foreach (var contract in contracts)
            rows[contract.Id] = store.Protection.Protect(contract.Data.ToArray());
        return [.. rows.Select(static r => (r.Key, r.Value))];
    }

    // In chunks, so that a slow reader keeps nothing open in the database.
    private async IAsyncEnumerable<SeenContract> ReadAsync(string tenant, bool isOfReading, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long? last = null; ;)
        {
            var rows = await store.ReadAsync(
                (context, token) => context.SeenContracts.AsNoTracking()
                    .Where(c => c.Tenant == tenant && c.IsOfReading == isOfReading && (last == null || c.Id > last))
                    .OrderBy(static c => c.Id)
                    .Take(Chunk)
                    .ToListAsync(token),
                cancellationToken).ConfigureAwait(false);
            foreach (var row in rows)
                yield return new(row.Id, store.Protection.Unprotect(row.Data));
            if (rows.Count < Chunk)
                yield break;
            last = rows[^1].Id;
        }
    }

    private static SeenState State(SeenStateRow row) => new()
    {
        Source = row.Source,
        FullReadAt = row.FullReadAt,
        Watermark = row.Watermark,
        Contracts = row.Contracts,
        Version = row.Version,
    };

    private static SeenReading Reading(SeenReadingRow row) => new()
    {
        Source = row.Source,
        StartedAt = row.StartedAt,
        LastPageAt = row.LastPageAt,
        NextOffset = row.NextOffset,
        Announced = row.Announced,
        Pages = row.Pages,
        Account = row.Account,
    };
}
