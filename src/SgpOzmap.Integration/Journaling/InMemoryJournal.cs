using SgpOzmap.Integration.Leases;

namespace SgpOzmap.Integration.Journaling;

/// <summary>
/// A journal that lasts as long as the process: enough to undo, not to survive a crash. For production take a store that lasts. Holds the last 100 runs
/// of each tenant that wrote something.
/// </summary>
public sealed class InMemoryJournal : IJournal
{
    private const int RunsPerTenant = 100;

    private readonly Lock _lock = new();
    private readonly InMemoryTenantLeases _leases;
    private readonly TimeProvider _time;
    private readonly SortedDictionary<long, JournalEntry> _entries = [];
    private readonly Dictionary<string, LinkedList<string>> _runs = new(StringComparer.Ordinal);
    private long _last;

    /// <summary>An empty journal.</summary>
    /// <param name="leases">Who says whether a lease is current.</param>
    /// <param name="time">The clock.</param>
    public InMemoryJournal(InMemoryTenantLeases leases, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(leases);
        ArgumentNullException.ThrowIfNull(time);
        (_leases, _time) = (leases, time);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<long>> BeginAsync(
        string runId, TenantLease lease, IReadOnlyCollection<JournalIntent> intents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(intents);
        lock (_lock)
        {
            Check(lease);
            var ids = new List<long>(intents.Count);
            foreach (var intent in intents)
            {
                ids.Add(++_last);
                _entries[_last] = new()
                {
                    Id = _last,
                    RunId = runId,
                    Tenant = lease.Tenant,
                    IntendedAt = _time.GetUtcNow(),
                    Change = intent.Change,
                    Before = intent.Before,
                    IsFollowUp = intent.IsFollowUp,
                    State = intent.IsFollowUp ? JournalState.Planned : JournalState.Open,
                    UndoOf = intent.UndoOf,
                };
            }

            Remember(lease.Tenant, runId);
            return Task.FromResult<IReadOnlyList<long>>(ids);
        }
    }

    /// <inheritdoc/>
    public Task OpenAsync(TenantLease lease, IReadOnlyCollection<long> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(lease);
        ArgumentNullException.ThrowIfNull(entries);
        lock (_lock)
        {
            Check(lease);
            foreach (var id in entries)
            {
                if (_entries.TryGetValue(id, out var entry))
                    _entries[id] = entry with { State = JournalState.Open };
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task EndAsync(IReadOnlyCollection<JournalOutcome> outcomes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        lock (_lock)
        {
            foreach (var outcome in outcomes)
            {
                if (!_entries.TryGetValue(outcome.Entry, out var entry))
                    continue;
                _entries[outcome.Entry] = entry with
                {
                    State = outcome.State,
                    EndedAt = _time.GetUtcNow(),
                    Error = outcome.Error,
                    MadePropertyId = outcome.MadePropertyId,
                    MadeClientId = outcome.MadeClientId,
                };
                if (outcome.State == JournalState.Applied && entry.UndoOf is { } undone && _entries.TryGetValue(undone, out var former))
                    _entries[undone] = former with { UndoneBy = outcome.Entry };
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> GetRunAsync(string runId, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return Task.FromResult<IReadOnlyList<JournalEntry>>([.. _entries.Values.Where(e => string.Equals(e.RunId, runId, StringComparison.Ordinal))]);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<JournalEntry>> GetUnfinishedAsync(string tenant, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<JournalEntry>>(
            [
                .. _entries.Values.Where(e => string.Equals(e.Tenant, tenant, StringComparison.Ordinal)
                    && (e.State == JournalState.Open
                        || (e.IsFollowUp && (e.State is JournalState.Planned or JournalState.NotDone or JournalState.Unknown)))),
            ]);
        }
    }

    private void Check(TenantLease lease)
    {
        if (!_leases.IsCurrent(lease))
            throw new LeaseLostException(lease.Tenant);
    }

    private void Remember(string tenant, string runId)
    {
        if (!_runs.TryGetValue(tenant, out var runs))
            _runs[tenant] = runs = [];
        if (runs.Last is { } last && string.Equals(last.Value, runId, StringComparison.Ordinal))
            return;
        runs.AddLast(runId);
        if (runs.Count <= RunsPerTenant)
            return;

        var oldest = runs.First!.Value;
        runs.RemoveFirst();
        foreach (var id in _entries.Values.Where(e => string.Equals(e.RunId, oldest, StringComparison.Ordinal)).Select(static e => e.Id).ToList())
            _entries.Remove(id);
    }
}
