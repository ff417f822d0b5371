using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Applying;

/// <summary>
/// Writes to OZmap, level by level: a change belongs to the level after those that it depends on. Inside a level changes are independent, so that they can
/// share writes and be written side by side.
/// </summary>
internal sealed class OzmapChangeApplier(
    string tenant, IOzmapClient client, IOptionsMonitor<OzmapClientOptions> options, Sentences sentences, TimeProvider time, ILogger<OzmapChangeApplier> logger) : IChangeApplier
{
    private readonly StructuralWrites _structure = new(client);
    private readonly ClientWrites _clients = new(client);
    private readonly PropertyWrites _properties = new(client);
    private readonly StepRunner _runner = new(tenant, sentences, logger);

    public async Task<ApplyResult> ApplyAsync(ApplyRequest request, CancellationToken cancellationToken = default)
    {
        var session = new ApplySession(tenant, request, time, logger, cancellationToken);
        var creations = new CreationWrites(client, RemovedClients(request.Changes));
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Get(tenant).Concurrency };
        foreach (var level in ChangeLevels.Of(request.Changes))
        {
            var ready = new List<PlannedChange>();
            foreach (var change in level)
            {
                if (await StepRunner.IsReadyAsync(change, session).ConfigureAwait(false))
                    ready.Add(change);
            }

            // Structure before values, and what many share before what is one record's own, so that no record is written twice at once.
            await _runner.RunAsync(_structure.Steps(ready), session, parallel).ConfigureAwait(false);
            await _runner.RunAsync(await RunBatchesAsync([.. _clients.Batches(ready), .. _properties.Batches(ready)], session, parallel).ConfigureAwait(false), session, parallel)
                .ConfigureAwait(false);
            await _runner.RunAsync([.. _clients.Steps(ready), .. _properties.Steps(ready)], session, parallel).ConfigureAwait(false);
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

    // What a batch could not do is left to writes of one record each.
    private async Task<List<WriteStep>> RunBatchesAsync(List<BatchStep> batches, ApplySession session, ParallelOptions parallel)
    {
        var single = new List<WriteStep>[batches.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, batches.Count), parallel, async (i, _) =>
        {
            single[i] = [];
            if (session.IsStopped)
                return;
            await _runner.GuardAsync(batches[i].Changes, session, async () => single[i] = await RunBatchAsync(batches[i], session).ConfigureAwait(false)).ConfigureAwait(false);
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

        await _runner.GuardAsync(changes, session, async () =>
        {
            var existing = await creations.FindExistingAsync([.. changes.Select(CreationWrites.CodeOf)], session.CancellationToken).ConfigureAwait(false);
            if (existing is null)
            {
                await session.SettleAsync(changes, Verdict.Failed("whether the client exists by now could not be read completely; the next run looks again")).ConfigureAwait(false);
                return;
            }

            await session.SettleAsync([.. changes.Where(c => existing.Contains(CreationWrites.CodeOf(c)))], Verdict.Skipped("client exists by now")).ConfigureAwait(false);
            await _runner.RunAsync(changes.Where(c => !session.IsSettled(c)).Select(creations.Step), session, parallel).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }
}
