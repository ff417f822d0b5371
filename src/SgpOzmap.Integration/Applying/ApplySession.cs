using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Applying;

/// <summary>The state of one application: what is settled, and whether to go on.</summary>
internal sealed class ApplySession(
    string tenant, ImmutableArray<PlannedChange> changes, IProgress<RunProgress>? progress, ILogger logger, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, ChangeResult> _results = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private OzmapException? _unauthorized;

    /// <summary>The first answer that refused the credentials. Trying again cannot cure it.</summary>
    internal OzmapException? Unauthorized => Volatile.Read(ref _unauthorized);

    internal bool IsStopped => cancellationToken.IsCancellationRequested || Unauthorized is not null;

    /// <summary>For reading before a write. Writes themselves are not cut off: what they did would not be known.</summary>
    internal CancellationToken CancellationToken => cancellationToken;

    internal ChangeResult? ResultOf(string id)
    {
        lock (_lock)
            return _results.GetValueOrDefault(id);
    }

    internal bool IsSettled(PlannedChange change) => ResultOf(change.Id) is not null;

    internal void Settle(PlannedChange change, Verdict verdict)
    {
        int done;
        lock (_lock)
        {
            if (!_results.TryAdd(change.Id, new(change, verdict.Outcome, verdict.Error)))
                return;
            done = _results.Count;
        }

        if (verdict.Outcome == ChangeOutcome.Applied)
            Log.ChangeApplied(logger, tenant, change.Kind, change.Contract);
        else
            Log.ChangeNotApplied(logger, tenant, change.Kind, change.Contract, verdict.Outcome);
        if (verdict.Error is not null)
            Log.ChangeError(logger, tenant, change.Kind, change.Contract, verdict.Error);
        progress?.Report(new(tenant, RunStage.Applying, done, changes.Length));
    }

    internal void Settle(IEnumerable<PlannedChange> settled, Verdict verdict)
    {
        foreach (var change in settled)
            Settle(change, verdict);
    }

    internal void NoteUnauthorized(OzmapException exception)
        => Interlocked.CompareExchange(ref _unauthorized, exception, null);

    /// <summary>One result for each change; what was not reached is skipped for want of credentials, or was merely planned.</summary>
    internal ImmutableArray<ChangeResult> Results()
    {
        if (Unauthorized is not null)
            Settle(changes, Verdict.Skipped("OZmap does not accept the credentials; nothing more was written."));
        return [.. changes.Select(c => ResultOf(c.Id) ?? new ChangeResult(c, ChangeOutcome.Planned))];
    }
}
