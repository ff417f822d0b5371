using System.Collections.Immutable;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Rules.Planning;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Rules.Values;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Engine;

/// <summary>What was decided of held plans, and what a run makes of it.</summary>
internal sealed class ApprovalDesk(string tenant, IHeldPlanStore plans, TimeProvider time)
{
    /// <summary>Whether the plan is one that was approved.</summary>
    /// <param name="asked">The digest that the run was started for; null for what the store says.</param>
    /// <param name="plan">The fresh plan.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Null when nothing was approved.</returns>
    internal async Task<ApprovalResult?> CompareAsync(string? asked, SyncPlan plan, CancellationToken cancellationToken)
    {
        var approved = asked is not null
            ? await plans.FindAsync(tenant, asked, cancellationToken).ConfigureAwait(false)
            : await plans.GetUndecidedAsync(tenant, cancellationToken).ConfigureAwait(false) is { State: HeldPlanState.Approved } known ? known : null;
        if ((asked ?? approved?.Digest) is not { } digest)
            return null;
        if (string.Equals(plan.Digest, digest, StringComparison.Ordinal))
            return new(digest, IsVoid: false) { By = approved?.DecidedBy };

        var before = Targets(approved?.Changes ?? []);
        var now = Targets(plan.Changes);
        return new(digest, IsVoid: true)
        {
            By = approved?.DecidedBy,
            Added = [.. now.Keys.Where(id => !before.ContainsKey(id))],
            Gone = [.. before.Keys.Where(id => !now.ContainsKey(id))],
            Altered = [.. now.Where(t => before.TryGetValue(t.Key, out var target) && !string.Equals(target, t.Value, StringComparison.Ordinal)).Select(static t => t.Key)],
        };
    }

    /// <summary>The gate's decision with the approval in it.</summary>
    internal static GateDecision Apply(GateDecision gate, SyncPlan plan, ApprovalResult? approval) => approval switch
    {
        null => gate,
        { IsVoid: false } => gate with { IsApproved = true },
        _ => SafetyGate.Hold(gate, plan, new(GateReasonCode.ApprovalVoid, new(
            $"A aprovação de {approval.Digest} caducou: o plano de agora tem outras mudanças destrutivas.",
            $"The approval of {approval.Digest} is void: the plan has other destructive changes by now."))),
    };

    /// <summary>Remembers what is held now and what became of an approval.</summary>
    /// <returns>What is worth saying of a plan that waits.</returns>
    internal async Task<LocalizedText?> RecordAsync(RunReport run, CancellationToken cancellationToken)
    {
        if (run.Approval is { } approval)
        {
            await plans.DecideAsync(
                tenant, approval.Digest, approval.IsVoid ? HeldPlanState.Void : HeldPlanState.Applied, null, time.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }

        if (run is not { Plan: { } plan, Gate: { IsHeld: true } gate } || plan.Digest.Length == 0)
        {
            await plans.ClearAsync(tenant, cancellationToken).ConfigureAwait(false);
            return null;
        }

        var held = await plans.HoldAsync(
            new()
            {
                Tenant = tenant,
                Digest = plan.Digest,
                FirstRunId = run.RunId,
                HeldSince = run.StartedAt,
                LastRunId = run.RunId,
                LastHeldAt = run.StartedAt,
                Reasons = gate.Reasons,
                Changes = [.. plan.Changes.Where(c => gate.Held.Contains(c.Id))],
            },
            cancellationToken).ConfigureAwait(false);
        return held.State switch
        {
            HeldPlanState.Rejected => new(
                $"O plano retido {held.Digest} foi recusado por {held.DecidedBy ?? "?"}; nada destrutivo foi escrito.",
                $"The held plan {held.Digest} was rejected by {held.DecidedBy ?? "?"}; nothing destructive was written."),
            _ => new(
                $"O plano {held.Digest} está retido desde {held.HeldSince:yyyy-MM-dd HH:mm}Z ({held.Runs} execuções); para aplicá-lo: --approve {held.Digest}.",
                $"Plan {held.Digest} is held since {held.HeldSince:yyyy-MM-dd HH:mm}Z ({held.Runs} runs); to apply it: --approve {held.Digest}."),
        };
    }

    private static Dictionary<string, string> Targets(ImmutableArray<Rules.Changes.PlannedChange> changes)
        => changes.Where(static c => c.IsDestructive).ToDictionary(static c => c.Id, PlanDigest.TargetOf, StringComparer.Ordinal);
}
