namespace SgpOzmap.Integration.Approvals;

/// <summary>Remembers held plans and what was decided. One store serves all tenants.</summary>
public interface IHeldPlanStore
{
    /// <summary>
    /// Remembers that a run held a plan. One of the same digest that is <see cref="HeldPlanState.Pending"/>, <see cref="HeldPlanState.Approved"/> or
    /// <see cref="HeldPlanState.Rejected"/> keeps its first run, its state and who decided, and counts one run more; any other one of that digest begins anew as pending. Other pending and approved ones of the tenant
    /// become <see cref="HeldPlanState.Superseded"/>.
    /// </summary>
    /// <returns>The plan as it is remembered now.</returns>
    Task<HeldPlan> HoldAsync(HeldPlan plan, CancellationToken cancellationToken = default);

    /// <summary>The latest plan of a digest; null when there is none. A null tenant looks at all.</summary>
    Task<HeldPlan?> FindAsync(string? tenant, string digest, CancellationToken cancellationToken = default);

    /// <summary>The plan of a tenant that is pending or approved; null when there is none.</summary>
    Task<HeldPlan?> GetUndecidedAsync(string tenant, CancellationToken cancellationToken = default);

    /// <summary>The latest plans that were held, newest first; those of all tenants when <paramref name="tenant"/> is null.</summary>
    Task<IReadOnlyList<HeldPlan>> GetLatestAsync(string? tenant, int limit, CancellationToken cancellationToken = default);

    /// <summary>Says what becomes of the latest plan of a digest. Approving and rejecting take one that is pending or approved.</summary>
    /// <returns>False when there is no such plan, or it cannot become that any more.</returns>
    Task<bool> DecideAsync(
        string tenant, string digest, HeldPlanState state, string? by, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>No plan is held any more: what is pending or approved becomes <see cref="HeldPlanState.Superseded"/>.</summary>
    Task ClearAsync(string tenant, CancellationToken cancellationToken = default);
}
