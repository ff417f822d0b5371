using SgpOzmap.Integration.Journaling;
using SgpOzmap.Integration.Runs;

namespace SgpOzmap.Integration.Undo;

/// <summary>Finds the tenant of a run, and lets it be taken back there.</summary>
internal sealed class UndoService(IJournal journal, Func<string, TenantUndo?> tenants) : IUndoService
{
    public async Task<UndoPlan?> PlanAsync(string runId, IReadOnlyCollection<long>? only = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(runId);
        var entries = await journal.GetRunAsync(runId, cancellationToken).ConfigureAwait(false);
        return entries.Count == 0 ? null : await Of(entries[0].Tenant).PlanAsync(runId, entries, only, cancellationToken).ConfigureAwait(false);
    }

    public Task<RunReport> ApplyAsync(UndoPlan plan, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Of(plan.Tenant).ApplyAsync(plan, progress, cancellationToken);
    }

    private TenantUndo Of(string tenant)
        => tenants(tenant) ?? throw new KeyNotFoundException($"The run is of tenant '{tenant}', which is not configured.");
}
