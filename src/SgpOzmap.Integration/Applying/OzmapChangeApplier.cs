using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Applying;

/// <summary>
/// Writes to OZmap, level by level: a change belongs to the level after those that it depends on. Inside a level changes are independent, so that they can
/// share writes and be written side by side.
/// </summary>
internal sealed class OzmapChangeApplier(
    string tenant, IOzmapClient client, IOptionsMonitor<OzmapClientOptions> options, Sentences sentences, ILogger<OzmapChangeApplier> logger) : IChangeApplier
{
    private readonly StructuralWrites _structure = new(client);
    private readonly ClientWrites _clients = new(client);
    private readonly PropertyWrites _properties = new(client);

    public async Task<ApplyResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken = default)
    {
        var (changes, progress) = (request.Changes, request.Progress);
        var session = new ApplySession(tenant, changes, progress, logger, cancellationToken);
        var creations = new CreationWrites(client, RemovedClients(changes));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Get(tenant).Concurrency };
        foreach (var level in ChangeLevels.Of(changes))
        {
            var ready = level.Where(c => IsReady(c, session)).ToList();

            // Structure before values, and what many share before what is one record's own, so that no record is written twice at once.
            await RunAsync(_structure.Steps(ready), session, parallel).ConfigureAwait(false);
            await RunAsync(await RunBatchesAsync([.. _clients.Batches(ready), .. _properties.Batches(ready)], session, parallel).ConfigureAwait(false), session, parallel)
                .ConfigureAwait(false);
            await RunAsync([.. _clients.Steps(ready), .. _properties.Steps(ready)], session, parallel).ConfigureAwait(false);
            foreach (var group in ready.Where(CreationWrites.IsCreation).Chunk(CreationWrites.MostChecked))
                await CreateAsync(group, creations, session, parallel).ConfigureAwait(false);
        }

        return new() { Changes = session.Results(), Failures = session.Unauthorized is { } unauthorized ? [sentences.Of(unauthorized)] : [] };
    }

    private static HashSet<string> RemovedClients(ImmutableArray<PlannedChange> changes)
        => changes
            .Select(static c => c is RemoveClient client ? client.ClientId : (c as RemoveProperty)?.ClientId)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsReady(PlannedChange change, ApplySession session)
    {
        foreach (var id in change.DependsOn)
        {
            var outcome = session.ResultOf(id)?.Outcome;
            if (outcome == ChangeOutcome.Applied)
                continue;
            if (!session.IsStopped)
                session.Settle(change, Verdict.Skipped($"it depends on {id}, which was {(outcome is null ? "not to be applied" : outcome.Value.ToString().ToLowerInvariant())}"));
            return false;
        }

        return true;
    }

    private Task RunAsync(IEnumerable<WriteStep> steps, ApplySession session, ParallelOptions parallel)
        => Parallel.ForEachAsync(steps, parallel, async (step, _) =>
        {
            if (!session.IsStopped)
                await GuardAsync(step.Changes, session, async () => session.Settle(step.Changes, await step.WriteAsync().ConfigureAwait(false))).ConfigureAwait(false);
        });

    // What a batch could not do is left to writes of one record each.
    private async Task<List<WriteStep>> RunBatchesAsync(List<BatchStep> batches, ApplySession session, ParallelOptions parallel)
    {
        var single = new List<WriteStep>[batches.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, batches.Count), parallel, async (i, _) =>
        {
            single[i] = [];
            if (session.IsStopped)
                return;
            await GuardAsync(batches[i].Changes, session, async () => single[i] = await RunBatchAsync(batches[i], session).ConfigureAwait(false)).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return [.. single.SelectMany(static s => s)];
    }

    private async Task<List<WriteStep>> RunBatchAsync(BatchStep batch, ApplySession session)
    {
        if (batch.Ids.Count == 1)
            return [batch.One(batch.Ids.First())];

        try
        {
            await batch.WriteAsync(batch.Ids).ConfigureAwait(false);
            session.Settle(batch.Changes, Verdict.Applied);
            return [];
        }
        catch (OzmapException exception) when (Batching.IsRefusal(exception))
        {
            Log.BatchSplit(logger, tenant, batch.Ids.Count, exception.Kind);
            return [.. batch.Ids.Select(batch.One)];
        }
        catch (OzmapException exception) when (exception.WriteOutcome == WriteOutcome.Unknown && exception.Kind != OzmapErrorKind.Unauthorized)
        {
            Log.BatchSplit(logger, tenant, batch.Ids.Count, exception.Kind);
            var done = await FindDoneAsync(batch).ConfigureAwait(false);
            session.Settle(batch.Ids.Where(done.Contains).SelectMany(id => batch.Records[id]), Verdict.Applied);
            return [.. batch.Ids.Where(id => !done.Contains(id)).Select(batch.One)];
        }
    }

    // Looking only saves writes: each of them is absolute, so that all may be written where the map cannot be looked at.
    private static async Task<IReadOnlySet<string>> FindDoneAsync(BatchStep batch)
    {
        try
        {
            return await batch.FindDoneAsync(batch.Ids, CancellationToken.None).ConfigureAwait(false);
        }
        catch (OzmapException exception) when (exception.Kind != OzmapErrorKind.Unauthorized)
        {
            return ImmutableHashSet<string>.Empty;
        }
    }

    private async Task CreateAsync(PlannedChange[] changes, CreationWrites creations, ApplySession session, ParallelOptions parallel)
    {
        if (session.IsStopped)
            return;

        await GuardAsync(changes, session, async () =>
        {
            var existing = await creations.FindExistingAsync([.. changes.Select(CreationWrites.CodeOf)], session.CancellationToken).ConfigureAwait(false);
            if (existing is null)
            {
                session.Settle(changes, Verdict.Failed("whether the client exists by now could not be read completely; the next run looks again"));
                return;
            }

            session.Settle(changes.Where(c => existing.Contains(CreationWrites.CodeOf(c))), Verdict.Skipped("client exists by now"));
            await RunAsync(changes.Where(c => !session.IsSettled(c)).Select(creations.Step), session, parallel).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Whatever goes wrong ends the changes of one write and no other.</summary>
    private async Task GuardAsync(IEnumerable<PlannedChange> changes, ApplySession session, Func<Task> write)
    {
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (OzmapException exception)
        {
            if (exception.Kind == OzmapErrorKind.Unauthorized)
                session.NoteUnauthorized(exception);
            session.Settle(changes, Verdict.Failed(exception));
        }
        catch (OperationCanceledException) when (session.CancellationToken.IsCancellationRequested)
        {
            // Only reading before a write can be cut off; what was to be written stays planned.
        }
        catch (Exception exception)
        {
            Log.WriteUnexpected(logger, exception, tenant, exception.GetType().FullName);
            session.Settle(changes, Verdict.Failed($"unexpected {exception.GetType().Name}; see the log"));
        }
    }
}
