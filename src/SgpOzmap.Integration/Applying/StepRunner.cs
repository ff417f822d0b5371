using Microsoft.Extensions.Logging;
using SgpOzmap.Integration.Engine;
using SgpOzmap.Integration.Leases;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Runs;
using SgpOzmap.Integration.Storage;
using SgpOzmap.Integration.Telemetry;
using SgpOzmap.OzmapClient;

namespace SgpOzmap.Integration.Applying;

/// <summary>Writes step by step: a look, the intent in the journal, the write, its outcome in the journal.</summary>
internal sealed class StepRunner(string tenant, Sentences sentences, ILogger logger)
{
    /// <summary>Whether all that a change depends on was applied; where it was not, the change is skipped.</summary>
    internal static async Task<bool> IsReadyAsync(PlannedChange change, ApplySession session)
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

    /// <summary>Steps that do not hinder each other, side by side.</summary>
    internal Task RunAsync(IEnumerable<WriteStep> steps, ApplySession session, ParallelOptions parallel)
        => Parallel.ForEachAsync(steps, parallel, async (step, _) => await RunAsync(step, session).ConfigureAwait(false));

    /// <summary>One step, unless the writing has stopped.</summary>
    internal async Task RunAsync(WriteStep step, ApplySession session)
    {
        if (!session.IsStopped)
            await GuardAsync(step.Changes, session, () => WriteAsync(step, session)).ConfigureAwait(false);
    }

    /// <summary>Whatever goes wrong ends the changes of one write and no other, but for what would go wrong with each of them.</summary>
    internal async Task GuardAsync(IEnumerable<PlannedChange> changes, ApplySession session, Func<Task> write)
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
}
