using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Applying;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Rules.Changes;

namespace SgpOzmap.Integration.Undo;

/// <summary>Goes the ways back, level by level as changes are applied, and inside a level contract by contract, so that no record is written twice at once.</summary>
internal sealed class UndoApplier(string tenant, Reverts reverts, Func<int> concurrency, Sentences sentences, TimeProvider time, ILogger logger)
{
    private readonly StepRunner _runner = new(tenant, sentences, logger);

    /// <param name="request">The changes are <see cref="RevertChange"/>s, each after those that it depends on.</param>
    /// <param name="entries">The journal of the run that is taken back.</param>
    /// <param name="cancellationToken">Stops after the writes under way, without throwing.</param>
    internal async Task<ApplyResult> ApplyAsync(ApplyRequest request, IReadOnlyList<JournalEntry> entries, CancellationToken cancellationToken)
    {
        var session = new ApplySession(tenant, request, time, logger, cancellationToken);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = concurrency() };
        var byId = entries.ToFrozenDictionary(static e => e.Id);
        foreach (var level in ChangeLevels.Of(request.Changes))
        {
            await Parallel.ForEachAsync(level.Cast<RevertChange>().GroupBy(static c => c.Contract), parallel, async (contract, _) =>
            {
                foreach (var change in contract)
                {
                    if (await StepRunner.IsReadyAsync(change, session).ConfigureAwait(false))
                        await _runner.RunAsync(reverts.Step(change, byId.GetValueOrDefault(change.Entry)), session).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
        }

        return await session.FinishAsync().ConfigureAwait(false);
    }
}
