namespace SgpOzmap.Integration.Engine;

/// <summary>The engines, each made once.</summary>
internal sealed class SyncEngines(IReadOnlyList<ISyncEngine> engines) : ISyncEngines
{
    public IReadOnlyList<ISyncEngine> All { get; } = engines;

    public ISyncEngine this[string tenant]
        => All.FirstOrDefault(e => string.Equals(e.Tenant, tenant, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"No tenant '{tenant}' is configured; there are: {string.Join(", ", All.Select(static e => $"'{e.Tenant}'"))}.");

    /// <summary>The engine of the only tenant.</summary>
    internal ISyncEngine Only()
        => All.Count == 1
            ? All[0]
            : throw new InvalidOperationException($"There are {All.Count} tenants; take {nameof(ISyncEngines)}, or an {nameof(ISyncEngine)} keyed by the tenant's name.");
}
