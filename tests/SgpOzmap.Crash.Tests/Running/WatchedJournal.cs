using System.Collections.Concurrent;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Crash.Tests.Running;

/// <summary>The journal, seen by one process; knows which changes have an open intent.</summary>
internal sealed class WatchedJournal(Stores stores, Life life) : IJournal
{
    private readonly ConcurrentDictionary<long, PlannedChange> _open = new();
    private readonly ConcurrentDictionary<long, PlannedChange> _planned = new();

    /// <summary>The changes that may be written now.</summary>
    internal ICollection<PlannedChange> Open => _open.Values;

    public async Task<IReadOnlyList<long>> BeginAsync(
        string runId, TenantLease lease, IReadOnlyCollection<JournalIntent> intents, CancellationToken cancellationToken = default)
    {
        life.CallJournal();
        var ids = await stores.Journal.BeginAsync(runId, lease, intents, cancellationToken);
        foreach (var (intent, id) in intents.Zip(ids))
            (intent.IsFollowUp ? _planned : _open)[id] = intent.Change;
        return ids;
    }

    public async Task OpenAsync(TenantLease lease, IReadOnlyCollection<long> entries, CancellationToken cancellationToken = default)
    {
        life.CallJournal();
        await stores.Journal.OpenAsync(lease, entries, cancellationToken);
        foreach (var id in entries)
        {
            if (_planned.TryGetValue(id, out var change))
                _open[id] = change;
        }
    }

    public async Task EndAsync(IReadOnlyCollection<JournalOutcome> outcomes, CancellationToken cancellationToken = default)
    {
        life.CallJournal();
        foreach (var outcome in outcomes)
            _open.TryRemove(outcome.Entry, out _);
        await stores.Journal.EndAsync(outcomes, cancellationToken);
    }

    public Task<IReadOnlyList<JournalEntry>> GetRunAsync(string runId, CancellationToken cancellationToken = default)
    {
        life.CallJournal();
        return stores.Journal.GetRunAsync(runId, cancellationToken);
    }

    public Task<IReadOnlyList<JournalEntry>> GetUnfinishedAsync(string tenant, CancellationToken cancellationToken = default)
    {
        life.CallJournal();
        return stores.Journal.GetUnfinishedAsync(tenant, cancellationToken);
    }
}
