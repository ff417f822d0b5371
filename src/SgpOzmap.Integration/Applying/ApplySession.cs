using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Telemetry;

namespace SgpOzmap.Integration.Applying;

/// <summary>The state of one application: what is settled, and whether to go on.</summary>
internal sealed class ApplySession(string tenant, ApplyRequest request, TimeProvider time, ILogger logger, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, ChangeResult> _results = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WriteResult> _unrecorded = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly ILookup<string, PlannedChange> _followUps = request.Changes
        .OfType<AnnotateProperty>()
        .SelectMany(static c => c.DependsOn.Select(id => (Id: id, Change: (PlannedChange)c)))
        .ToLookup(static c => c.Id, static c => c.Change, StringComparer.Ordinal);

    private HaltReason? _halt;

    /// <summary>Why nothing more is written; the first reason counts.</summary>
    internal HaltReason? Halted => Volatile.Read(ref _halt);

    internal bool IsStopped => cancellationToken.IsCancellationRequested || Halted is not null;

    /// <summary>For reading before a write. Writes themselves are not cut off by it: what they did would not be known.</summary>
    internal CancellationToken CancellationToken => cancellationToken;

    /// <summary>Cuts off even writes.</summary>
    internal CancellationToken Abort => request.Abort;

    internal ChangeResult? ResultOf(string id)
    {
        lock (_lock)
            return _results.GetValueOrDefault(id);
    }

    internal bool IsSettled(PlannedChange change) => ResultOf(change.Id) is not null;

    internal void Halt(HaltReason reason) => Interlocked.CompareExchange(ref _halt, reason, null);

    /// <summary>Records that changes are about to be written. Not cancelled by a stop: a write that is ready is let through.</summary>
    internal Task BeginAsync(IEnumerable<PlannedChange> changes, PreImage? before)
        => request.Journal.BeginAsync(
            [
                .. changes.SelectMany(change => _followUps[change.Id]
                    .Select(static followUp => new JournalIntent { Change = followUp, IsFollowUp = true, IsForLater = true })
                    .Prepend(new JournalIntent { Change = change, Before = before, IsFollowUp = change is AnnotateProperty, UndoOf = (change as RevertChange)?.Entry })),
            ],
            Abort);

    internal async Task SettleAsync(IReadOnlyCollection<PlannedChange> settled, Verdict verdict)
    {
        foreach (var change in settled)
            Settle(change, verdict);
        if (settled.Count > 0)
            await RecordAsync(settled.ToDictionary(static c => c.Id, _ => verdict.ToResult(), StringComparer.Ordinal)).ConfigureAwait(false);
    }

    /// <summary>Settles a change that was not tried, and of which the journal knows nothing or a plan.</summary>
    internal void Settle(PlannedChange change, Verdict verdict)
    {
        int done;

        // What was skipped was not tried.
        DateTimeOffset? at = verdict.Outcome is ChangeOutcome.Applied or ChangeOutcome.Failed ? time.GetUtcNow() : null;
        lock (_lock)
        {
            if (!_results.TryAdd(change.Id, new(change, verdict.Outcome, verdict.Error) { At = at }))
                return;
            done = _results.Count;
        }

        if (verdict.Outcome == ChangeOutcome.Applied)
            Log.ChangeApplied(logger, tenant, change.Kind, change.Contract);
        else
            Log.ChangeNotApplied(logger, tenant, change.Kind, change.Contract, verdict.Outcome);
        if (verdict.Error is not null)
            Log.ChangeError(logger, tenant, change.Kind, change.Contract, verdict.Error);
        request.Progress?.Report(new(tenant, RunStage.Applying, done, request.Changes.Length));
    }

    /// <summary>One result for each change; what was not reached is skipped where the run was halted, or was merely planned.</summary>
    internal async Task<ApplyResult> FinishAsync()
    {
        // The store may be back by now.
        if (_unrecorded.Count > 0)
            await RecordAsync(ImmutableDictionary<string, WriteResult>.Empty).ConfigureAwait(false);

        var failures = ImmutableArray.CreateBuilder<LocalizedText>();
        if (Halted is { } halt)
        {
            foreach (var change in request.Changes)
                Settle(change, Verdict.Skipped(halt.ForTheRest));
            failures.Add(halt.Failure);
        }

        if (_unrecorded.Count > 0)
        {
            failures.Add(new(
                $"O resultado de {_unrecorded.Count} mudanças não pôde ser gravado no diário; a próxima execução olha o mapa.",
                $"The outcome of {_unrecorded.Count} changes could not be recorded in the journal; the next run looks at the map."));
        }

        return new()
        {
            Changes = [.. request.Changes.Select(c => ResultOf(c.Id) ?? new ChangeResult(c, ChangeOutcome.Planned))],
            Failures = failures.ToImmutable(),
        };
    }

    // What was done is done, whether or not the process is to stop: it is recorded without a token. A store that fails stops the writing, since the
    // next intent would fail too.
    private async Task RecordAsync(IReadOnlyDictionary<string, WriteResult> outcomes)
    {
        // Those that failed before go along; those of other calls under way are theirs to record.
        Dictionary<string, WriteResult> all;
        lock (_lock)
        {
            all = new(_unrecorded, StringComparer.Ordinal);
            _unrecorded.Clear();
        }

        foreach (var (id, result) in outcomes)
            all[id] = result;
        try
        {
            await request.Journal.EndAsync(all, CancellationToken.None).ConfigureAwait(false);
        }
        catch (StoreException exception)
        {
            lock (_lock)
            {
                foreach (var (id, result) in all)
                    _unrecorded.TryAdd(id, result);
            }

            Log.JournalFailed(logger, exception, tenant, exception.Kind);
            Halt(HaltReason.Of(exception));
        }
    }
}
