namespace SgpOzmap.Integration.Approvals;

/// <summary>Remembers held plans as long as the process lives.</summary>
public sealed class InMemoryHeldPlanStore : IHeldPlanStore
{
    private const int MostPlans = 1000;

    private readonly Lock _lock = new();
    private readonly List<HeldPlan> _plans = [];

    /// <inheritdoc/>
    public Task<HeldPlan> HoldAsync(HeldPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        lock (_lock)
        {
            Supersede(plan.Tenant, except: plan.Digest);
            var index = Latest(plan.Tenant, plan.Digest);
            if (index >= 0 && _plans[index] is { State: HeldPlanState.Pending or HeldPlanState.Approved or HeldPlanState.Rejected } known)
            {
                plan = known with
                {
                    LastRunId = plan.LastRunId,
                    LastHeldAt = plan.LastHeldAt,
                    Runs = known.Runs + 1,
                    Reasons = plan.Reasons,
                    Changes = plan.Changes,
                };
                _plans[index] = plan;
            }
            else
            {
                plan = plan with { State = HeldPlanState.Pending, DecidedBy = null, DecidedAt = null };
                _plans.Add(plan);
                if (_plans.Count > MostPlans)
                    _plans.RemoveAt(0);
            }

            return Task.FromResult(plan);
        }
    }

    /// <inheritdoc/>
    public Task<HeldPlan?> FindAsync(string? tenant, string digest, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return Task.FromResult(Latest(tenant, digest) is >= 0 and var index ? _plans[index] : null);
    }

    /// <inheritdoc/>
    public Task<HeldPlan?> GetUndecidedAsync(string tenant, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            return Task.FromResult(_plans.FindLast(p => IsOpen(p, tenant)));
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<HeldPlan>> GetLatestAsync(string? tenant, int limit, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<HeldPlan>>(
            [
                .. _plans.Where(p => tenant is null || string.Equals(p.Tenant, tenant, StringComparison.Ordinal)).Reverse().Take(limit),
            ]);
        }
    }

    /// <inheritdoc/>
    public Task<bool> DecideAsync(
        string tenant, string digest, HeldPlanState state, string? by, DateTimeOffset at, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            var index = Latest(tenant, digest);
            if (index < 0 || !CanBecome(_plans[index].State, state))
                return Task.FromResult(false);
            _plans[index] = _plans[index] with { State = state, DecidedBy = by ?? _plans[index].DecidedBy, DecidedAt = at };
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public Task ClearAsync(string tenant, CancellationToken cancellationToken = default)
    {
        lock (_lock)
            Supersede(tenant, except: null);
        return Task.CompletedTask;
    }

    /// <summary>Approving and rejecting take a plan that is pending or approved; what a run says of a plan is true whatever was said before.</summary>
    internal static bool CanBecome(HeldPlanState now, HeldPlanState next)
        => next is not (HeldPlanState.Approved or HeldPlanState.Rejected) || now is HeldPlanState.Pending or HeldPlanState.Approved;

    private static bool IsOpen(HeldPlan plan, string tenant)
        => string.Equals(plan.Tenant, tenant, StringComparison.Ordinal) && (plan.State is HeldPlanState.Pending or HeldPlanState.Approved);

    private int Latest(string? tenant, string digest)
        => _plans.FindLastIndex(p => string.Equals(p.Digest, digest, StringComparison.Ordinal) && (tenant is null || string.Equals(p.Tenant, tenant, StringComparison.Ordinal)));

    private void Supersede(string tenant, string? except)
    {
        for (var i = 0; i < _plans.Count; i++)
        {
            if (IsOpen(_plans[i], tenant) && !string.Equals(_plans[i].Digest, except, StringComparison.Ordinal))
                _plans[i] = _plans[i] with { State = HeldPlanState.Superseded };
        }
    }
}
