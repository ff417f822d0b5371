using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
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
        var session = new ApplySession(tenant, request, logger, cancellationToken);
        var creations = new CreationWrites(client, RemovedClients(request.Changes));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Get(tenant).Concurrency };
        foreach (var level in ChangeLevels.Of(request.Changes))
        {
            var ready = new List<PlannedChange>();
            foreach (var change in level)
            {
                if (await IsReadyAsync(change, session).ConfigureAwait(false))
                    ready.Add(change);
            }

            // Structure before values, and what many share before what is one record's own, so that no record is written twice at once.
            await RunAsync(_structure.Steps(ready), session, parallel).ConfigureAwait(false);
            await RunAsync(await RunBatchesAsync([.. _clients.Batches(ready), .. _properties.Batches(ready)], session, parallel).ConfigureAwait(false), session, parallel)
                .ConfigureAwait(false);
            await RunAsync([.. _clients.Steps(ready), .. _properties.Steps(ready)], session, parallel).ConfigureAwait(false);
            foreach (var group in ready.Where(CreationWrites.IsCreation).Chunk(CreationWrites.MostChecked))
                await CreateAsync(group, creations, session, parallel).ConfigureAwait(false);
        }

        return await session.FinishAsync().ConfigureAwait(false);
    }

    private static HashSet<string> RemovedClients(ImmutableArray<PlannedChange> changes)
        => changes
            .Select(static c => c is RemoveClient client ? client.ClientId : (c as RemoveProperty)?.ClientId)
            .OfType<string>()
            .ToHashSet(StringComparer.Ordinal);

    private static async Task<bool> IsReadyAsync(PlannedChange change, ApplySession session)
    {
        foreach (var id in change.DependsOn)
        {
            var outcome = session.ResultOf(id)?.Outcome;
            if (outcome == ChangeOutcome.Applied)
                continue;
            if (!session.IsStopped)
                await session.SettleAsync([change], Verdict.Skipped($"it depends on {id}, which was {(outcome is null ? "not to be applied" : outcome.Value.ToString().ToLowerInvariant())}")).ConfigureAwait(false);
            return false;
        }

        return true;
    }

    private Task RunAsync(IEnumerable<WriteStep> steps, ApplySession session, ParallelOptions parallel)
        => Parallel.ForEachAsync(steps, parallel, async (step, _) =>
        {
            if (!session.IsStopped)
                await GuardAsync(step.Changes, session, () => WriteAsync(step, session)).ConfigureAwait(false);
        });

    private static async Task WriteAsync(WriteStep step, ApplySession session)
    {
        var preparation = await step.PrepareAsync(session.CancellationToken).ConfigureAwait(false);
        if (preparation.Settled is { } settled)
        {
            await session.SettleAsync(step.Changes, settled).ConfigureAwait(false);
            return;
        }

        await session.BeginAsync(step.Changes, preparation.Before).ConfigureAwait(false);
        await session.SettleAsync(step.Changes, await preparation.WriteAsync!(session.Abort).ConfigureAwait(false)).ConfigureAwait(false);
    }

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

        await session.BeginAsync(batch.Changes, before: null).ConfigureAwait(false);
        try
        {
            await batch.WriteAsync(batch.Ids, session.Abort).ConfigureAwait(false);
            await session.SettleAsync([.. batch.Changes], Verdict.Applied).ConfigureAwait(false);
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
            var done = await FindDoneAsync(batch, session.Abort).ConfigureAwait(false);
            await session.SettleAsync([.. batch.Ids.Where(done.Contains).SelectMany(id => batch.Records[id])], Verdict.Applied).ConfigureAwait(false);
            return [.. batch.Ids.Where(id => !done.Contains(id)).Select(batch.One)];
        }
    }

    // Looking only saves writes: each of them is absolute, so that all may be written where the map cannot be looked at.
    private static async Task<IReadOnlySet<string>> FindDoneAsync(BatchStep batch, CancellationToken cancellationToken)
    {
        try
        {
            return await batch.FindDoneAsync(batch.Ids, cancellationToken).ConfigureAwait(false);
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
                await session.SettleAsync(changes, Verdict.Failed("whether the client exists by now could not be read completely; the next run looks again")).ConfigureAwait(false);
                return;
            }

            await session.SettleAsync([.. changes.Where(c => existing.Contains(CreationWrites.CodeOf(c)))], Verdict.Skipped("client exists by now")).ConfigureAwait(false);
            await RunAsync(changes.Where(c => !session.IsSettled(c)).Select(creations.Step), session, parallel).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Whatever goes wrong ends the changes of one write and no other, but for what would go wrong with each of them.</summary>
    private async Task GuardAsync(IEnumerable<PlannedChange> changes, ApplySession session, Func<Task> write)
    {
        PlannedChange[] all = [.. changes];
        try
        {
            await write().ConfigureAwait(false);
        }
        catch (OzmapException exception)
        {
            if (exception.Kind == OzmapErrorKind.Unauthorized)
                session.Halt(new("OZmap does not accept the credentials; nothing more was written.", sentences.Of(exception)));
            await session.SettleAsync(all, Verdict.Failed(exception)).ConfigureAwait(false);
        }
        catch (StoreException exception)
        {
            Log.JournalFailed(logger, exception, tenant, exception.Kind);
            session.Halt(HaltReason.Of(exception));
        }
        catch (LeaseLostException exception)
        {
            session.Halt(HaltReason.Of(exception));
        }
        catch (OperationCanceledException) when (session.Abort.IsCancellationRequested)
        {
            await session.SettleAsync(all, Verdict.Uncertain("cut off by the stop; whether it was done is not known, and the next run looks")).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (session.CancellationToken.IsCancellationRequested)
        {
            // Only reading before a write can be cut off; what was to be written stays planned.
        }
        catch (Exception exception)
        {
            Log.WriteUnexpected(logger, exception, tenant, exception.GetType().FullName);
            await session.SettleAsync(all, Verdict.Uncertain($"unexpected {exception.GetType().Name}; see the log")).ConfigureAwait(false);
        }
    }
}
