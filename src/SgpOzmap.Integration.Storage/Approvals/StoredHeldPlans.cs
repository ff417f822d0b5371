using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SgpOzmap.Integration.Approvals;
using SgpOzmap.Integration.Rules.Changes;
using SgpOzmap.Integration.Rules.Safety;
using SgpOzmap.Integration.Storage.Database;
using SgpOzmap.Integration.Storage.Database.Rows;

namespace SgpOzmap.Integration.Storage.Approvals;

/// <summary>Held plans in the database.</summary>
internal sealed class StoredHeldPlans(Store store) : IHeldPlanStore
{
    public async Task<HeldPlan> HoldAsync(HeldPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        await store.OpenAsync(cancellationToken).ConfigureAwait(false);
        var (reasons, changes) = (StoreText.Json(plan.Reasons), store.Protection.Protect(StoredJson.Write(plan.Changes)));
        var row = await store.WriteAsync(
            async (unit, token) =>
            {
                var context = unit.Context;
                var undecided = await LockAsync(context, plan.Tenant, token).ConfigureAwait(false);
                foreach (var other in undecided.Where(p => !string.Equals(p.Digest, plan.Digest, StringComparison.Ordinal)))
                    other.State = HeldPlanState.Superseded;
                var same = await LatestAsync(context, plan.Tenant, plan.Digest, token).ConfigureAwait(false);
                if (same is not { State: HeldPlanState.Pending or HeldPlanState.Approved or HeldPlanState.Rejected })
                {
                    context.HeldPlans.Add(same = New(plan, reasons, changes));
                }
                else
                {
                    // Counted once a run, however often it is said.
                    if (!string.Equals(same.LastRunId, plan.LastRunId, StringComparison.Ordinal))
                        same.Runs++;
                    (same.LastRunId, same.LastHeldAt, same.Reasons, same.Changes) = (plan.LastRunId, plan.LastHeldAt, reasons, changes);
                }

                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return same;
            },
            cancellationToken).ConfigureAwait(false);
        return Plan(row);
    }

    public Task<HeldPlan?> FindAsync(string? tenant, string digest, CancellationToken cancellationToken = default)
        => LatestAsync(plans => plans.Where(p => p.Digest == digest && (tenant == null || p.Tenant == tenant)), cancellationToken);

    public Task<HeldPlan?> GetUndecidedAsync(string tenant, CancellationToken cancellationToken = default)
        => LatestAsync(plans => Undecided(plans, tenant), cancellationToken);

    public async Task<IReadOnlyList<HeldPlan>> GetLatestAsync(string? tenant, int limit, CancellationToken cancellationToken = default)
    {
        var rows = await store.ReadAsync(
            (context, token) => context.HeldPlans.AsNoTracking().Where(p => tenant == null || p.Tenant == tenant).OrderByDescending(static p => p.Id).Take(limit).ToListAsync(token),
            cancellationToken).ConfigureAwait(false);
        return rows.ConvertAll(Plan);
    }

    public Task<bool> DecideAsync(
        string tenant, string digest, HeldPlanState state, string? by, DateTimeOffset at, CancellationToken cancellationToken = default)
        => store.WriteAsync(
            async (unit, token) =>
            {
                await LockAsync(unit.Context, tenant, token).ConfigureAwait(false);
                var row = await LatestAsync(unit.Context, tenant, digest, token).ConfigureAwait(false);
                if (row is null)
                    return false;

                // Approving and rejecting take what waits; what a run says of a plan is true whatever was said before.
                if (state is HeldPlanState.Approved or HeldPlanState.Rejected && row.State is not (HeldPlanState.Pending or HeldPlanState.Approved))
                    return unit.IsRepeat && row.State == state;
                (row.DecidedBy, row.DecidedAt) = (StoreText.Clean(by) ?? row.DecidedBy, at);
                row.State = state;
                await unit.Context.SaveChangesAsync(token).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    public Task ClearAsync(string tenant, CancellationToken cancellationToken = default)
        => store.WriteAsync(
            (unit, token) => Undecided(unit.Context.HeldPlans, tenant).ExecuteUpdateAsync(static set => set.SetProperty(p => p.State, HeldPlanState.Superseded), token),
            cancellationToken);

    private static IQueryable<HeldPlanRow> Undecided(IQueryable<HeldPlanRow> plans, string tenant)
        => plans.Where(p => p.Tenant == tenant && (p.State == HeldPlanState.Pending || p.State == HeldPlanState.Approved));

    // A run and somebody's decision may come at once.
    private static Task<List<HeldPlanRow>> LockAsync(StoreContext context, string tenant, CancellationToken cancellationToken)
        => (context.IsPostgreSql
            ? context.HeldPlans.FromSql($"SELECT * FROM held_plans WHERE tenant = {tenant} AND state IN ('Pending', 'Approved') ORDER BY id FOR UPDATE")
            : Undecided(context.HeldPlans, tenant)).ToListAsync(cancellationToken);

    private static Task<HeldPlanRow?> LatestAsync(StoreContext context, string tenant, string digest, CancellationToken cancellationToken)
        => context.HeldPlans.Where(p => p.Tenant == tenant && p.Digest == digest).OrderByDescending(static p => p.Id).FirstOrDefaultAsync(cancellationToken);

    private static HeldPlanRow New(HeldPlan plan, string reasons, byte[] changes) => new()
    {
        Tenant = plan.Tenant,
        Digest = plan.Digest,
        FirstRunId = plan.FirstRunId,
        HeldSince = plan.HeldSince,
        LastRunId = plan.LastRunId,
        LastHeldAt = plan.LastHeldAt,
        Runs = 1,
        Reasons = reasons,
        Changes = changes,
    };

    private async Task<HeldPlan?> LatestAsync(Func<IQueryable<HeldPlanRow>, IQueryable<HeldPlanRow>> which, CancellationToken cancellationToken)
    {
        var row = await store.ReadAsync(
            (context, token) => which(context.HeldPlans.AsNoTracking()).OrderByDescending(static p => p.Id).FirstOrDefaultAsync(token),
            cancellationToken).ConfigureAwait(false);
        return row is null ? null : Plan(row);
    }

    private HeldPlan Plan(HeldPlanRow row) => new()
    {
        Tenant = row.Tenant,
        Digest = row.Digest,
        FirstRunId = row.FirstRunId,
        HeldSince = row.HeldSince,
        LastRunId = row.LastRunId,
        LastHeldAt = row.LastHeldAt,
        Runs = row.Runs,
        Reasons = StoreText.Json<ImmutableArray<GateReason>>(row.Reasons),
        Changes = StoredJson.Read<ImmutableArray<PlannedChange>>(store.Protection.Unprotect(row.Changes)),
        State = row.State,
        DecidedBy = row.DecidedBy,
        DecidedAt = row.DecidedAt,
    };
}
