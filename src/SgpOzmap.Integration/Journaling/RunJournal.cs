using SgpOzmap.Integration.Leases;

namespace SgpOzmap.Integration.Journaling;

/// <summary>The journal of one run: knows which of its changes have an entry.</summary>
/// <param name="journal">The journal of all.</param>
/// <param name="runId">The run.</param>
/// <param name="lease">The right to write.</param>
/// <param name="isHeld">
/// Whether the lease can still be current, asked right before a write is let through: a process may have been frozen since its intent was recorded.
/// </param>
internal sealed class RunJournal(IJournal journal, string runId, TenantLease lease, Func<bool> isHeld) : IRunJournal, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<string, Known> _entries = new(StringComparer.Ordinal);

    public async Task BeginAsync(IReadOnlyCollection<JournalIntent> intents, CancellationToken cancellationToken = default)
    {
        // One after the other: two writes at once never carry the same change, but the table of entries is theirs together.
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var opened = intents.Where(i => !i.IsForLater && _entries.TryGetValue(i.Change.Id, out var known) && !known.IsOpen).ToList();
            if (opened.Count > 0)
            {
                await journal.OpenAsync(lease, [.. opened.Select(i => _entries[i.Change.Id].Entry)], cancellationToken).ConfigureAwait(false);
                foreach (var intent in opened)
                    _entries[intent.Change.Id] = _entries[intent.Change.Id] with { IsOpen = true };
            }

            var added = intents.Where(i => !_entries.ContainsKey(i.Change.Id)).ToList();
            if (added.Count > 0)
                await AddAsync(added, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }

        if (!isHeld())
            throw new LeaseLostException(lease.Tenant);
    }

    public async Task EndAsync(IReadOnlyDictionary<string, WriteResult> outcomes, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var known = new List<JournalOutcome>();
            foreach (var (change, result) in outcomes)
            {
                if (_entries.TryGetValue(change, out var entry))
                {
                    known.Add(new(entry.Entry, result.State, result.Error)
                    {
                        MadePropertyId = result.MadePropertyId,
                        MadeClientId = result.MadeClientId,
                    });
                }
            }

            if (known.Count > 0)
                await journal.EndAsync(known, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task AddAsync(List<JournalIntent> added, CancellationToken cancellationToken)
    {
        var ids = await journal.BeginAsync(runId, lease, added, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < added.Count; i++)
            _entries[added[i].Change.Id] = new(ids[i], IsOpen: !added[i].IsForLater);

        // The journal has a follow-up as planned.
        if (added.Exists(static i => i.IsFollowUp && !i.IsForLater))
            await journal.OpenAsync(lease, [.. ids.Where((_, i) => added[i].IsFollowUp && !added[i].IsForLater)], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A change has an entry.</summary>
    internal bool Knows(string change)
    {
        _turn.Wait();
        try
        {
            return _entries.ContainsKey(change);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private readonly record struct Known(long Entry, bool IsOpen);
}
